/// A character that the text does not hold, put next to delimiter runs before libcmark reads it and taken out of
/// everything that libcmark gives back.
///
/// It is how we change what emphasis means beside Chinese text, and know a `~~` from an escaped one, without an inline
/// parser of our own: to libcmark the mark is punctuation, so a run between `据` and `《` that has a mark before it
/// stands between two punctuation characters and may open or close. Escapes, code spans, links and the pairing of
/// delimiters stay libcmark's. Positions in the marked text are mapped back by counting the marks before them.
struct DelimiterMark: Hashable, Sendable {
  /// The UTF-8 of the mark is these three bytes.
  let last: UInt8

  static let first: UInt8 = 0xE1
  static let second: UInt8 = 0xB3
  static let length = 3

  /// A Sundanese ornament that stands nowhere in `bytes`, neither itself nor as a numeric reference; there are eight.
  init?(unusedIn bytes: UnsafeBufferPointer<UInt8>) {
    var used: Set<UInt8> = []
    for index in 0..<max(0, bytes.count - 2) {
      let byte = bytes[index]
      guard byte == Self.first || byte == UInt8(ascii: "&") else { continue }
      if byte == Self.first, bytes[index + 1] == Self.second { used.insert(bytes[index + 2]) }
      guard byte == UInt8(ascii: "&"), bytes[index + 1] == UInt8(ascii: "#") else { continue }
      let digits = bytes[(index + 2)..<min(index + 12, bytes.count)].prefix { $0 != UInt8(ascii: ";") }
      let number = String(decoding: digits, as: UTF8.self)
      let value = number.lowercased().hasPrefix("x") ? Int(number.dropFirst(), radix: 16) : Int(number)
      if let value, (0x1CC0...0x1CC7).contains(value) { used.insert(UInt8(0x80 + value - 0x1CC0)) }
    }
    guard let free = (0x80...0x87).first(where: { !used.contains($0) }) else { return nil }
    last = free
  }

  func append(to bytes: inout [UInt8]) {
    bytes.append(Self.first)
    bytes.append(Self.second)
    bytes.append(last)
  }

  func stands(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[index] == Self.first && index + 2 < bytes.count && bytes[index + 1] == Self.second && bytes[index + 2] == last
  }

  /// Takes every mark out of the bytes from `start` to the end.
  func remove(from bytes: inout [UInt8], after start: Int) {
    guard bytes[start...].contains(Self.first) else { return }
    var write = start
    var read = start
    while read < bytes.count {
      if bytes[read] == Self.first, bytes.withUnsafeBufferPointer({ stands(at: read, in: $0) }) {
        read += Self.length
        continue
      }
      bytes[write] = bytes[read]
      write += 1
      read += 1
    }
    bytes.removeLast(read - write)
  }
}
