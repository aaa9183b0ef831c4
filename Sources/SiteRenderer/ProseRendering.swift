import SiteDiagnostics
import SiteMarkdown
import SiteModel

/// An author's Markdown as a page shows it.
struct RenderedProse {
  var html: [UInt8] = []
  var outline: [OutlineValue] = []
  /// The words without markup, for the search.
  var text = ""
  /// The files of the content that the text links or shows.
  var files: [Attachment] = []
  /// The paths in the content that its links name.
  var lookups: [String] = []
  var diagnostics: [Diagnostic] = []
}

/// Renders Markdown and leads its links to where the portal has what they name.
///
/// A link to a posting's `.md` file leads to its page; a link to another file of the content leads to its copy; an image
/// of a `.csv` file is that file as a table. A relative link to nothing is reported, and stays as written.
///
/// - Parameters:
///   - root: the way from the page to the portal's root.
///   - options: the portal's, from `MarkdownOptions(of:)`.
///   - textOfPosting: the text of another posting, where a link names one of its headings.
func render(
  _ prose: Prose, root: String, site: Site, options: MarkdownOptions, textOfPosting: (Int) -> Prose? = { _ in nil }
) -> RenderedProse {
  let parsed = parseMarkdown(prose.text, path: prose.path, firstLine: prose.firstLine, options: options)
  var rendered = RenderedProse(diagnostics: parsed.diagnostics + writingFaults(in: parsed.value, path: prose.path))
  let resolver = LinkResolver(folder: folder(of: prose.path), root: root)
  rendered.html = renderHTML(parsed.value) { link in
    switch resolver.resolve(link.destination, in: site, lookup: { rendered.lookups.append($0) }) {
    case .elsewhere: return ResolvedLink(href: link.destination)
    case .page(let url): return ResolvedLink(href: url)
    case .heading(let anchor):
      rendered.check(anchor, of: parsed.value.outline, link, in: prose, options)
      return ResolvedLink(href: link.destination)
    case .posting(let posting, let path, let anchor, let url):
      if !anchor.isEmpty, let other = textOfPosting(posting) {
        // What headings the other text has decides what is said of this one.
        rendered.lookups.append(path + "#")
        let outline = parseMarkdown(other.text, options: options).value.outline
        rendered.check(anchor, of: outline, link, in: prose, options)
      }
      return ResolvedLink(href: url)
    case .file(let file, let fragment):
      if link.kind == .image, let table = file.table { return ResolvedLink(href: root + file.url, table: table) }
      rendered.files.append(file)
      return ResolvedLink(href: root + file.url + fragment)
    case .nothing(let help):
      rendered.diagnostics.append(
        Diagnostic(
          .brokenLink,
          Wording("link '\(link.destination)' leads to nothing in the content", "链接“\(link.destination)”指向的内容不存在"),
          at: .text(path: prose.path, range: link.range), help: help))
      return ResolvedLink(href: link.destination)
    }
  }
  rendered.outline = parsed.value.outline.map {
    OutlineValue(text: $0.text, anchor: $0.anchor, level: parsed.value.shownLevel($0.level))
  }
  rendered.text = parsed.value.plainText
  return rendered
}

extension RenderedProse {
  /// Reports a link to a heading that the text does not have. Raw HTML may have names that no heading has.
  fileprivate mutating func check(
    _ anchor: String, of outline: [OutlineEntry], _ link: LinkReference, in prose: Prose, _ options: MarkdownOptions
  ) {
    guard !anchor.isEmpty, anchor != "top", !options.allowsRawHTML, !outline.contains(where: { $0.anchor == anchor })
    else { return }
    let nearest = nearestName(to: anchor, among: outline.map(\.anchor))
    diagnostics.append(
      Diagnostic(
        .brokenAnchor, Wording("no heading is called '#\(anchor)'", "没有名为“#\(anchor)”的标题"),
        at: .text(path: prose.path, range: link.range),
        help: nearest.map { Wording.didYouMean("#" + $0) }
          ?? Wording(
            "write # and the heading's words without punctuation, spaces as -", "写#加标题文字，不带标点，空格改为-")))
  }
}

extension MarkdownOptions {
  /// What the texts of a portal may hold.
  init(of portal: Portal) {
    self.init()
    allowsRawHTML = portal.allowsRawHTML
    asciiAnchorPrefix = "text-"
    ownHost = portal.baseURL.map(hostName)
  }
}

private func folder(of path: String) -> String {
  path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
}
