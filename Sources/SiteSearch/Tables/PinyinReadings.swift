/// The pinyin of a text: a syllable for each scalar, without tones, `v` for ü.
///
/// A scalar without a reading gives itself, folded: its simplified form, narrow, in lower case.
package func pinyin(of text: String) -> [String] {
  let scalars = text.unicodeScalars.map(foldedForReading)
  let readings = PinyinReadings.shared
  var syllables: [String] = []
  syllables.reserveCapacity(scalars.count)
  while syllables.count < scalars.count {
    let rest = scalars[syllables.count...]
    if let phrase = readings.longestPhrase(at: rest) {
      syllables += phrase.syllables
    } else {
      syllables.append(readings.syllable(of: rest[rest.startIndex]))
    }
  }
  return syllables
}

/// How characters are read, and the phrases in which some are read otherwise.
///
/// Parsed at the first use: a build whose names come from the cache does without it.
struct PinyinReadings: Sendable {
  struct Phrase: Sendable {
    var scalars: [Unicode.Scalar]
    var syllables: [String]
  }

  private var syllables: [String] = [""]
  /// For each UTF-16 unit an index into `syllables`, 0 if it has no reading.
  private var indexOfSyllable = [UInt16](repeating: 0, count: 0x10000)
  /// The phrases by their first character, the longest first.
  private var phrases: [Unicode.Scalar: [Phrase]] = [:]

  static let shared = PinyinReadings()

  private init() {
    for line in pinyinTable.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { continue }
      if syllables.last != String(parts[0]) { syllables.append(String(parts[0])) }
      for scalar in parts[1].unicodeScalars where scalar.value <= 0xFFFF {
        indexOfSyllable[Int(scalar.value)] = UInt16(syllables.count - 1)
      }
    }
    for phrase in readPhrases() { phrases[phrase.scalars[0], default: []].append(phrase) }
    for first in phrases.keys { phrases[first]?.sort { $0.scalars.count > $1.scalars.count } }
  }

  func syllable(of scalar: Unicode.Scalar) -> String {
    let index = scalar.value <= 0xFFFF ? Int(indexOfSyllable[Int(scalar.value)]) : 0
    return index == 0 ? String(scalar) : syllables[index]
  }

  func longestPhrase(at scalars: ArraySlice<Unicode.Scalar>) -> Phrase? {
    guard let first = scalars.first else { return nil }
    return phrases[first]?.first { scalars.starts(with: $0.scalars) }
  }
}

extension PinyinReadings {
  /// The phrases of `pinyinPhrases`; one in the lines of two characters has the readings of both.
  private func readPhrases() -> [Phrase] {
    var read: [Phrase] = []
    var indexOfPhrase: [Substring: Int] = [:]
    for line in pinyinPhrases.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard let head = parts.first?.unicodeScalars, let character = head.first else { continue }
      let syllable = String(head.dropFirst())
      for part in parts.dropFirst() {
        let index = indexOfPhrase[part] ?? read.count
        if index == read.count {
          let scalars = Array(part.unicodeScalars)
          read.append(Phrase(scalars: scalars, syllables: scalars.map(self.syllable)))
          indexOfPhrase[part] = index
        }
        for (at, scalar) in read[index].scalars.enumerated() where scalar == character {
          read[index].syllables[at] = syllable
        }
      }
    }
    return read
  }
}

private func foldedForReading(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  let isWide = (0xFF01...0xFF5E).contains(scalar.value)
  let narrow = isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : TraditionalCharacters.simplified(scalar)
  let isCapital = ("A"..."Z").contains(narrow)
  return isCapital ? Unicode.Scalar(narrow.value + 0x20) ?? narrow : narrow
}
