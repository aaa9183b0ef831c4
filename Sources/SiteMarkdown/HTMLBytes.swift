/// HTML as it is written: bytes that grow at the end, without an array's checks at each of a text's hundreds of pieces.
struct HTMLBytes: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  init(capacity: Int) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { base.deallocate() }

  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Markup, as it is.
  mutating func write(_ markup: StaticString) { write(markup.utf8Start, markup.utf8CodeUnitCount) }

  mutating func write(_ number: Int) {
    var digits = String(number)
    digits.withUTF8 { write(raw: $0) }
  }

  mutating func write(raw text: UnsafeBufferPointer<UInt8>) {
    if let start = text.baseAddress { write(start, text.count) }
  }

  /// Begins a line unless one begins already.
  mutating func beginLine() {
    if count > 0, base[count - 1] != 0x0A { write("\n") }
  }

  @inline(__always)
  private mutating func write(_ start: UnsafePointer<UInt8>, _ length: Int) {
    if capacity - count < length { grow(by: length) }
    (base + count).update(from: start, count: length)
    count += length
  }

  @inline(never)
  private mutating func grow(by length: Int) {
    capacity = max(capacity * 2, count + length)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Text or the value of an attribute.
  mutating func write(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = text.firstASCII(from: 0, to: text.count)
    while index < text.count {
      if let reference = Self.reference(text[index]) {
        write(raw: UnsafeBufferPointer(rebasing: text[start..<index]))
        write(reference)
        start = index + 1
      }
      index = text.firstASCII(from: index + 1, to: text.count)
    }
    write(raw: UnsafeBufferPointer(rebasing: text[start...]))
  }

  mutating func write(escaping text: [UInt8]) { text.withUnsafeBufferPointer { write(escaping: $0) } }

  mutating func write(escaping text: String) {
    var text = text
    text.withUTF8 { write(escaping: $0) }
  }

  /// A destination in an attribute: what a URL cannot hold is percent-encoded; existing `%` stay.
  mutating func write(url: String) {
    var url = url
    url.withUTF8 { url in
      var start = 0
      for index in url.indices where !Self.standsInURL(url[index]) {
        write(raw: UnsafeBufferPointer(rebasing: url[start..<index]))
        start = index + 1
        switch url[index] {
        case UInt8(ascii: "&"): write("&amp;")
        case UInt8(ascii: "'"): write("&#x27;")
        case let byte:
          let escape = [UInt8(ascii: "%"), Self.hexadecimal(byte >> 4), Self.hexadecimal(byte & 15)]
          escape.withUnsafeBufferPointer { write(raw: $0) }
        }
      }
      write(raw: UnsafeBufferPointer(rebasing: url[start...]))
    }
  }

  private static func standsInURL(_ byte: UInt8) -> Bool {
    if byte.isASCIIAlphanumeric { return true }
    return switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "!"),
      UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "%"),
      UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }

  private static func reference(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: nil
    }
  }
}
