/// A field of a record: its name in templates, what it is for, and how it is read.
package struct Field<Record: TemplateRecord>: Sendable {
  let description: FieldDescription
  let reader: FieldReader

  package typealias Property<Value> = any KeyPath<Record, Value> & Sendable

  private init(_ description: FieldDescription, _ reader: FieldReader) {
    self.description = description
    self.reader = reader
  }
}

// Fields that are read where they are stored, or through the key path where the property is computed.
extension Field {
  /// A text, escaped where a template writes it.
  package static func text(
    _ name: String, _ about: String, _ property: Property<String>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return text(name, about) { $0[keyPath: property] }
    }
    return Field(FieldDescription(name, .text, about), .storedText(offset: offset))
  }

  /// HTML in UTF-8, written as it is.
  package static func html(
    _ name: String, _ about: String, _ property: Property<[UInt8]>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return html(name, about) { $0[keyPath: property] }
    }
    return Field(FieldDescription(name, .html, about), .storedHTML(offset: offset))
  }

  /// A whole number; 0 is false in a section.
  package static func number(
    _ name: String, _ about: String, _ property: Property<Int>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return number(name, about) { $0[keyPath: property] }
    }
    return Field(FieldDescription(name, .number, about), .storedNumber(offset: offset))
  }

  /// Yes or no, for sections.
  package static func flag(
    _ name: String, _ about: String, _ property: Property<Bool>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return flag(name, about) { $0[keyPath: property] }
    }
    return Field(FieldDescription(name, .flag, about), .storedFlag(offset: offset))
  }

  /// A record that is always there.
  package static func record<Other: TemplateRecord>(
    _ name: String, _ about: String, _ property: Property<Other>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return record(name, about) { $0[keyPath: property] }
    }
    return Field(
      FieldDescription(name, .record, about) { Other.schema },
      .records(
        RecordsReader(
          isEmpty: { _ in false },
          forEach: { address, body in body(TemplateFrame(at: address + offset, fields: Other.fields.directory)) })))
  }

  /// A record that may be missing.
  package static func record<Other: TemplateRecord>(
    _ name: String, _ about: String, _ property: Property<Other?>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return record(name, about) { $0[keyPath: property] }
    }
    // The payload of an `Optional` lies at its start: the layout of single-payload enums is part of Swift's ABI.
    return Field(
      FieldDescription(name, .record, about) { Other.schema },
      .records(
        RecordsReader(
          isEmpty: { isNone(at: $0 + offset, of: Other.self) },
          forEach: { address, body in
            guard !isNone(at: address + offset, of: Other.self) else { return }
            body(TemplateFrame(at: address + offset, fields: Other.fields.directory))
          })))
  }

  /// Any number of records of one kind.
  package static func list<Other: TemplateRecord>(
    _ name: String, _ about: String, _ property: Property<[Other]>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return list(name, about) { $0[keyPath: property] }
    }
    return Field(
      FieldDescription(name, .list, about) { Other.schema },
      .records(
        RecordsReader(
          isEmpty: { ($0 + offset).assumingMemoryBound(to: [Other].self).pointee.isEmpty },
          forEach: { ($0 + offset).assumingMemoryBound(to: [Other].self).pointee.forEachFrame($1) })))
  }

  /// Any number of bare texts, each written as `{{.}}`.
  package static func texts(
    _ name: String, _ about: String, _ property: Property<[String]>
  ) -> Field {
    texts(name, about) { $0[keyPath: property] }
  }
}

// Fields that are made when they are asked for.
extension Field {
  /// A text, escaped where a template writes it.
  package static func text(
    _ name: String, _ about: String, _ value: @escaping @Sendable (Record) -> String
  ) -> Field {
    Field(FieldDescription(name, .text, about), .text { value($0.assumingMemoryBound(to: Record.self).pointee) })
  }

  /// HTML in UTF-8, written as it is.
  package static func html(
    _ name: String, _ about: String, _ value: @escaping @Sendable (Record) -> [UInt8]
  ) -> Field {
    Field(FieldDescription(name, .html, about), .html { value($0.assumingMemoryBound(to: Record.self).pointee) })
  }

  /// A whole number; 0 is false in a section.
  package static func number(
    _ name: String, _ about: String, _ value: @escaping @Sendable (Record) -> Int
  ) -> Field {
    Field(FieldDescription(name, .number, about), .number { value($0.assumingMemoryBound(to: Record.self).pointee) })
  }

  /// Yes or no, for sections.
  package static func flag(
    _ name: String, _ about: String, _ value: @escaping @Sendable (Record) -> Bool
  ) -> Field {
    Field(FieldDescription(name, .flag, about), .flag { value($0.assumingMemoryBound(to: Record.self).pointee) })
  }

  /// A record that may be missing.
  package static func record<Other: TemplateRecord>(
    _ name: String, _ about: String, of type: Other.Type = Other.self,
    _ value: @escaping @Sendable (Record) -> Other?
  ) -> Field {
    Field(
      FieldDescription(name, .record, about) { Other.schema },
      .records(
        RecordsReader(
          isEmpty: { value($0.assumingMemoryBound(to: Record.self).pointee) == nil },
          forEach: { address, body in
            guard let other = value(address.assumingMemoryBound(to: Record.self).pointee) else { return }
            TemplateFrame.with(other, body)
          })))
  }

  /// Any number of records of one kind.
  package static func list<Other: TemplateRecord>(
    _ name: String, _ about: String, of type: Other.Type = Other.self,
    _ value: @escaping @Sendable (Record) -> [Other]
  ) -> Field {
    Field(
      FieldDescription(name, .list, about) { Other.schema },
      .records(
        RecordsReader(
          isEmpty: { value($0.assumingMemoryBound(to: Record.self).pointee).isEmpty },
          forEach: { value($0.assumingMemoryBound(to: Record.self).pointee).forEachFrame($1) })))
  }

  /// Any number of bare texts, each written as `{{.}}`.
  package static func texts(
    _ name: String, _ about: String, _ value: @escaping @Sendable (Record) -> [String]
  ) -> Field {
    list(name, about) { value($0).map { TemplateText($0) } }
  }
}

extension Field {
  /// For a list the flag that says whether it has anything.
  var flagOfList: Field? {
    guard description.kind == .list, case .records(let records) = reader else { return nil }
    let about = "Whether `\(description.name)` has anything."
    return Field(FieldDescription("has_" + description.name, .flag, about), .flag { !records.isEmpty($0) })
  }
}

/// Whether the `Other?` at the address is `nil`; looks without copying the record.
private func isNone<Other>(at address: UnsafeRawPointer, of type: Other.Type) -> Bool {
  switch address.assumingMemoryBound(to: Other?.self).pointee {
  case .none: true
  case .some: false
  }
}
