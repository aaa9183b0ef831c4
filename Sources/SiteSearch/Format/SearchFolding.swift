/// Makes alike what the search takes for the same: full and half width, capitals, the brackets of document numbers,
/// traditional characters, spaces that only part Chinese text.
///
/// Both what is searched and what is typed is folded; `docs/search.md` has the rules, and the search page's script follows
/// the same ones.
package enum SearchFolding {
  /// Appends the folded scalars of a line.
  package static func fold(_ line: String, into scalars: inout [UInt32]) {
    var line = line
    line.withUTF8 { fold($0, into: &scalars) }
  }

  package static func folded(_ line: String) -> [UInt32] {
    var scalars: [UInt32] = []
    fold(line, into: &scalars)
    return scalars
  }

  /// - Parameters:
  ///   - line: valid UTF-8.
  ///   - each: takes for each folded scalar the offset, in scalars of the line, from which it comes.
  package static func fold(
    _ line: UnsafeBufferPointer<UInt8>, into scalars: inout [UInt32], each: (Int) -> Void = { _ in }
  ) {
    table.withUnsafeBufferPointer { table in
      var (index, offset) = (0, -1)
      var (hasSpace, followsWord) = (false, false)
      while index < line.count {
        let scalar = decode(line, at: &index)
        offset += 1
        let folded = scalar < 0x10000 ? UInt32(table[Int(scalar)]) : scalar
        if folded == dropped { continue }
        if folded == space {
          hasSpace = true
          continue
        }
        let isWord = isWordCharacter(folded)
        if hasSpace, followsWord, isWord {
          scalars.append(space)
          each(offset - 1)
        }
        (hasSpace, followsWord) = (false, isWord)
        scalars.append(folded)
        each(offset)
      }
    }
  }

  /// `a`–`z`, `0`–`9`.
  private static func isWordCharacter(_ scalar: UInt32) -> Bool {
    scalar &- 0x61 < 26 || scalar &- 0x30 < 10
  }

  private static func decode(_ line: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32 {
    let first = UInt32(line[index])
    if first < 0x80 {
      index += 1
      return first
    }
    func next(_ offset: Int) -> UInt32 { UInt32(line[index + offset] & 0x3F) }
    if first < 0xE0 {
      defer { index += 2 }
      return (first & 0x1F) << 6 | next(1)
    }
    if first < 0xF0 {
      defer { index += 3 }
      return (first & 0x0F) << 12 | next(1) << 6 | next(2)
    }
    defer { index += 4 }
    return (first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
  }

  private static let dropped: UInt32 = 0
  private static let space: UInt32 = 0x20

  /// What each scalar of the Basic Multilingual Plane becomes.
  private static let table: [UInt16] = {
    var table = TraditionalCharacters.simplifiedUnits
    for (wide, narrow) in zip(0xFF01...0xFF5E, 0x21...0x7E) { table[wide] = UInt16(narrow) }
    for (capital, small) in zip(0x41...0x5A, 0x61...0x7A) {
      table[capital] = UInt16(small)
      table[capital + 0xFEE0] = UInt16(small)
    }
    for opener in "〔﹝［[【〖（".unicodeScalars { table[Int(opener.value)] = 0x28 }
    for closer in "〕﹞］]】〗）".unicodeScalars { table[Int(closer.value)] = 0x29 }
    let spaces: [ClosedRange<Int>] = [
      0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
      0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
    ]
    for range in spaces { for scalar in range { table[scalar] = UInt16(space) } }
    for range in [0x200B...0x200D, 0x2060...0x2060, 0xFEFF...0xFEFF, 0xAD...0xAD, 0...0] {
      for scalar in range { table[scalar] = UInt16(dropped) }
    }
    return table
  }()
}
