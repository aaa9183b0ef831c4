/// A field's name as a template asks for it: hashed when the template is compiled, never while a page is rendered.
package struct TemplateKey: Hashable, Sendable {
  package let name: String
  /// FNV-1a, 64 bits, of the name's UTF-8: the same in every run, unlike Swift's own hashing.
  let code: UInt64

  package init(_ name: String) {
    self.name = name
    var code: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { code = (code ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    self.code = code
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension TemplateKey: ExpressibleByStringLiteral {
  package init(stringLiteral name: String) { self.init(name) }
}
