/// A record on the renderer's stack, by its address: copied freely, valid only inside of the call that hands it over.
///
/// The tempting alternative, `any TemplateRecord`, puts every record of more than three words into a new heap box and
/// retains each of its texts: for a catalog of 200 items with their channels that was most of the rendering time.
struct TemplateFrame {
  let address: UnsafeRawPointer
  private let fields: Unmanaged<FieldDirectory>
  /// The directory's, looked at first: most names that a frame is asked for are another's.
  private let marks: UInt64

  init(at address: UnsafeRawPointer, fields: Unmanaged<FieldDirectory>) {
    self.address = address
    self.fields = fields
    marks = fields._withUnsafeGuaranteedRef { $0.marks }
  }

  /// The way to read the field; `nil` if this kind of record has none of that name.
  @inline(__always)
  func reader(forCode code: UInt64) -> FieldReader? {
    fields._withUnsafeGuaranteedRef { $0.reader(forCode: code) }
  }

  /// Whether the record may have a field of that name, or names that are known only at run time.
  @inline(__always)
  func mayHaveField(withMark mark: UInt64) -> Bool {
    marks & mark != 0
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
