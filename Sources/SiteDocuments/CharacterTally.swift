/// How often each character stands in a text, white space aside: what proves that a conversion lost nothing.
package struct CharacterTally: Hashable, Sendable {
  /// By code point below U+FFFF, where nearly all are; the others apart.
  private var counts: [UInt32: Int] = [:]

  package init() {}

  package init(_ text: String) { add(text) }

  package mutating func add(_ text: String, times: Int = 1) {
    for scalar in text.unicodeScalars where !Self.isWhiteSpace(scalar) { counts[scalar.value, default: 0] += times }
  }

  package static func += (left: inout CharacterTally, right: CharacterTally) {
    for (scalar, count) in right.counts { left.counts[scalar, default: 0] += count }
  }

  package static func -= (left: inout CharacterTally, right: CharacterTally) {
    for (scalar, count) in right.counts { left.counts[scalar, default: 0] -= count }
  }

  /// How many characters there are.
  package var total: Int { counts.values.reduce(0, +) }

  package var isEmpty: Bool { counts.values.allSatisfy { $0 == 0 } }

  /// The characters of which there are some, or fewer than none, in the order of their code points.
  package var differences: [(character: Unicode.Scalar, count: Int)] {
    counts.filter { $0.value != 0 }.sorted { $0.key < $1.key }.compactMap { entry in
      Unicode.Scalar(entry.key).map { ($0, entry.value) }
    }
  }

  /// White space of any width, and the invisible marks that copied text brings along.
  package static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x20, 0x7F...0xA0, 0xAD, 0x034F, 0x061C, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F,
      0x205F...0x206F, 0x3000, 0xFE00...0xFE0F, 0xFEFF:
      true
    default: false
    }
  }
}
