// Finding what a name means, and writing it.
extension TemplateRenderer {
  /// The field of the nearest record that has one of this name.
  func find(_ code: UInt64, _ template: CompiledTemplate, _ name: Int) -> FoundField {
    var index = frames.count
    while index > 0 {
      index -= 1
      let frame = frames[index]
      if let reader = frame.reader(forCode: code) { return FoundField(reader, at: frame.address) }
      if let value = frame.openValue(for: { template.names[name].keys[0] }) { return FoundField(value) }
    }
    return .unknown
  }

  /// How the nearest record that has the field reads it; `nil` if none has, or if one of run-time names comes first.
  @inline(__always)
  func locate(_ code: UInt64) -> (reader: FieldReader, address: UnsafeRawPointer)? {
    var index = frames.count
    while index > 0 {
      index -= 1
      let frame = frames[index]
      if let reader = frame.reader(forCode: code) { return (reader, frame.address) }
      if frame.isOpen { return nil }
    }
    return nil
  }

  /// Writes a name without dots; the texts and numbers that lie in a record without anything in between.
  @inline(__always)
  mutating func writeVariable(
    _ code: UInt64, isEscaped: Bool, _ template: CompiledTemplate, _ name: Int
  ) {
    guard let (reader, address) = locate(code) else {
      return write(find(code, template, name), isEscaped: isEscaped, template, name)
    }
    switch reader {
    case .storedText(let offset): output.append(textAt: address + offset, isEscaped: isEscaped)
    case .storedHTML(let offset): output.append((address + offset).assumingMemoryBound(to: [UInt8].self).pointee)
    case .html(let read): output.append(read(address))
    default: write(FoundField(reader, at: address), isEscaped: isEscaped, template, name)
    }
  }

  /// The truth of the fields that lie in a record as flags and texts; `nil` for others.
  @inline(__always)
  func storedTruth(_ code: UInt64) -> Bool? {
    guard let (reader, address) = locate(code) else { return nil }
    switch reader {
    case .storedFlag(let offset): return address.load(fromByteOffset: offset, as: Bool.self)
    case .storedHTML(let offset): return !(address + offset).assumingMemoryBound(to: [UInt8].self).pointee.isEmpty
    case .storedText(let offset):
      return !(address + offset).assumingMemoryBound(to: String.self).pointee.utf8.isEmpty
    case .records(let records): return !records.isEmpty(address)
    default: return nil
    }
  }

  /// The flag, if the nearest field of the name is one that lies in its record.
  @inline(__always)
  func storedFlag(_ code: UInt64) -> Bool? {
    guard let (reader, address) = locate(code), case .storedFlag(let offset) = reader else { return nil }
    return address.load(fromByteOffset: offset, as: Bool.self)
  }

  /// Hands over the field; a dotted name looks for its first part as usual, for the others only in what that gave.
  mutating func withField(
    _ template: CompiledTemplate, _ name: Int, _ body: (inout Self, FoundField) -> Void
  ) {
    let keys = template.names[name].keys
    descend(into: find(keys[0].code, template, name), by: keys[1...], template, name, body)
  }

  mutating func descend(
    into field: FoundField, by keys: ArraySlice<TemplateKey>, _ template: CompiledTemplate, _ name: Int,
    _ body: (inout Self, FoundField) -> Void
  ) {
    guard let key = keys.first else { return body(&self, field) }
    if case .unknown = field { return body(&self, .unknown) }
    var isFirst = true
    field.forEachFrame { frame in
      guard isFirst else { return }
      isFirst = false
      var inner = FoundField.unknown
      if let reader = frame.reader(forCode: key.code) {
        inner = FoundField(reader, at: frame.address)
      } else if let value = frame.openValue(for: { key }) {
        inner = FoundField(value)
      }
      descend(into: inner, by: keys.dropFirst(), template, name, body)
    }
    // A record that is missing has no fields, and that is no fault.
    if isFirst { body(&self, .none) }
  }

  mutating func isTrue(_ code: UInt64, _ template: CompiledTemplate, _ name: Int) -> Bool {
    if code != 0 {
      let field = find(code, template, name)
      if case .unknown = field { reportUnknown(template, name) }
      return field.isTrue
    }
    var result = false
    withField(template, name) { renderer, field in
      if case .unknown = field { renderer.reportUnknown(template, name) }
      result = field.isTrue
    }
    return result
  }

  mutating func write(
    _ field: FoundField, isEscaped: Bool, _ template: CompiledTemplate, _ name: Int
  ) {
    switch field {
    case .text(let text, let isHTML): output.append(text, isEscaped: isEscaped && !isHTML)
    case .number(let number): output.append(number)
    case .flag(let flag): output.append(flag ? "true" : "false", isEscaped: false)
    case .none, .records, .record, .list: break
    case .unknown: reportUnknown(template, name)
    }
  }
}
