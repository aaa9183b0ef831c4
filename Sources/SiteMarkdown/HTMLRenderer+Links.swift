extension HTMLRenderer {
  mutating func openLink(_ event: MarkdownEvent) {
    guard let link = resolved(event) else {
      isInRefusedLink = true
      return
    }
    html.write("<a href=\"")
    html.write(url: link.href.utf8)
    html.write("\"")
    writeTitle(event)
    isInExternalLink = options.marksExternalLinks && isExternal(link.href)
    if isInExternalLink { html.write(" class=\"external\" rel=\"noopener external\"") }
    html.write(">")
  }

  mutating func closeLink() {
    if isInRefusedLink {
      isInRefusedLink = false
      return
    }
    if isInExternalLink { html.write("<span class=\"visually-hidden\">（站外链接）</span>") }
    isInExternalLink = false
    html.write("</a>")
  }

  /// - Parameter link: `nil` if the image is refused.
  mutating func writeImage(_ event: MarkdownEvent, to link: ResolvedLink?, alternative: ArraySlice<MarkdownEvent>) {
    let text = alternativeText(alternative)
    guard let link else {
      html.write(escaping: text[...])
      return
    }
    // A CSV file among other text is no picture: it is offered for download.
    if !options.isPlainCommonMark, isCSV(bytes(event.destination)) {
      html.write("<a href=\"")
      html.write(url: link.href.utf8)
      html.write("\">")
      html.write(escaping: text[...])
      html.write("</a>")
      return
    }
    html.write("<img src=\"")
    html.write(url: link.href.utf8)
    html.write("\" alt=\"")
    html.write(escaping: text[...])
    html.write("\"")
    writeTitle(event)
    html.write(" />")
  }

  func endOfImage(_ events: [MarkdownEvent], from index: Int) -> Int {
    var depth = 0
    for end in index..<events.count where events[end].kind == .image {
      depth += events[end].side == .open ? 1 : -1
      if depth == 0 { return end }
    }
    return events.count - 1
  }

  /// The words of an image's description, without markup.
  func alternativeText(_ image: ArraySlice<MarkdownEvent>) -> [UInt8] {
    var text: [UInt8] = []
    for event in image {
      switch event.kind {
      case .text, .code, .html: text += bytes(event.text)
      case .lineBreak: text.append(0x20)
      case .softBreak: if !event.flag { text.append(0x20) }
      default: break
      }
    }
    return text
  }

  /// The final destination; what the caller made of it is judged as what the author wrote was. Asks the caller.
  func resolved(_ event: MarkdownEvent) -> ResolvedLink? {
    guard !event.flag else { return nil }
    let link = resolve(document.reference(event))
    guard !options.isPlainCommonMark, isDangerous(link.href.utf8, inImage: event.kind == .image) else { return link }
    return nil
  }

  private mutating func writeTitle(_ event: MarkdownEvent) {
    guard !event.title.isEmpty else { return }
    html.write(" title=\"")
    html.write(escaping: bytes(event.title))
    html.write("\"")
  }

  /// Whether a link leads to another host by HTTP.
  private func isExternal(_ href: String) -> Bool {
    var rest = href.utf8[...]
    for scheme in ["https:", "http:"] where rest.starts(with: scheme.utf8, by: { $0.asciiLowercased == $1 }) {
      rest = rest.dropFirst(scheme.utf8.count)
      break
    }
    guard rest.starts(with: "//".utf8) else { return false }
    guard let own = options.ownHost else { return true }
    let authority = rest.dropFirst(2).prefix { !"/?#\\".utf8.contains($0) }
    let host = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last ?? authority
    let isOwn = { (host: Substring.UTF8View) in
      host.lazy.map(\.asciiLowercased).elementsEqual(own.utf8.lazy.map(\.asciiLowercased))
    }
    return !isOwn(host) && !isOwn(host.prefix { $0 != UInt8(ascii: ":") })
  }
}
