/// Mobile numbers: eleven digits from 13 to 19, with or without the country's 86 before them.
enum MobileNumber {
  /// Where the number begins in the signs, past the country's: `nil` if they are none.
  static func start(in signs: [UInt8]) -> Int? {
    let start = signs.count - 11
    guard start == 0 || (start == 2 && signs.starts(with: "86".utf8)) || (start == 4 && signs.starts(with: "0086".utf8))
    else { return nil }
    guard signs.allSatisfy({ $0 != NumberCluster.mask && $0 != NumberCluster.x }) else { return nil }
    return isSecond(signs[start + 1]) && signs[start] == UInt8(ascii: "1") ? start : nil
  }

  /// Whether what a mask leaves of eleven signs can be one.
  static func fits(_ signs: [UInt8]) -> Bool {
    signs.count == 11 && signs[0] == UInt8(ascii: "1") && (isSecond(signs[1]) || signs[1] == NumberCluster.mask)
  }

  /// As the number is parted for the eye: 138 1234 5678, 138 12345678, 1381234 5678, 1381 2345 678, 138 123 45678.
  static func isShape(_ shape: [Int]) -> Bool {
    var own = shape
    let total = own.reduce(0, +)
    if own.count > 1, (own[0] == 2 && total == 13) || (own[0] == 4 && total == 15) { own.removeFirst() }
    if own.count > 1, own[0] == 5, total == 13 { own[0] = 3 }
    if own.count > 1, own[0] == 7, total == 15 { own[0] = 3 }
    return own.count == 1 || shapes.contains(own)
  }

  private static let shapes: Set<[Int]> = [[3, 4, 4], [3, 8], [7, 4], [4, 4, 3], [3, 3, 5], [5, 6], [4, 3, 4]]

  private static func isSecond(_ sign: UInt8) -> Bool { sign >= UInt8(ascii: "3") && sign <= UInt8(ascii: "9") }
}
