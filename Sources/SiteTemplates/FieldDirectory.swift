/// The fields of one kind of record behind a table that finds each by its name's hash in one probe.
///
/// The table's size and shift are searched when the directory is made, so that no two names share a slot.
final class FieldDirectory: Sendable {
  /// For records whose names are known only at run time.
  let open: (@Sendable (UnsafeRawPointer, TemplateKey) -> TemplateValue?)?
  let isOpen: Bool
  let names: [String]
  /// The marks of all names in one; every mark if the names are known only at run time.
  let marks: UInt64
  private let slots: [Slot]
  private let shift: UInt64
  private let mask: UInt64
  /// The functions of the readers, which these do not hold.
  private let functions: [any AnyObject & Sendable]

  private struct Slot: Sendable {
    var code: UInt64
    var reader: FieldReader?
  }

  struct Entry {
    var key: TemplateKey
    var reader: FieldReader
    var function: (any AnyObject & Sendable)?
  }

  init(_ entries: [Entry], open: (@Sendable (UnsafeRawPointer, TemplateKey) -> TemplateValue?)? = nil) {
    self.open = open
    isOpen = open != nil
    names = entries.map(\.key.name)
    functions = entries.compactMap(\.function)
    marks = open == nil ? entries.reduce(0) { $0 | Self.mark(of: $1.key.code) } : .max
    precondition(
      Set(entries.map(\.key.code)).count == entries.count,
      "two fields of one record have the same name: \(entries.map(\.key.name))")
    let (size, shift) = Self.collisionFreeShape(of: entries.map(\.key.code))
    var slots = Array(repeating: Slot(code: 0, reader: nil), count: size)
    for entry in entries {
      slots[Int((entry.key.code >> shift) & UInt64(size - 1))] = Slot(code: entry.key.code, reader: entry.reader)
    }
    self.slots = slots
    self.shift = shift
    mask = UInt64(size - 1)
  }

  @inline(__always)
  func reader(forCode code: UInt64) -> FieldReader? {
    slots.withUnsafeBufferPointer { slots in
      let slot = Int((code >> shift) & mask)
      return slots[slot].code == code ? slots[slot].reader : nil
    }
  }

  /// One of 64 bits, the same for the same name.
  @inline(__always)
  static func mark(of code: UInt64) -> UInt64 { 1 << ((code >> 40) & 63) }

  /// The smallest power of two, and a shift of the hash, by which all codes fall into slots of their own.
  private static func collisionFreeShape(of codes: [UInt64]) -> (size: Int, shift: UInt64) {
    var bits: UInt64 = 1
    while codes.count > 1 << bits { bits += 1 }
    while true {
      for shift in 0...(64 - bits) {
        let slots = Set(codes.map { ($0 >> shift) & ((1 << bits) - 1) })
        if slots.count == codes.count { return (1 << bits, shift) }
      }
      bits += 1
    }
  }
}
