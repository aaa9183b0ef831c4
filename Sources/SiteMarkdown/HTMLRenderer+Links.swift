extension HTMLRenderer {
  mutating func openLink(_ event: MarkdownEvent) {
    guard var link = resolved(event) else {
      isInRefusedLink = true
      return
    }
    html.write("<a href=\"")
    html.write(url: link.href)
    html.write("\"")
    writeTitle(event)
    isInExternalLink = options.marksExternalLinks && link.href.withUTF8 { Self.isExternal($0, from: options.ownHost) }
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

  /// Whether a link leads by HTTP to another host than one's own.
  private static func isExternal(_ href: UnsafeBufferPointer<UInt8>, from ownHost: String?) -> Bool {
    var start = 0
    for scheme: StaticString in ["https:", "http:"] where begins(href, with: scheme) {
      start = scheme.utf8CodeUnitCount
      break
    }
    guard start + 1 < href.count, href[start] == UInt8(ascii: "/"), href[start + 1] == UInt8(ascii: "/") else {
      return false
    }
    guard let ownHost else { return true }
    start += 2
    var end = start
    while end < href.count, !endsHost(href[end]) {
      if href[end] == UInt8(ascii: "@") { start = end + 1 }
      end += 1
    }
    let name = href[start..<end].firstIndex(of: UInt8(ascii: ":")) ?? end
    return !isSame(href[start..<end], ownHost) && !isSame(href[start..<name], ownHost)
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): true
    default: false
    }
  }

  private static func begins(_ href: UnsafeBufferPointer<UInt8>, with scheme: StaticString) -> Bool {
    let count = scheme.utf8CodeUnitCount
    guard href.count >= count else { return false }
    for index in 0..<count where href[index].asciiLowercased != scheme.utf8Start[index] { return false }
    return true
  }

  /// Whether two names are the same but for the case of their Latin letters.
  private static func isSame(_ name: Slice<UnsafeBufferPointer<UInt8>>, _ other: String) -> Bool {
    name.count == other.utf8.count && name.elementsEqual(other.utf8) { $0.asciiLowercased == $1.asciiLowercased }
  }
}
