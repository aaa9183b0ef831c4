extension HTMLRenderer {
  mutating func openLink(_ event: MarkdownEvent) {
    guard let link = resolved(event) else {
      isInRefusedLink = true
      return
    }
    html.write("<a href=\"")
    html.write(url: link.href)
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
      html.write(escaping: text)
      return
    }
    // A CSV file among other text is no picture: it is offered for download.
    if !options.isPlainCommonMark, isCSV(bytes(event.destination)) {
      html.write("<a href=\"")
      html.write(url: link.href)
      html.write("\">")
      html.write(escaping: text)
      html.write("</a>")
      return
    }
    html.write("<img src=\"")
    html.write(url: link.href)
    html.write("\" alt=\"")
    html.write(escaping: text)
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
    var link = resolve(document.reference(event))
    guard !options.isPlainCommonMark, link.href.withUTF8({ isDangerous($0, inImage: event.kind == .image) }) else {
      return link
    }
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
    if !rest.starts(with: "//".utf8) {
      guard let colon = rest.prefix(6).firstIndex(of: UInt8(ascii: ":")) else { return false }
      let scheme = rest[..<colon]
      guard isSame(scheme, "https") || isSame(scheme, "http") else { return false }
      rest = rest[rest.index(after: colon)...]
      guard rest.starts(with: "//".utf8) else { return false }
    }
    guard let own = options.ownHost else { return true }
    let authority = rest.dropFirst(2).prefix { !"/?#\\".utf8.contains($0) }
    let host = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[authority.index(after: $0)...] } ?? authority
    return !isSame(host, own) && !isSame(host.prefix { $0 != UInt8(ascii: ":") }, own)
  }

  /// Whether two names are the same but for the case of their Latin letters.
  private func isSame(_ name: Substring.UTF8View, _ other: String) -> Bool {
    name.elementsEqual(other.utf8) { $0.asciiLowercased == $1.asciiLowercased }
  }
}
