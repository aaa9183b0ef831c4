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
    frames.withUnsafeBufferPointer { frames in
      let mark = FieldDirectory.mark(of: code)
      var index = frames.count
      while index > 0 {
        index -= 1
        guard frames[index].mayHaveField(withMark: mark) else { continue }
        if let reader = frames[index].reader(forCode: code) { return (reader, frames[index].address) }
        if frames[index].isOpen { return nil }
      }
      return nil
    }
  }

  /// Writes a name without dots.
  @inline(__always)
  mutating func writeVariable(
    _ code: UInt64, isEscaped: Bool, _ template: CompiledTemplate, _ name: Int
  ) {
    guard let (reader, address) = locate(code) else {
      return write(find(code, template, name), isEscaped: isEscaped, template, name)
    }
    switch reader {
    case .storedText(let offset): output.bytes.append(textAt: address + offset, isEscaped: isEscaped)
    case .storedHTML(let offset): output.bytes.append((address + offset).assumingMemoryBound(to: [UInt8].self).pointee)
    case .storedNumber(let offset): output.bytes.append(address.load(fromByteOffset: offset, as: Int.self))
    case .text(let function): write(function, address, isEscaped: isEscaped)
    case .html(let function): write(function, address, isEscaped: false)
    default: write(FoundField(reader, at: address), isEscaped: isEscaped, template, name)
    }
  }

  @inline(__always)
  private mutating func write(
    _ function: Unmanaged<TextFunction>, _ address: UnsafeRawPointer, isEscaped: Bool
  ) {
    output.escapes = isEscaped
    function._withUnsafeGuaranteedRef { $0.call(address, &output) }
  }

  /// Mustache's truth of a field.
  ///
  /// What writes itself is true if it writes anything, which is then taken back.
  mutating func isTrue(_ reader: FieldReader, _ address: UnsafeRawPointer) -> Bool {
    switch reader {
    case .storedFlag(let offset): return address.load(fromByteOffset: offset, as: Bool.self)
    case .storedHTML(let offset): return !(address + offset).assumingMemoryBound(to: [UInt8].self).pointee.isEmpty
    case .storedText(let offset):
      return !(address + offset).assumingMemoryBound(to: String.self).pointee.utf8.isEmpty
    case .storedNumber(let offset): return address.load(fromByteOffset: offset, as: Int.self) != 0
    case .text(let function), .html(let function):
      let start = output.bytes.count
      write(function, address, isEscaped: false)
      let isTrue = output.bytes.count > start
      output.bytes.truncate(to: start)
      return isTrue
    case .number(let function): return function._withUnsafeGuaranteedRef { $0.call(address) } != 0
    case .flag(let function): return function._withUnsafeGuaranteedRef { $0.call(address) }
    case .records(let records): return records._withUnsafeGuaranteedRef { !$0.isEmpty(address) }
    }
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
    var isMissing = true
    field.withSpan { records in
      guard records.count > 0 else { return }
      isMissing = false
      let frame = records[0]
      var inner = FoundField.unknown
      if let reader = frame.reader(forCode: key.code) {
        inner = FoundField(reader, at: frame.address)
      } else if let value = frame.openValue(for: { key }) {
        inner = FoundField(value)
      }
      descend(into: inner, by: keys.dropFirst(), template, name, body)
    }
    // A record that is missing has no fields, and that is no fault.
    if isMissing { body(&self, .none) }
  }

  mutating func isTrue(_ code: UInt64, _ template: CompiledTemplate, _ name: Int) -> Bool {
    if code != 0, let (reader, address) = locate(code) { return isTrue(reader, address) }
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
    case .text(let text, let isHTML): output.bytes.append(text, isEscaped: isEscaped && !isHTML)
    case .number(let number): output.bytes.append(number)
    case .flag(let flag): output.bytes.append(flag ? "true" : "false", isEscaped: false)
    case .none, .records, .record, .list: break
    case .unknown: reportUnknown(template, name)
    }
  }
}
