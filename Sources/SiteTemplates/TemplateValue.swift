/// What a record of run-time names (`FieldTable.open`) gives for a name.
///
/// Mustache's truth: an empty text, zero, `false`, `none` and an empty list are false in a section.
package enum TemplateValue: Sendable {
  case none
  case flag(Bool)
  case number(Int)
  /// Escaped where a template writes `{{name}}`, as it is in `{{{name}}}`.
  case text(String)
  /// Already HTML: written as it is by both.
  case html(String)
  case record(any TemplateRecord)
  case list(any TemplateList)
}

/// A list of records of one type.
package protocol TemplateList: Sendable {
  var isEmpty: Bool { get }
  /// Hands over the records where they lie, which holds until `body` returns.
  func withSpan(_ body: (RecordSpan) -> Void)
}

extension Array: TemplateList where Element: TemplateRecord {
  package func withSpan(_ body: (RecordSpan) -> Void) {
    body(RecordSpan(self))
    withExtendedLifetime(self) {}
  }
}
