/// How often each character stands in a text, white space aside: what proves that a conversion lost nothing.
package struct CharacterTally: Hashable, Sendable {
  /// By code point below U+10000, where nearly all characters are; empty until there is one.
  private var counts: [Int] = []
  /// Of the other characters.
  private var rareCounts: [UInt32: Int] = [:]

  package init() {}

  package init(_ text: String) { add(text) }

  package mutating func add(_ text: String, times: Int = 1) {
    if counts.isEmpty { counts = Array(repeating: 0, count: 0x10000) }
    for scalar in text.unicodeScalars where !Self.isWhiteSpace(scalar) {
      if scalar.value < 0x10000 {
        counts[Int(scalar.value)] += times
      } else {
        rareCounts[scalar.value, default: 0] += times
      }
    }
  }

  package static func += (left: inout CharacterTally, right: CharacterTally) { left.add(right, times: 1) }

  package static func -= (left: inout CharacterTally, right: CharacterTally) { left.add(right, times: -1) }

  private mutating func add(_ other: CharacterTally, times: Int) {
    if counts.isEmpty { counts = Array(repeating: 0, count: 0x10000) }
    for (code, count) in other.counts.enumerated() where count != 0 { counts[code] += count * times }
    for (code, count) in other.rareCounts { rareCounts[code, default: 0] += count * times }
  }

  /// How many characters there are.
  package var total: Int { counts.reduce(0, +) + rareCounts.values.reduce(0, +) }

  /// The characters of which there are some, or fewer than none, in the order of their code points.
  package var differences: [(character: Unicode.Scalar, count: Int)] {
    let usual = counts.enumerated().filter { $0.element != 0 }.map { (UInt32($0.offset), $0.element) }
    let rare = rareCounts.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return (usual + rare).compactMap { code, count in Unicode.Scalar(code).map { ($0, count) } }
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
