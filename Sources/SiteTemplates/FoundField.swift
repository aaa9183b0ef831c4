/// What a name in a template led to.
enum FoundField {
  /// No record around has a field of that name.
  case unknown
  case none
  case flag(Bool)
  case number(Int)
  case text(String, isHTML: Bool)
  case records(Unmanaged<RecordsReader>, of: UnsafeRawPointer)
  case record(any TemplateRecord)
  case list(any TemplateList)

  init(_ reader: FieldReader, at address: UnsafeRawPointer) {
    switch reader {
    case .storedText(let offset):
      self = .text((address + offset).assumingMemoryBound(to: String.self).pointee, isHTML: false)
    case .storedHTML(let offset):
      let html = (address + offset).assumingMemoryBound(to: [UInt8].self).pointee
      self = .text(String(decoding: html, as: UTF8.self), isHTML: true)
    case .storedNumber(let offset): self = .number(address.load(fromByteOffset: offset, as: Int.self))
    case .storedFlag(let offset): self = .flag(address.load(fromByteOffset: offset, as: Bool.self))
    case .text(let function): self = .text(TemplateOutput.text(function, at: address), isHTML: false)
    case .html(let function): self = .text(TemplateOutput.text(function, at: address), isHTML: true)
    case .number(let function): self = .number(function._withUnsafeGuaranteedRef { $0.call(address) })
    case .flag(let function): self = .flag(function._withUnsafeGuaranteedRef { $0.call(address) })
    case .records(let reader): self = .records(reader, of: address)
    }
  }

  init(_ value: TemplateValue) {
    switch value {
    case .none: self = .none
    case .flag(let flag): self = .flag(flag)
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text, isHTML: false)
    case .html(let text): self = .text(text, isHTML: true)
    case .record(let record): self = .record(record)
    case .list(let list): self = .list(list)
    }
  }

  /// Mustache's truth.
  var isTrue: Bool {
    switch self {
    case .unknown, .none: false
    case .flag(let flag): flag
    case .number(let number): number != 0
    case .text(let text, _): !text.isEmpty
    case .records(let reader, let address): reader._withUnsafeGuaranteedRef { !$0.isEmpty(address) }
    case .record: true
    case .list(let list): !list.isEmpty
    }
  }

  /// The records of a record or list; nothing for other fields.
  func withSpan(_ body: (RecordSpan) -> Void) {
    switch self {
    case .records(let reader, let address): reader._withUnsafeGuaranteedRef { $0.withSpan(address, body) }
    case .record(let record): RecordSpan.with(record, body)
    case .list(let list): list.withSpan(body)
    case .unknown, .none, .flag, .number, .text: break
    }
  }
}
