/// Something the author of a site should know, and where to look.
///
/// A report of a large portal has ten thousand, which go from list to list: to copy one is to copy a reference.
package struct Diagnostic: Hashable, Sendable {
  private var contents: Contents

  /// Names the rule, for example `catalog/missing-basis`; never reused for another meaning.
  package var code: DiagnosticCode {
    get { contents.values.code }
    set { change { $0.code = newValue } }
  }

  package var severity: Severity {
    get { contents.values.severity }
    set { change { $0.severity = newValue } }
  }

  /// One line, no full stop: the rule, and the value that broke it.
  package var message: Wording {
    get { contents.values.message }
    set { change { $0.message = newValue } }
  }

  /// A range of text or a cell of a table; `nil` only if the problem has no place in a file.
  package var place: Place? {
    get { contents.values.place }
    set { change { $0.place = newValue } }
  }

  /// What to do next, as a verb phrase.
  package var help: Wording? {
    get { contents.values.help }
    set { change { $0.help = newValue } }
  }

  /// Further places that belong to the problem: the page that met a template's error, the first of two equal names.
  package var notes: [Note] {
    get { contents.values.notes }
    set { change { $0.notes = newValue } }
  }

  /// What mends it, if that is certain.
  package var fix: Fix? {
    get { contents.values.fix }
    set { change { $0.fix = newValue } }
  }

  /// - Parameter severity: the code's own, unless given.
  package init(
    _ code: DiagnosticCode, _ message: Wording, severity: Severity? = nil, at place: Place? = nil,
    help: Wording? = nil, notes: [Note] = [], fix: Fix? = nil
  ) {
    contents = Contents(
      Values(
        code: code, severity: severity ?? code.severity, message: message.map(oneLine), place: place,
        help: help?.map(oneLine), notes: notes, fix: fix))
  }

  private mutating func change(_ body: (inout Values) -> Void) {
    var values = contents.values
    body(&values)
    contents = Contents(values)
  }

  package static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    left.contents === right.contents || left.contents.values == right.contents.values
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(contents.values) }

  private struct Values: Hashable, Sendable {
    var code: DiagnosticCode
    var severity: Severity
    var message: Wording
    var place: Place?
    var help: Wording?
    var notes: [Note]
    var fix: Fix?
  }

  private final class Contents: Sendable {
    let values: Values

    init(_ values: Values) { self.values = values }
  }

  /// A second place with a word about it.
  package struct Note: Hashable, Sendable {
    package var message: Wording
    package var place: Place?

    package init(_ message: Wording, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }
}

/// How bad a diagnostic is. With an error nothing is published; `--strict` makes warnings count as errors.
package enum Severity: String, Hashable, Sendable, Comparable {
  case note
  case warning
  case error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// As a report begins with it.
  package var word: Wording {
    switch self {
    case .note: Wording("note", "说明")
    case .warning: Wording("warning", "警告")
    case .error: Wording("error", "错误")
    }
  }
}

/// A value that the message quotes may hold line breaks, or signs that a terminal obeys: they become spaces.
private func oneLine(_ message: String) -> String {
  let hasSigns = message.utf8.withContiguousStorageIfAvailable { $0.contains { $0 < 0x20 || $0 == 0x7F } }
  if hasSigns == false { return message }
  let signs = message.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
  return String(String.UnicodeScalarView(signs))
}
