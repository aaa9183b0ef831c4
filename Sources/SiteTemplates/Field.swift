/// A field of a record: its name in templates, what it is for, and how it is read.
package struct Field<Record: TemplateRecord>: Sendable {
  let description: FieldDescription
  let reader: FieldReader
  /// What the reader calls, if it calls anything.
  let function: (any AnyObject & Sendable)?

  package typealias Property<Value> = any KeyPath<Record, Value> & Sendable

  private init(_ description: FieldDescription, _ reader: FieldReader, _ function: (any AnyObject & Sendable)? = nil) {
    self.description = description
    self.reader = reader
    self.function = function
  }
}

// Fields that are read where they are stored, or through the key path where the property is computed.
extension Field {
  /// A text, escaped where a template writes it.
  package static func text(
    _ name: String, _ about: String, _ property: Property<String>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return text(name, about) { $0.pointee[keyPath: property] }
    }
    return Field(FieldDescription(name, .text, about), .storedText(offset: offset))
  }

  /// HTML in UTF-8, written as it is.
  package static func html(
    _ name: String, _ about: String, _ property: Property<[UInt8]>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return html(name, about) { $0.pointee[keyPath: property] }
    }
    return Field(FieldDescription(name, .html, about), .storedHTML(offset: offset))
  }

  /// A whole number; 0 is false in a section.
  package static func number(
    _ name: String, _ about: String, _ property: Property<Int>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return number(name, about) { $0.pointee[keyPath: property] }
    }
    return Field(FieldDescription(name, .number, about), .storedNumber(offset: offset))
  }

  /// Yes or no, for sections.
  package static func flag(
    _ name: String, _ about: String, _ property: Property<Bool>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return flag(name, about) { $0.pointee[keyPath: property] }
    }
    return Field(FieldDescription(name, .flag, about), .storedFlag(offset: offset))
  }

  /// A record that is always there.
  package static func record<Other: TemplateRecord>(
    _ name: String, _ about: String, _ property: Property<Other>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return record(name, about) { $0.pointee[keyPath: property] }
    }
    return records(name, .record, about, of: Other.self, stored: { RecordSpan(Other.self, at: $0 + offset, count: 1) })
  }

  /// A record that may be missing.
  package static func record<Other: TemplateRecord>(
    _ name: String, _ about: String, _ property: Property<Other?>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return record(name, about) { $0.pointee[keyPath: property] }
    }
    // The payload of an `Optional` lies at its start: the layout of single-payload enums is part of Swift's ABI.
    return records(
      name, .record, about, of: Other.self,
      stored: {
        RecordSpan(Other.self, at: $0 + offset, count: isNone(at: $0 + offset, of: Other.self) ? 0 : 1)
      })
  }

  /// A record that other records share.
  package static func record<Other: TemplateRecord>(
    _ name: String, _ about: String, _ property: Property<Shared<Other>>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return record(name, about) { $0.pointee[keyPath: property].record }
    }
    return records(
      name, .record, about, of: Other.self,
      stored: {
        RecordSpan(($0 + offset).assumingMemoryBound(to: Shared<Other>.self).pointee.records)
      })
  }

  /// Any number of records of one kind.
  package static func list<Other: TemplateRecord>(
    _ name: String, _ about: String, _ property: Property<[Other]>
  ) -> Field {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      return list(name, about) { $0.pointee[keyPath: property] }
    }
    return records(
      name, .list, about, of: Other.self,
      stored: {
        RecordSpan(($0 + offset).assumingMemoryBound(to: [Other].self).pointee)
      })
  }

  /// Any number of bare texts, each written as `{{.}}`.
  package static func texts(
    _ name: String, _ about: String, _ property: Property<[String]>
  ) -> Field {
    texts(name, about) { $0.pointee[keyPath: property] }
  }
}

// Fields that are made when they are asked for, from the record where it lies: handed over by value it would be copied,
// with each of its texts retained, since the engine is not compiled for each kind of record.
extension Field {
  package typealias Reading<Value> = @Sendable (UnsafePointer<Record>) -> Value

  /// A text, escaped where a template writes it.
  package static func text(_ name: String, _ about: String, _ value: @escaping Reading<String>) -> Field {
    written(name, .text, about) { $1.append(value($0.assumingMemoryBound(to: Record.self))) }
  }

  /// The same text in every record.
  package static func text(_ name: String, _ about: String, always text: String) -> Field {
    written(name, .text, about) { $1.append(text) }
  }

  /// A text that is written piece by piece, without being put together first; escaped as any text is.
  package static func text(
    _ name: String, _ about: String,
    writing write: @escaping @Sendable (UnsafePointer<Record>, inout TemplateOutput) -> Void
  ) -> Field {
    written(name, .text, about) { write($0.assumingMemoryBound(to: Record.self), &$1) }
  }

  /// HTML in UTF-8, written as it is.
  package static func html(_ name: String, _ about: String, _ value: @escaping Reading<[UInt8]>) -> Field {
    written(name, .html, about) { $1.append(html: value($0.assumingMemoryBound(to: Record.self))) }
  }

  /// A whole number; 0 is false in a section.
  package static func number(_ name: String, _ about: String, _ value: @escaping Reading<Int>) -> Field {
    let function = NumberFunction { value($0.assumingMemoryBound(to: Record.self)) }
    return Field(FieldDescription(name, .number, about), .number(.passUnretained(function)), function)
  }

  /// Yes or no, for sections.
  package static func flag(_ name: String, _ about: String, _ value: @escaping Reading<Bool>) -> Field {
    decided(name, about) { value($0.assumingMemoryBound(to: Record.self)) }
  }

  /// A record that may be missing.
  package static func record<Other: TemplateRecord>(
    _ name: String, _ about: String, of type: Other.Type = Other.self, _ value: @escaping Reading<Other?>
  ) -> Field {
    records(
      name, .record, about, of: Other.self,
      RecordsReader(
        isEmpty: { value($0.assumingMemoryBound(to: Record.self)) == nil },
        with: { address, body in
          guard let other = value(address.assumingMemoryBound(to: Record.self)) else { return }
          RecordSpan.with(other, body)
        }))
  }

  /// Any number of records of one kind.
  package static func list<Other: TemplateRecord>(
    _ name: String, _ about: String, of type: Other.Type = Other.self, _ value: @escaping Reading<[Other]>
  ) -> Field {
    records(
      name, .list, about, of: Other.self,
      RecordsReader(
        isEmpty: { value($0.assumingMemoryBound(to: Record.self)).isEmpty },
        with: { value($0.assumingMemoryBound(to: Record.self)).withSpan($1) }))
  }

  /// Any number of bare texts, each written as `{{.}}`.
  package static func texts(_ name: String, _ about: String, _ value: @escaping Reading<[String]>) -> Field {
    list(name, about) { value($0).map { TemplateText($0) } }
  }
}

extension Field {
  /// For a list the flag that says whether it has anything.
  var flagOfList: Field? {
    guard description.kind == .list, let records = function as? RecordsReader else { return nil }
    let about = "Whether `\(description.name)` has anything."
    return .decided("has_" + description.name, about) { !records.isEmpty($0) }
  }
}

// The same without the type of the record.
extension Field {
  private static func written(
    _ name: String, _ kind: FieldKind, _ about: String,
    _ write: @escaping @Sendable (UnsafeRawPointer, inout TemplateOutput) -> Void
  ) -> Field {
    let function = TextFunction(write)
    let unretained = Unmanaged.passUnretained(function)
    return Field(FieldDescription(name, kind, about), kind == .html ? .html(unretained) : .text(unretained), function)
  }

  private static func decided(
    _ name: String, _ about: String, _ read: @escaping @Sendable (UnsafeRawPointer) -> Bool
  ) -> Field {
    let function = FlagFunction(read)
    return Field(FieldDescription(name, .flag, about), .flag(.passUnretained(function)), function)
  }

  private static func records<Other: TemplateRecord>(
    _ name: String, _ kind: FieldKind, _ about: String, of type: Other.Type,
    stored span: @escaping @Sendable (UnsafeRawPointer) -> RecordSpan
  ) -> Field {
    records(name, kind, about, of: type, RecordsReader(stored: span))
  }

  private static func records<Other: TemplateRecord>(
    _ name: String, _ kind: FieldKind, _ about: String, of type: Other.Type, _ reader: RecordsReader
  ) -> Field {
    Field(FieldDescription(name, kind, about) { Other.schema }, .records(.passUnretained(reader)), reader)
  }
}

/// Whether the `Other?` at the address is `nil`, which its type's layout tells without a copy of the record.
private func isNone<Other>(at address: UnsafeRawPointer, of type: Other.Type) -> Bool {
  withExtendedLifetime(type) { address.assumingMemoryBound(to: Other?.self).pointee == nil }
}
