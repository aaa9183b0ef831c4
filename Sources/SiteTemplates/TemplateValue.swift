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
  /// Hands over each record by its address, which holds until `body` returns.
  func forEachFrame(_ body: (TemplateFrame) -> Void)
}

extension Array: TemplateList where Element: TemplateRecord {
  package func forEachFrame(_ body: (TemplateFrame) -> Void) {
    let fields = Element.fields.directory
    withUnsafeBytes { bytes in
      guard var address = bytes.baseAddress else { return }
      for _ in 0..<count {
        body(TemplateFrame(at: address, fields: fields))
        address += MemoryLayout<Element>.stride
      }
    }
    withExtendedLifetime(fields) {}
  }
}
