/// How a field is read, given the address of its record: its kind, with the types gone.
enum FieldReader: Sendable {
  /// The `String` that lies at this distance from the record's address.
  case storedText(offset: Int)
  /// The bytes, as `[UInt8]`, at this distance.
  case storedHTML(offset: Int)
  case storedNumber(offset: Int)
  case storedFlag(offset: Int)
  case text(@Sendable (UnsafeRawPointer) -> String)
  case html(@Sendable (UnsafeRawPointer) -> [UInt8])
  case number(@Sendable (UnsafeRawPointer) -> Int)
  case flag(@Sendable (UnsafeRawPointer) -> Bool)
  case records(RecordsReader)
}

/// A field of one record, of none or of many: a record and a list differ only in how many frames there are.
final class RecordsReader: Sendable {
  let isEmpty: @Sendable (UnsafeRawPointer) -> Bool
  let forEach: @Sendable (UnsafeRawPointer, (TemplateFrame) -> Void) -> Void

  init(
    isEmpty: @escaping @Sendable (UnsafeRawPointer) -> Bool,
    forEach: @escaping @Sendable (UnsafeRawPointer, (TemplateFrame) -> Void) -> Void
  ) {
    self.isEmpty = isEmpty
    self.forEach = forEach
  }
}
