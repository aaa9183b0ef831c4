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
  enum Source: Sendable {
    /// They lie in the record around, or in a list that it holds, and stay as long as it does.
    case stored(@Sendable (UnsafeRawPointer) -> RecordSpan)
    /// They are made to be asked, and last until the body returns.
    case made(
      isEmpty: @Sendable (UnsafeRawPointer) -> Bool,
      with: @Sendable (UnsafeRawPointer, (RecordSpan) -> Void) -> Void)
  }

  let source: Source

  init(_ source: Source) { self.source = source }

  func isEmpty(_ address: UnsafeRawPointer) -> Bool {
    switch source {
    case .stored(let span): span(address).count == 0
    case .made(let isEmpty, _): isEmpty(address)
    }
  }

  func withSpan(_ address: UnsafeRawPointer, _ body: (RecordSpan) -> Void) {
    switch source {
    case .stored(let span): body(span(address))
    case .made(_, let with): with(address, body)
    }
  }
}
