import SiteDiagnostics

/// Whether a browser would run or open something of its own for a destination. It reads a scheme in any case and
/// leaves out control characters within it, so both are looked through here.
func isDangerous(_ destination: some Sequence<UInt8>, inImage: Bool) -> Bool {
  var scheme = ""
  var rest = ""
  var hasScheme = false
  for byte in destination {
    guard byte > 0x20, byte != 0x7F else { continue }
    let byte = byte.asciiLowercased
    if hasScheme {
      guard rest.utf8.count < 12 else { break }
      rest.unicodeScalars.append(Unicode.Scalar(byte))
    } else if byte == UInt8(ascii: ":") {
      hasScheme = true
    } else {
      guard byte.isASCIIAlphanumeric || "+-.".utf8.contains(byte), scheme.utf8.count < 12 else { return false }
      scheme.unicodeScalars.append(Unicode.Scalar(byte))
    }
  }
  guard hasScheme else { return false }
  switch scheme {
  case "javascript", "vbscript", "livescript", "file": return true
  case "data":
    let pictures = ["image/png", "image/gif", "image/jpeg", "image/webp"]
    return !(inImage && pictures.contains { rest.hasPrefix($0 + ";") || rest.hasPrefix($0 + ",") })
  default: return false
  }
}

extension DocumentBuilder {
  func isRefused(_ event: MarkdownEvent) -> Bool {
    !options.isPlainCommonMark && isDangerous(pool[event.destination.range], inImage: event.kind == .image)
  }

  mutating func reportDangerousURL(_ event: MarkdownEvent) {
    let destination = String(decoding: pool[event.destination.range], as: UTF8.self)
    diagnostics.append(
      Diagnostic(
        .markdownDangerousURL, nil, "destination '\(shown(destination))' is of a kind that no page may link to",
        at: place(of: event), help: "link to a page or a file of the portal, or to an http or https address"))
  }

  mutating func reportRawHTML(_ event: MarkdownEvent) {
    guard !options.allowsRawHTML, !options.isPlainCommonMark else { return }
    let html = String(decoding: pool[event.text.range], as: UTF8.self)
    diagnostics.append(
      Diagnostic(
        .markdownRawHTML, nil, "HTML '\(shown(html))' is shown as text", at: place(of: event),
        help: "write it as Markdown, or allow raw HTML in the portal's settings"))
  }

  mutating func reportDeepNesting(line: Int) {
    diagnostics.append(
      Diagnostic(
        .markdownDeepNesting, nil, "blocks nest at most \(deepestNesting) levels deep",
        at: .text(path: path, range: SourceRange(at: SourcePosition(line: line + lineOffset, column: 1))),
        help: "take out levels of quotes, lists or emphasis"))
  }

  private func place(of event: MarkdownEvent) -> Place {
    .text(
      path: path,
      range: SourceRange(position(event.startLine, event.startColumn), position(event.endLine, event.endColumn)))
  }

  /// One short line.
  private func shown(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }.prefix(40)
    return line.utf8.count < text.utf8.count - 1 ? line + "…" : String(line)
  }
}
