/// The fields of one kind of record: what templates may ask it, and what the manual says of them.
package final class FieldTable<Record: TemplateRecord>: Sendable {
  /// The name and the fields, for the manual and for checking templates.
  package let schema: RecordSchema
  let directory: FieldDirectory

  /// A list `postings` brings the flag `has_postings` with it: Mustache has no other way to write a heading once above
  /// what a section repeats.
  ///
  /// - Precondition: no two fields have the same name.
  package init(_ fields: [Field<Record>]) {
    let names = Set(fields.map(\.description.name))
    let fields = fields + fields.compactMap(\.flagOfList).filter { !names.contains($0.description.name) }
    schema = RecordSchema(Record.self, fields: fields.map(\.description))
    directory = FieldDirectory(
      fields.map { .init(key: TemplateKey($0.description.name), reader: $0.reader, function: $0.function) })
  }

  /// For records whose names are known only at run time, such as data of the portal's own.
  ///
  /// - Parameter value: `nil` means that the record has no such name, and the enclosing records are asked.
  package static func open(_ value: @escaping @Sendable (Record, TemplateKey) -> TemplateValue?) -> FieldTable {
    FieldTable(
      schema: RecordSchema(Record.self, fields: [], isOpen: true),
      directory: FieldDirectory([]) { address, key in
        value(address.assumingMemoryBound(to: Record.self).pointee, key)
      })
  }

  private init(schema: RecordSchema, directory: FieldDirectory) {
    self.schema = schema
    self.directory = directory
  }
}
