/// HTML as it is written: bytes at the end of an array.
struct HTMLBytes {
  private(set) var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Markup, as it is.
  mutating func write(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func write(_ number: Int) { bytes += String(number).utf8 }

  mutating func write(raw text: ArraySlice<UInt8>) { bytes += text }

  /// Begins a line unless one begins already.
  mutating func beginLine() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// Text or the value of an attribute.
  mutating func write(escaping text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { text in
      var start = 0
      for index in text.indices {
        let byte = text[index]
        guard byte <= 0x3E, let reference = Self.reference(byte) else { continue }
        bytes.append(contentsOf: text[start..<index])
        write(reference)
        start = index + 1
      }
      bytes.append(contentsOf: text[start...])
    }
  }

  mutating func write(escaping text: String) { write(escaping: Array(text.utf8)[...]) }

  /// A destination in an attribute: what a URL cannot hold is percent-encoded; existing `%` stay.
  mutating func write(url: some Sequence<UInt8>) {
    for byte in url {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "'"): write("&#x27;")
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "!"),
        UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "%"),
        UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: ";"),
        UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        if byte.isASCIIAlphanumeric {
          bytes.append(byte)
        } else {
          bytes.append(UInt8(ascii: "%"))
          bytes.append(Self.digits[Int(byte >> 4)])
          bytes.append(Self.digits[Int(byte & 15)])
        }
      }
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

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
