/// The characters in which lists are written: those of ASCII that stand in a text of JSON as they are, but the comma, which
/// parts lists. Of 92 characters two hold thirteen bits.
enum ListAlphabet {
  /// By their numbers.
  static let characters = (UInt8(ascii: " ")...UInt8(ascii: "~")).filter { !"\",\\".utf8.contains($0) }

  /// What thirteen bits are written as: the first character in the lower byte, the second in the higher.
  static let pairs: [UInt16] = (0..<1 << 13).map { bits in
    UInt16(characters[bits / characters.count]) | UInt16(characters[bits % characters.count]) << 8
  }

  /// The number of each byte, 255 for one that is not in it.
  static let numbers: [UInt8] = {
    var numbers = [UInt8](repeating: 255, count: 256)
    for (number, character) in characters.enumerated() { numbers[Int(character)] = UInt8(number) }
    return numbers
  }()
}
