/// Numbers of residents (公民身份号码): eighteen digits of which the last is a check character, or fifteen as they were
/// given until 1999.
///
/// - Source: GB 11643-1999; the check character is that of ISO 7064, MOD 11-2.
enum ResidentID {
  /// Whether eighteen signs are such a number: a place, a day of birth, and the right check character.
  static func isWhole(_ signs: [UInt8]) -> Bool {
    guard signs.count == 18, hasPlace(signs),
      isDay(year: number(signs, 6..<10), number(signs, 10..<12), number(signs, 12..<14))
    else { return false }
    var sum = 0
    for (sign, weight) in zip(signs, weights) {
      guard let digit = value(sign) else { return false }
      sum += digit * weight
    }
    return signs[17] == checkSigns[sum % 11]
  }

  /// Whether fifteen signs can be one of the old numbers, which have no check character: only beside words that say so.
  static func isOld(_ signs: [UInt8]) -> Bool {
    guard signs.count == 15, signs.allSatisfy({ value($0) != nil }), hasPlace(signs) else { return false }
    return isDay(year: number(signs, 6..<8).map { $0 + 1900 }, number(signs, 8..<10), number(signs, 10..<12))
  }

  /// Whether what a mask leaves of a number can be one: what is seen of the place and the day is right.
  static func fits(_ signs: [UInt8]) -> Bool {
    guard signs.count >= 6, hasPlace(signs, orHidden: true) else { return false }
    if let first = signs.first, first == NumberCluster.mask {
      return signs.last.map { $0 != NumberCluster.mask } ?? false
    }
    guard signs.count == 18 else { return true }
    let year = number(signs, 6..<10)
    if let year, !(1900...2099).contains(year) { return false }
    if let century = number(signs, 6..<8), century != 19, century != 20 { return false }
    if let month = number(signs, 10..<12), !(1...12).contains(month) { return false }
    if let day = number(signs, 12..<14), !(1...31).contains(day) { return false }
    return true
  }

  /// Two digits for a province; the other four are any that a prefecture and a county have had.
  private static func hasPlace(_ signs: [UInt8], orHidden: Bool = false) -> Bool {
    guard let province = number(signs, 0..<2) else { return orHidden }
    guard provinces.contains(province) else { return false }
    guard let prefecture = number(signs, 2..<4), let county = number(signs, 4..<6) else { return orHidden }
    if province > 70 { return true }
    let isCounty = (1...46).contains(county) || county == 51 || (81...89).contains(county)
    return isCounty && ((1...59).contains(prefecture) || prefecture == 90)
  }

  /// - Source: GB/T 2260; 81 to 83 are the numbers of residence permits for people of Hong Kong, Macao and Taiwan.
  private static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82, 83,
  ]
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checkSigns = Array("10X98765432".utf8)

  private static func value(_ sign: UInt8) -> Int? {
    sign >= 0x30 && sign <= 0x39 ? Int(sign) - 0x30 : nil
  }

  /// `nil` if a sign of it is no digit.
  static func number(_ signs: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.upperBound <= signs.count else { return nil }
    var number = 0
    for sign in signs[range] {
      guard let digit = value(sign) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  private static func isDay(year: Int?, _ month: Int?, _ day: Int?) -> Bool {
    guard let year, let month, let day, (1900...2099).contains(year), (1...12).contains(month) else { return false }
    return day > 0 && day <= daysOfMonth(month, of: year)
  }
}

/// How many days a month has.
func daysOfMonth(_ month: Int, of year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}
