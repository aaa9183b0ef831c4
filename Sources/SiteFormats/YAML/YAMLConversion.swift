import SiteDiagnostics
import SiteValues
import Yams

/// Turns the nodes of Yams into values with places.
///
/// Yams gives the beginning of a node only; the end is read off the text.
struct YAMLConversion {
  let source: YAMLSource
  private(set) var diagnostics: [Diagnostic] = []
  /// Up to where the text is known to belong to nodes seen so far.
  private var end = 0

  init(source: YAMLSource) { self.source = source }

  mutating func convert(_ node: Node) -> Value {
    let start = node.mark.map(source.offset) ?? end
    reportOwnTag(at: start)
    switch node {
    case .scalar(let scalar):
      end = endOfScalar(scalar, from: start)
      return Value(content(of: scalar), at: source.range(start, end))
    case .sequence(let sequence):
      end = start
      let items = sequence.map { convert($0) }
      closeBracket(openedAt: start)
      return Value(.sequence(items), at: source.range(start, end))
    case .mapping(let mapping):
      end = start
      let entries = mapping.compactMap { convert(key: $0.key, value: $0.value) }
      closeBracket(openedAt: start)
      return Value(.mapping(entries), at: source.range(start, end))
    case .alias:
      // Only encoders make these; a parser puts the anchor's node in its place.
      return Value(.null, at: source.range(start, start))
    }
  }

  private mutating func convert(key: Node, value: Node) -> Value.Entry? {
    let keyRange = convert(key).range
    let value = convert(value)
    if case .scalar(let scalar) = key, !scalar.string.isEmpty {
      return Value.Entry(key: scalar.string, keyRange: keyRange, value: value)
    }
    diagnostics.append(
      Diagnostic(
        .yamlSyntax, Wording("a key is a text", "项的名称是文字"), at: .text(path: source.path, range: keyRange),
        help: Wording(
          "write 'key: value'; put a text that begins with '[', '{' or '?' in quotes", "写成“项: 值”；以“[”“{”“?”开头的文字用引号括起来")
      ))
    return nil
  }

  /// `title: !通知` has a tag of the author's own and no text: what was meant as text would vanish.
  private mutating func reportOwnTag(at start: Int) {
    let rest = source.bytes[min(start, source.bytes.count)...]
    guard rest.first == UInt8(ascii: "!"), !rest.starts(with: "!!".utf8) else { return }
    diagnostics.append(
      Diagnostic(
        .yamlSyntax, Wording("a value that begins with '!' stands in quotes", "以“!”开头的值要用引号括起来"),
        at: source.place(start, start + 1),
        help: Wording("put the value in quotes", "把值用引号括起来")))
  }

  private func content(of scalar: Node.Scalar) -> Value.Content {
    let isQuoted = scalar.style != .plain && scalar.style != .any
    return isQuoted ? .scalar(scalar.string, isQuoted: true) : .plain(scalar.string)
  }

  private func endOfScalar(_ scalar: Node.Scalar, from start: Int) -> Int {
    let bytes = source.bytes
    var index = start
    // An anchor or a tag stands before the text that the mark is meant to show.
    while index < bytes.count, bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "!") {
      while index < bytes.count, bytes[index] > 0x20 { index += 1 }
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    }
    switch scalar.style {
    case .doubleQuoted, .singleQuoted:
      let quote = scalar.style == .doubleQuoted ? UInt8(ascii: "\"") : UInt8(ascii: "'")
      index += 1
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
          index += 1
        } else if bytes[index] == quote {
          guard quote == UInt8(ascii: "'"), index + 1 < bytes.count, bytes[index + 1] == quote else { break }
          index += 1
        }
        index += 1
      }
      return min(index + 1, bytes.count)
    case .plain, .any:
      let text = scalar.string.utf8
      if bytes[min(index, bytes.count)...].starts(with: text) { return index + text.count }
    case .literal, .folded: break
    }
    // A text of several lines is shown by its first.
    return max(index, source.extent(ofLine: source.line(at: index)).upperBound)
  }

  /// Takes the bracket of a flow collection into its range.
  private mutating func closeBracket(openedAt start: Int) {
    end = max(end, start)
    guard start < source.bytes.count else { return }
    let closing: UInt8
    switch source.bytes[start] {
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
    default: return
    }
    var index = max(end, start + 1)
    while index < source.bytes.count, source.bytes[index] <= 0x20 || source.bytes[index] == UInt8(ascii: ",") {
      index += 1
    }
    if index < source.bytes.count, source.bytes[index] == closing { end = index + 1 }
  }
}

extension Value.Content {
  /// What an unquoted text stands for: nothing if it is empty or YAML's word for nothing, itself otherwise.
  static func plain(_ text: String) -> Value.Content {
    guard text.utf8.count <= 4 else { return .scalar(text, isQuoted: false) }
    return switch text {
    case "", "~", "null", "Null", "NULL": .null
    default: .scalar(text, isQuoted: false)
    }
  }
}
