import SiteDiagnostics

extension DocumentBuilder {
  mutating func reportDangerousURL(_ event: MarkdownEvent) {
    let destination = String(decoding: pool[event.destination.range], as: UTF8.self)
    diagnostics.append(
      Diagnostic(
        .markdownDangerousURL,
        Wording(
          "destination '\(shown(destination))' is of a kind that no page may link to",
          "“\(shown(destination))”是页面不许链接的地址"),
        at: place(of: event),
        help: Wording(
          "link to a page or a file of the portal, or to an http or https address", "链接到网站的页面、文件，或者 http、https 的网址")))
  }

  /// Whether HTML is one comment and nothing else: it is for those who write, and no page shows it.
  func isComment(_ event: MarkdownEvent) -> Bool {
    guard options.dropsComments else { return false }
    var html = pool[event.text.range]
    while let last = html.last, last <= 0x20 { html.removeLast() }
    html = html.drop { $0 <= 0x20 }
    guard html.count >= 7, html.starts(with: "<!--".utf8), html.suffix(3).elementsEqual("-->".utf8) else {
      return false
    }
    // The first end of a comment is its own.
    let inner = html.dropFirst(4).dropLast(3)
    return !zip(inner, inner.dropFirst()).contains { $0 == UInt8(ascii: "-") && $1 == UInt8(ascii: "-") }
  }

  mutating func reportRawHTML(_ event: MarkdownEvent) {
    guard !options.allowsRawHTML, !options.isPlainCommonMark else { return }
    let html = String(decoding: pool[event.text.range], as: UTF8.self)
    diagnostics.append(
      Diagnostic(
        .markdownRawHTML, Wording("HTML '\(shown(html))' is shown as text", "HTML“\(shown(html))”会显示成文字"),
        at: place(of: event),
        help: Wording(
          "write it as Markdown, or allow raw HTML in the portal's settings", "改用 Markdown 的写法，或者在设置里允许 HTML")))
  }

  mutating func reportDeepNesting(line: Int) {
    diagnostics.append(
      Diagnostic(
        .markdownDeepNesting,
        Wording(
          "quotes, lists and emphasis nest at most \(deepestNesting) levels deep", "引用、列表和强调最多嵌套 \(deepestNesting) 层"),
        at: .text(path: path, range: SourceRange(at: SourcePosition(line: line + lineOffset, column: 1))),
        help: Wording("take out some of the levels", "减少几层")))
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
