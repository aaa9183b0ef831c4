package import SiteDiagnostics

/// Parses CommonMark and, unless `options` say otherwise, tables, task lists, strikethrough and bare URLs, with the
/// rules for Chinese text.
///
/// Any text is a document; what its author should know comes as diagnostics.
///
/// - Parameters:
///   - path: the file for the diagnostics.
///   - firstLine: the line of the file on which `text` begins, for a text below front matter.
package func parseMarkdown(
  _ text: String, path: String = "", firstLine: Int = 1, options: MarkdownOptions = .init()
) -> Diagnosed<MarkdownDocument> {
  let source = MarkedText(text, isPlain: options.isPlainCommonMark)
  var pool: [UInt8] = []
  pool.reserveCapacity(source.bytes.count + 256)
  let tree = readCommonMark(source.bytes, mark: source.mark, pool: &pool)
  var builder = DocumentBuilder(source: source, pool: pool, path: path, lineOffset: firstLine - 1, options: options)
  if let line = tree.firstTooDeepLine { builder.reportDeepNesting(line: line) }
  builder.build(from: tree.events.span)
  return Diagnosed(builder.document(), builder.diagnostics)
}
