/// A step of rendering. A template is a flat list of them, so that a skipped section is one jump.
enum Instruction {
  /// Bytes of the template's `texts`; `beginsLine` if they stand at the start of a line of the source.
  case text(start: Int32, end: Int32, beginsLine: Bool)
  /// A tag that stands at the start of a line: where an indented partial writes its indentation.
  case lineStart
  /// A name without dots, by its hash.
  case variable(code: UInt64, name: Int32, isEscaped: Bool)
  case dottedVariable(name: Int32, isEscaped: Bool)
  /// The hash of a name without dots; 0 for others. `asksItself` if the body has a `{{.}}`, or runs what may have one.
  case section(code: UInt64, name: Int32, end: Int32, asksItself: Bool)
  case inverted(code: UInt64, name: Int32, end: Int32)
  case partial(Int32)
  case parent(Int32)
  case block(Int32)
}

extension Instruction {
  /// Whether it asks for `{{.}}`, or runs other instructions that may do so.
  func mayAskItself(_ names: [TemplateName]) -> Bool {
    switch self {
    case .variable(_, let name, _), .dottedVariable(let name, _), .section(_, let name, _, _),
      .inverted(_, let name, _):
      names[Int(name)].text == "."
    case .partial, .parent, .block: true
    case .text, .lineStart: false
    }
  }
}

/// A name in a template, with its place.
struct TemplateName: Sendable {
  /// The parts between the dots; `.` alone is one part.
  let keys: [TemplateKey]
  let text: String
  let range: Range<Int>

  init(_ text: String, at range: Range<Int>) {
    self.text = text
    self.range = range
    keys =
      text == "." ? ["."] : text.split(separator: ".", omittingEmptySubsequences: false).map { TemplateKey(String($0)) }
  }
}

/// Which template a partial or parent tag means.
enum TemplateReference: Sendable {
  /// The index in the library.
  case fixed(Int)
  /// The name that a field gives, by the index of the field's name.
  case dynamic(name: Int)
  /// There is none; reported when the library was compiled.
  case unknown
}

struct PartialCall: Sendable {
  let reference: TemplateReference
  /// The white space before a tag that stands alone on its line; `nil` if it is within a line.
  let indentation: [UInt8]?
  let range: Range<Int>

  /// `nil` if a field names the template, or it does not exist.
  var fixedIndex: Int? {
    if case .fixed(let index) = reference { index } else { nil }
  }
}

struct ParentCall: Sendable {
  var call: PartialCall
  var fillings: [BlockFilling]
  /// The instruction after the parent.
  var end: Int
}

/// What a parent tag puts into a block of the parent.
struct BlockFilling: Sendable {
  let block: Int
  let range: Range<Int>
  /// The instructions, written with the indentation of their first line taken away.
  var body: Range<Int>
  /// Whether it begins on the line below its tag.
  let beginsLine: Bool
}

/// A place that a child may fill.
struct BlockSite: Sendable {
  let block: Int
  let range: Range<Int>
  /// Where the default ends.
  var end: Int
  /// What is put before each line of a filling.
  let indentation: [UInt8]
  /// Whether the tag stands alone on its line, so that a filling begins the line.
  let beginsLine: Bool
}
