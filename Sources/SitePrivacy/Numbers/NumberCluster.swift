/// Digits and mask signs that stand together in a line, with single signs between them that part a number for the eye:
/// `530102 19900101 1234`, `138-1234-5678`, `6217****0012`.
struct NumberCluster {
  var groups: [Group] = []

  /// Signs that nothing parts.
  struct Group {
    /// `0`–`9`, `*` for a mask, `X`.
    var signs: [UInt8]
    /// Where they stand in the line.
    var range: Range<Int>
    /// The sign that parts them from the group before; 0 for the first.
    var separator: UInt32
  }

  /// Some groups that follow each other, as one number.
  struct Window {
    var signs: [UInt8]
    var range: Range<Int>
    /// How many signs each group has.
    var shape: [Int]
    /// All separators are the same.
    var isEven: Bool
    var separator: UInt32
  }

  func window(_ groups: Range<Int>) -> Window {
    let own = self.groups[groups]
    let separators = Set(own.dropFirst().map(\.separator))
    return Window(
      signs: own.flatMap(\.signs),
      range: self.groups[groups.lowerBound].range.lowerBound..<self.groups[groups.upperBound - 1].range.upperBound,
      shape: own.map(\.signs.count), isEven: separators.count < 2, separator: separators.first ?? 0)
  }

  var digitCount: Int { groups.reduce(0) { $0 + $1.signs.count { $0 != Self.mask } } }

  static let mask = UInt8(ascii: "*")
  static let x = UInt8(ascii: "X")

  /// The clusters of a line that have enough signs to be the number of a person.
  static func all(in line: TextLine, atLeast count: Int = 11) -> [NumberCluster] {
    var clusters: [NumberCluster] = []
    var index = 0
    while index < line.count {
      guard line[index].isDigit || line[index].isMask else {
        index += 1
        continue
      }
      var cluster = NumberCluster()
      var separator: UInt32 = 0
      while let group = group(in: line, at: index, after: separator) {
        cluster.groups.append(group)
        index = group.range.upperBound
        guard let next = startOfNextGroup(in: line, after: index) else { break }
        guard let own = separatorSign(in: line, index..<next) else { break }
        separator = own
        index = next
      }
      // Stars that stand apart are bullets of a list or signs of emphasis.
      while let first = cluster.groups.first, first.hasOnlyMasks { cluster.groups.removeFirst() }
      while let last = cluster.groups.last, last.hasOnlyMasks, last.signs.count < 2 { cluster.groups.removeLast() }
      if cluster.groups.reduce(0, { $0 + $1.signs.count }) >= count { clusters.append(cluster) }
    }
    return clusters
  }

  private static func group(in line: TextLine, at start: Int, after separator: UInt32) -> Group? {
    var signs: [UInt8] = []
    var end = start
    while true {
      let sign = line[end]
      if sign.isDigit {
        signs.append(UInt8(sign))
      } else if sign.isMask {
        signs.append(mask)
      } else if sign | 0x20 == 0x78, !signs.isEmpty || separator != 0, isX(in: line, at: end) {
        signs.append(x)
      } else {
        break
      }
      end += 1
    }
    return signs.isEmpty ? nil : Group(signs: signs, range: start..<end, separator: separator)
  }

  /// An X is part of a number if no other letter follows it.
  private static func isX(in line: TextLine, at index: Int) -> Bool {
    var next = index + 1
    while line[next] | 0x20 == 0x78 { next += 1 }
    return !line[next].isLetter
  }

  /// One sign, or a blank around it, parts two groups.
  private static func startOfNextGroup(in line: TextLine, after end: Int) -> Int? {
    var index = end
    while index < line.count, index - end < 3 {
      let sign = line[index]
      if sign.isDigit || sign.isMask || (sign | 0x20 == 0x78 && !line[index + 1].isLetter && index > end) {
        return index == end ? nil : index
      }
      guard isSeparator(sign) else { return nil }
      index += 1
    }
    return nil
  }

  private static func isSeparator(_ sign: UInt32) -> Bool { separators.contains(sign) }
  private static let separators = Set(" -.·・_~".unicodeScalars.map(\.value))
}

extension NumberCluster.Group {
  fileprivate var hasOnlyMasks: Bool { signs.allSatisfy { $0 == NumberCluster.mask } }
}

/// The sign that parts two groups; a blank if there are several. `nil` if a sentence ends between them.
private func separatorSign(in line: TextLine, _ range: Range<Int>) -> UInt32? {
  let signs = line.signs[range]
  if range.count == 1 { return signs.first }
  return signs.contains(0x2E) ? nil : 0x20
}
