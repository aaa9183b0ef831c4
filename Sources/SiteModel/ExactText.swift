/// A text as the key of a dictionary, the same if its bytes are.
///
/// `String` takes two texts for one if Unicode does, and so normalises each Chinese character of a key at every look: for
/// a citation of twenty characters that takes longer than all the rest of the look. What is written in one way in a
/// portal's files needs none of that.
package struct ExactText: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: ExactText, right: ExactText) -> Bool { left.text.hasSameBytes(as: right.text) }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(Fingerprint(of: text).value)
  }
}

extension String {
  /// Whether two texts are the same, byte for byte.
  package func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    var other = other
    return other.withUTF8 { hasSameBytes(as: $0) }
  }

  /// The same of a text that stands as UTF-8 somewhere.
  package func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard utf8.count == other.count else { return false }
    var own = self
    return own.withUTF8 { haveSameBytes(UnsafeRawBufferPointer($0), UnsafeRawBufferPointer(other)) }
  }
}

/// Compares bytes, eight at a time.
package func haveSameBytes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
  guard left.count == right.count else { return false }
  if left.baseAddress == right.baseAddress { return true }
  var index = 0
  while index + 8 <= left.count {
    let words = (
      left.loadUnaligned(fromByteOffset: index, as: UInt64.self),
      right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    )
    if words.0 != words.1 { return false }
    index += 8
  }
  while index < left.count {
    if left[index] != right[index] { return false }
    index += 1
  }
  return true
}
