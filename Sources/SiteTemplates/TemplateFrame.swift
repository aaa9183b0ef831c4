/// A record on the renderer's stack, by its address: copied freely, valid only inside of the call that hands it over.
///
/// The tempting alternative, `any TemplateRecord`, puts every record of more than three words into a new heap box and
/// retains each of its texts: for a catalog of 200 items with their channels that was most of the rendering time.
struct TemplateFrame {
  let address: UnsafeRawPointer
  private let fields: Unmanaged<FieldDirectory>

  init(at address: UnsafeRawPointer, fields: Unmanaged<FieldDirectory>) {
    self.address = address
    self.fields = fields
  }

  /// The way to read the field; `nil` if this kind of record has none of that name.
  @inline(__always)
  func reader(forCode code: UInt64) -> FieldReader? {
    fields._withUnsafeGuaranteedRef { $0.reader(forCode: code) }
  }

  /// Whether the record's names are known only at run time.
  var isOpen: Bool { fields._withUnsafeGuaranteedRef { $0.isOpen } }

  /// What a record of run-time names has under the name; `nil` for any other record.
  func openValue(for key: () -> TemplateKey) -> TemplateValue? {
    fields._withUnsafeGuaranteedRef { $0.isOpen ? $0.open?(address, key()) : nil }
  }

  /// The names of the record's fields, to guess what a misspelt one meant.
  var names: [String] { fields._withUnsafeGuaranteedRef { $0.names } }
}
