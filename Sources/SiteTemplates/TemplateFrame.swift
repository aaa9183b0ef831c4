/// A record on the renderer's stack, by its address: copied freely, valid only inside of the call that hands it over.
///
/// The tempting alternative, `any TemplateRecord`, puts every record of more than three words into a new heap box and
/// retains each of its texts: for a catalog of 200 items with their channels that was most of the rendering time.
package struct TemplateFrame {
  let address: UnsafeRawPointer
  private let unretainedFields: Unmanaged<FieldDirectory>

  init(at address: UnsafeRawPointer, fields: FieldDirectory) {
    self.address = address
    unretainedFields = .passUnretained(fields)
  }

  /// Calls `body` with a frame of the record, which must not leave the call.
  static func with<Record: TemplateRecord>(_ record: Record, _ body: (TemplateFrame) -> Void) {
    let fields = Record.fields.directory
    withUnsafePointer(to: record) { body(TemplateFrame(at: UnsafeRawPointer($0), fields: fields)) }
    withExtendedLifetime(fields) {}
  }

  /// The way to read the field; `nil` if this kind of record has none of that name.
  @inline(__always)
  func reader(forCode code: UInt64) -> FieldReader? {
    unretainedFields._withUnsafeGuaranteedRef { $0.reader(forCode: code) }
  }

  /// Whether the record's names are known only at run time.
  var isOpen: Bool { unretainedFields._withUnsafeGuaranteedRef { $0.isOpen } }

  /// What a record of run-time names has under the name; `nil` for any other record.
  func openValue(for key: () -> TemplateKey) -> TemplateValue? {
    unretainedFields._withUnsafeGuaranteedRef { $0.isOpen ? $0.open?(address, key()) : nil }
  }

  /// The names of the record's fields, to guess what a misspelt one meant.
  var names: [String] { unretainedFields._withUnsafeGuaranteedRef { $0.names } }
}
