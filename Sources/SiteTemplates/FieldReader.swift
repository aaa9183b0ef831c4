/// How a field is read, given the address of its record: its kind, with the types gone.
///
/// A plain value, so that finding a field touches no reference count: the functions lie in objects that live as long as
/// the `FieldDirectory`, and are called where they lie.
enum FieldReader: Sendable {
  /// The `String` that lies at this distance from the record's address.
  case storedText(offset: Int)
  /// The bytes, as `[UInt8]`, at this distance.
  case storedHTML(offset: Int)
  case storedNumber(offset: Int)
  case storedFlag(offset: Int)
  case text(Unmanaged<TextFunction>)
  case html(Unmanaged<TextFunction>)
  case number(Unmanaged<NumberFunction>)
  case flag(Unmanaged<FlagFunction>)
  case records(Unmanaged<RecordsReader>)
}

/// A function that writes a field's text.
final class TextFunction: Sendable {
  let call: @Sendable (UnsafeRawPointer, inout TemplateOutput) -> Void

  init(_ function: @escaping @Sendable (UnsafeRawPointer, inout TemplateOutput) -> Void) { call = function }
}

final class NumberFunction: Sendable {
  let call: @Sendable (UnsafeRawPointer) -> Int

  init(_ function: @escaping @Sendable (UnsafeRawPointer) -> Int) { call = function }
}

final class FlagFunction: Sendable {
  let call: @Sendable (UnsafeRawPointer) -> Bool

  init(_ function: @escaping @Sendable (UnsafeRawPointer) -> Bool) { call = function }
}

/// Reads a field of one record, of none or of many: a record and a list differ only in how many there are.
final class RecordsReader: Sendable {
  let isEmpty: @Sendable (UnsafeRawPointer) -> Bool
  let withSpan: @Sendable (UnsafeRawPointer, (RecordSpan) -> Void) -> Void

  /// They lie in the record around, or in a list that it holds, and stay as long as it does.
  init(stored span: @escaping @Sendable (UnsafeRawPointer) -> RecordSpan) {
    isEmpty = { span($0).count == 0 }
    withSpan = { $1(span($0)) }
  }

  /// They are made to be asked, and last until the body returns.
  init(
    isEmpty: @escaping @Sendable (UnsafeRawPointer) -> Bool,
    with: @escaping @Sendable (UnsafeRawPointer, (RecordSpan) -> Void) -> Void
  ) {
    self.isEmpty = isEmpty
    withSpan = with
  }
}
