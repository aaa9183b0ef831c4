/// Where a page's bytes go: what the fields that write themselves are given.
package struct TemplateOutput {
  var bytes: ByteBuffer
  /// Whether the field's text is escaped, as the template asks.
  var escapes = false

  /// Writes a text, the signs of HTML escaped unless the field is HTML already.
  package mutating func append(_ text: String) { bytes.append(text, isEscaped: escapes) }

  /// Writes bytes as they are.
  mutating func append(html: [UInt8]) { bytes.append(html) }

  package mutating func append(_ number: Int) { bytes.append(number) }
}

extension TemplateOutput {
  /// What a function writes, as a text of its own.
  static func text(_ function: Unmanaged<TextFunction>, at address: UnsafeRawPointer) -> String {
    var output = TemplateOutput(bytes: ByteBuffer(capacity: 256))
    defer { output.bytes.deallocate() }
    function._withUnsafeGuaranteedRef { $0.call(address, &output) }
    return String(decoding: output.bytes.bytes, as: UTF8.self)
  }
}
