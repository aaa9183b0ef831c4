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
  let walk = readBlocks(of: source)
  var builder = DocumentBuilder(
    source: source, pool: walk.pool, path: path, lineOffset: firstLine - 1, options: options)
  if let line = walk.firstTooDeepLine { builder.reportDeepNesting(line: line) }
  builder.build(from: walk.events.span)
  return Diagnosed(builder.document(), builder.diagnostics)
}

/// The walk over a text and the bytes that its literals are ranges of.
private func readBlocks(
  of source: MarkedText
) -> (events: [MarkdownEvent], pool: [UInt8], firstTooDeepLine: Int?) {
  var pool: [UInt8] = []
  pool.reserveCapacity(source.bytes.count + 1024)
  if let events = readFlatMarkdown(source) {
    pool.append(contentsOf: source.bytes)
    return (events, pool, nil)
  }
  let tree = readCommonMark(source.bytes, mark: source.mark, pool: &pool)
  return (tree.events, pool, tree.firstTooDeepLine)
}
