/// HTML as it is written: bytes at the end of an array.
struct HTMLBytes {
  private(set) var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Markup, as it is.
  mutating func write(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func write(_ number: Int) { bytes += String(number).utf8 }

  mutating func write(raw text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  /// Begins a line unless one begins already.
  mutating func beginLine() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
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
          bytes.append(UInt8(ascii: "%"))
          bytes.append(Self.hexadecimal(byte >> 4))
          bytes.append(Self.hexadecimal(byte & 15))
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
