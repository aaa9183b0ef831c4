/// What a kind of record offers to templates: the manual's list of its fields, and what a template is checked against.
package struct RecordSchema: Sendable {
  /// The Swift type's name, for example `PostingLink`.
  package var name: String { String(describing: type) }
  /// In the order in which the type lists them.
  package let fields: [FieldDescription]
  /// Whether the names are known only at run time, so that any name may be there.
  package let isOpen: Bool
  private let type: any TemplateRecord.Type

  init<Record: TemplateRecord>(_ type: Record.Type, fields: [FieldDescription], isOpen: Bool = false) {
    self.fields = fields
    self.isOpen = isOpen
    self.type = type
  }

  package func field(named name: String) -> FieldDescription? { fields.first { $0.name == name } }
}

/// Equal if of the same type: records may contain each other, so the fields cannot be compared.
extension RecordSchema: Hashable {
  package static func == (left: RecordSchema, right: RecordSchema) -> Bool { left.type == right.type }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(type)) }
}

/// A field as the manual lists it.
package struct FieldDescription: Sendable {
  package let name: String
  package let kind: FieldKind
  /// What the field is for, in a sentence.
  package let about: String
  private let recordSchema: (@Sendable () -> RecordSchema)?

  init(_ name: String, _ kind: FieldKind, _ about: String, record: (@Sendable () -> RecordSchema)? = nil) {
    self.name = name
    self.kind = kind
    self.about = about
    recordSchema = record
  }

  /// The records that a record or list field holds; `nil` for other kinds. Asked late, since records may hold their own
  /// kind.
  package var record: RecordSchema? { recordSchema?() }
}

/// What a template gets from a field.
package enum FieldKind: String, Hashable, Sendable {
  /// Escaped where it is written.
  case text
  /// Written as it is.
  case html
  case number
  case flag
  /// One record or none.
  case record
  case list
}
