internal import SiteDiagnostics

/// Finds the tags of a template, under the delimiters that hold at each place.
struct TemplateScanner {
  private let source: SourceText
  private var open: [UInt8] = Array("{{".utf8)
  private var close: [UInt8] = Array("}}".utf8)
  private var tags: [TemplateTag] = []
  private var diagnostics: [Diagnostic] = []

  static func tags(of source: SourceText) -> (tags: [TemplateTag], diagnostics: [Diagnostic]) {
    var scanner = TemplateScanner(source: source)
    scanner.scan()
    return (scanner.tags, scanner.diagnostics)
  }

  private init(source: SourceText) { self.source = source }

  private mutating func scan() {
    var offset = 0
    while let start = source.firstOffset(of: open, in: offset..<source.bytes.count) { offset = scanTag(at: start) }
  }

  /// - Returns: where scanning goes on: behind the tag, or behind its opening delimiter if the tag is not closed.
  private mutating func scanTag(at start: Int) -> Int {
    let contentStart = start + open.count
    let sigil = contentStart < source.bytes.count ? source.bytes[contentStart] : 0
    let closing = closing(for: sigil)
    guard
      let contentEnd = source.firstOffset(of: closing, in: contentStart..<source.bytes.count),
      sigil == UInt8(ascii: "!") || isOneTag(contentStart..<contentEnd)
    else {
      let line = start..<endOfTag(from: contentStart)
      let end = String(decoding: closing, as: UTF8.self)
      diagnostics.append(
        Diagnostic(
          .unclosedTag, Wording("tag '\(source.text(line))' is not closed", "标签“\(source.text(line))”没有结束"),
          at: source.place(of: line),
          help: Wording("end the tag with '\(end)'", "用“\(end)”结束标签")))
      return contentStart
    }
    let range = start..<contentEnd + closing.count
    let content = contentStart..<contentEnd
    switch sigil {
    case UInt8(ascii: "!"): add(.comment, content.dropFirst(), range)
    case UInt8(ascii: "="): changeDelimiters(content.dropFirst(), range)
    case UInt8(ascii: "{"), UInt8(ascii: "&"): add(.variable(isEscaped: false), content.dropFirst(), range)
    case UInt8(ascii: "#"): add(.section, content.dropFirst(), range)
    case UInt8(ascii: "^"): add(.inverted, content.dropFirst(), range)
    case UInt8(ascii: "/"): add(.end, content.dropFirst(), range)
    case UInt8(ascii: "$"): add(.block, content.dropFirst(), range)
    case UInt8(ascii: ">"): addReference({ .partial(isDynamic: $0) }, content.dropFirst(), range)
    case UInt8(ascii: "<"): addReference({ .parent(isDynamic: $0) }, content.dropFirst(), range)
    default: add(.variable(isEscaped: true), content, range)
    }
    return range.upperBound
  }

  private func closing(for sigil: UInt8) -> [UInt8] {
    switch sigil {
    case UInt8(ascii: "{"): [UInt8(ascii: "}")] + close
    case UInt8(ascii: "="): [UInt8(ascii: "=")] + close
    default: close
    }
  }

  /// A closing delimiter on a later line, or behind another tag's start, belongs to another tag.
  private func isOneTag(_ content: Range<Int>) -> Bool {
    let name = source.trimmed(content)
    return source.firstOffset(of: open, in: content) == nil && !source.bytes[name].contains(.lineFeed)
  }

  private func endOfTag(from offset: Int) -> Int {
    var end = offset
    while end < source.bytes.count, !source.bytes[end].isLineBreak, !source.bytes[end...].starts(with: open) {
      end += 1
    }
    return source.trimmed(offset..<end).upperBound
  }

  private mutating func add(_ kind: TemplateTag.Kind, _ content: Range<Int>, _ range: Range<Int>) {
    let name = source.trimmed(content)
    if name.isEmpty, kind != .comment {
      diagnostics.append(
        Diagnostic(
          .missingTagName, Wording("tag '\(source.text(range))' has no name", "标签“\(source.text(range))”没有名称"),
          at: source.place(of: range),
          help: Wording("write a name between the delimiters, or remove the tag", "在分隔符之间写一个名称，或者删去标签")))
    }
    tags.append(TemplateTag(kind, kind == .comment ? "" : source.text(name), at: range, nameRange: name))
  }

  /// A partial's or parent's name may begin with a star: `{{>*name}}`.
  private mutating func addReference(
    _ kind: (_ isDynamic: Bool) -> TemplateTag.Kind, _ content: Range<Int>, _ range: Range<Int>
  ) {
    let name = source.trimmed(content)
    let isDynamic = !name.isEmpty && source.bytes[name.lowerBound] == UInt8(ascii: "*")
    add(kind(isDynamic), isDynamic ? name.dropFirst() : name, range)
  }

  private mutating func changeDelimiters(_ content: Range<Int>, _ range: Range<Int>) {
    let signs = source.bytes[content].split { $0.isBlank || $0.isLineBreak }
    guard signs.count == 2, !signs.joined().contains(UInt8(ascii: "=")) else {
      diagnostics.append(
        Diagnostic(
          .badDelimiters,
          Wording(
            "delimiters '\(source.text(source.trimmed(content)))' are not two signs apart by a space",
            "分隔符“\(source.text(source.trimmed(content)))”不是用空格隔开的两个记号"),
          at: source.place(of: range),
          help: Wording(
            "write both signs with a space between them, for example {{=<% %>=}}", "写两个记号，中间一个空格，例如 {{=<% %>=}}")))
      return
    }
    tags.append(TemplateTag(.delimiters, "", at: range, nameRange: content))
    (open, close) = (Array(signs[0]), Array(signs[1]))
  }
}
