/// The lines of a text that may tell something of a person: those with eleven digits or mask signs near each other, and
/// those with a character without which no detector finds anything.
///
/// One pass over the bytes: a text of the field has a digit every twenty bytes, and a line in a thousand is suspect.
struct SuspectLines {
  /// Without their line breaks.
  private(set) var lines: [Range<Int>] = []
  /// A line of bars and dashes may begin a table.
  private(set) var hasTable = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var isSuspect = false
    /// Digits and masks of the number under way, and how many signs have parted it since the last one.
    var (digits, gap) = (0, 0)
    var index = 0
    let count = bytes.count
    // Found once: to ask for a static value takes as long as to look at a byte.
    let (classes, anchors) = (Self.classes, Self.anchors)
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        switch classes[Int(byte)] {
        case 0: digits = 0
        case 1:
          digits += 1
          gap = 0
          if digits >= 11 { isSuspect = true }
        case 2:
          gap += 1
          if gap > 3 { digits = 0 }
        case 3:
          if isSuspect { lines.append(start..<(index - 1)) }
          (isSuspect, digits, start) = (false, 0, index)
        default:
          digits = 0
          if !hasTable, index < count,
            bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: ":") || bytes[index] == 0x20
          {
            hasTable = true
          }
        }
        continue
      }
      if byte >= 0xE4, byte <= 0xE9, index + 2 < count {
        // A Chinese character: nearly all bytes of a text are theirs.
        let sign = Int(byte & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
        if anchors[sign >> 6] & (1 << UInt64(sign & 63)) != 0, !isSuspect {
          isSuspect = Self.means(sign, after: bytes, index)
        }
        digits = 0
        index += 3
        continue
      }
      index += pass(bytes, at: index, &digits, &gap)
      if digits >= 11 { isSuspect = true }
    }
    if isSuspect { lines.append(start..<count) }
  }

  /// The signs that are neither ASCII nor Chinese characters: some of them are digits, masks or blanks.
  ///
  /// - Returns: its length.
  private func pass(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ digits: inout Int, _ gap: inout Int) -> Int {
    let first = bytes[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else {
      digits = 0
      return 1
    }
    var sign = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { sign = sign << 6 | UInt32(bytes[index + offset] & 0x3F) }
    if sign >= 0xFF10 && sign <= 0xFF19 || sign == 0xFF38 || sign == 0xFF58 || sign == 0xFF0A || sign.isMask {
      digits += 1
      gap = 0
    } else if sign == 0xFF0D || sign == 0xFF0E || sign == 0x3000 || sign == 0xA0 || sign == 0x30FB || sign == 0xB7
      || sign >= 0x2000 && sign <= 0x206F || sign == 0xFEFF || sign == 0xFF3F || sign == 0xAD
    {
      gap += 1
      if gap > 3 { digits = 0 }
    } else {
      digits = 0
    }
    return length
  }

  /// 0 ends a number, 1 is a part of one, 2 parts one, 3 ends the line, 4 may be a table.
  private static let classes: [UInt8] = {
    var classes = [UInt8](repeating: 0, count: 128)
    for sign in "0123456789*xX".utf8 { classes[Int(sign)] = 1 }
    for sign in " -._~\t".utf8 { classes[Int(sign)] = 2 }
    classes[0x0A] = 3
    classes[Int(UInt8(ascii: "|"))] = 4
    return classes
  }()

  /// A bit for each character that a detector needs: of a home, of a person, of an illness, and those of `pairs`.
  private static let anchors: [UInt64] = {
    var anchors = [UInt64](repeating: 0, count: 1024)
    for sign in "栋幢座室楼姓男女岁患诊".unicodeScalars.map(\.value) + pairs.keys.map({ UInt32($0) }) {
      anchors[Int(sign >> 6)] |= 1 << UInt64(sign & 63)
    }
    return anchors
  }()

  /// Characters that mean something behind others only: 出生, 年级, 护照, 通行证. Alone they stand in every second line.
  private static let pairs: [Int: [UInt8]] = [
    0x751F: Array("出".utf8), 0x7EA7: Array("年".utf8), 0x7167: Array("护".utf8), 0x8BC1: Array("行官乡胞兵职".utf8),
  ]

  private static func means(_ sign: Int, after bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard let before = pairs[sign] else { return true }
    guard index >= 3 else { return false }
    return stride(from: 0, to: before.count, by: 3).contains {
      before[$0..<($0 + 3)].elementsEqual(bytes[(index - 3)..<index])
    }
  }
}
