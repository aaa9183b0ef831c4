import SiteDiagnostics

extension DocumentBuilder {
  mutating func reportDangerousURL(_ event: MarkdownEvent) {
    let destination = String(decoding: pool[event.destination.range], as: UTF8.self)
    diagnostics.append(
      Diagnostic(
        .markdownDangerousURL, "destination '\(shown(destination))' is of a kind that no page may link to",
        at: place(of: event), help: "link to a page or a file of the portal, or to an http or https address"))
  }

  mutating func reportRawHTML(_ event: MarkdownEvent) {
    guard !options.allowsRawHTML, !options.isPlainCommonMark else { return }
    let html = String(decoding: pool[event.text.range], as: UTF8.self)
    diagnostics.append(
      Diagnostic(
        .markdownRawHTML, "HTML '\(shown(html))' is shown as text", at: place(of: event),
        help: "write it as Markdown, or allow raw HTML in the portal's settings"))
  }

  mutating func reportDeepNesting(line: Int) {
    diagnostics.append(
      Diagnostic(
        .markdownDeepNesting, "quotes, lists and emphasis nest at most \(deepestNesting) levels deep",
        at: .text(path: path, range: SourceRange(at: SourcePosition(line: line + lineOffset, column: 1))),
        help: "take out some of the levels"))
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
