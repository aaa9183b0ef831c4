package import SiteDiagnostics

/// What the footer of a government site says.
struct FooterParts: OptionSet, Sendable, Hashable {
  let rawValue: Int

  static let host = FooterParts(rawValue: 1)
  static let siteIDCode = FooterParts(rawValue: 2)
  static let icp = FooterParts(rawValue: 4)
  static let police = FooterParts(rawValue: 8)
  static let all: [(part: FooterParts, words: StaticString)] = [
    (.host, "主办单位"), (.siteIDCode, "网站标识码"), (.icp, "ICP备"), (.police, "公网安备"),
  ]

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Those of which the words stand in a part of a page.
  init(in footer: Slice<UnsafeRawBufferPointer>) {
    self = []
    for (part, words) in Self.all where footer.has(words) { formUnion(part) }
  }
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate func has(_ words: StaticString) -> Bool {
    words.withUTF8Buffer { words in
      guard let first = words.first else { return true }
      var rest = self
      while let start = rest.firstIndex(of: first) {
        rest = self[start...]
        if rest.starts(with: words) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }
}

/// The footer of every page names who runs the site and the numbers under which it is registered.
func footerIdentifiers(_ audit: Audit) -> [Diagnostic] {
  FooterParts.all.compactMap { part, words in
    var lacking: [FooterParts: Repeated] = [:]
    for page in audit.pages where !page.footer.contains(part) { lacking.note(part, on: page) }
    return lacking[part].map { found in
      Diagnostic(
        .missingIdentifier,
        Wording("the footer of every page has '\(words)'", "每个页面的页脚都要有“\(words)”") + found.pages,
        at: audit.place(found.first),
        help: Wording(
          "complete host and identifiers in sitegen.yml", "在 sitegen.yml 的 host（主办单位）和 identifiers（标识）中补全"))
    }
  }
}

extension DiagnosticCode {
  package static let missingIdentifier = DiagnosticCode(
    "site/missing-identifier", .warning,
    Wording(
      "The footer lacks what a government site shows there: who runs it, the site's code, the numbers of its ICP and public "
        + "security registrations.",
      "页脚缺少政府网站应当标明的内容：主办单位、网站标识码、ICP备案号、公安备案号。"))
}
