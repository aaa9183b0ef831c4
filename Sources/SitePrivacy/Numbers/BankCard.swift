/// Numbers of bank cards: sixteen to nineteen digits, the last of which checks the others (Luhn).
///
/// Of any sixteen digits one in ten passes that check, so the first digits have to be a bank's: those of UnionPay, which
/// nothing else begins with, or those that a bank of China has had from another network. Other numbers of the great
/// networks are cards only beside words that say so.
enum BankCard {
  static func isWhole(_ signs: [UInt8], besideWords: Bool) -> Bool {
    guard (16...19).contains(signs.count), passesCheck(signs) else { return false }
    if signs.starts(with: "62".utf8) { return true }
    if signs.count == 19, signs.starts(with: "9558".utf8) { return true }
    if let first = ResidentID.number(signs, 0..<6), signs.count == 16, prefixesOfBanks.contains(first) { return true }
    return besideWords && isOfNetwork(signs)
  }

  /// Whether what a mask leaves of a number can be one.
  static func fits(_ signs: [UInt8]) -> Bool {
    (16...19).contains(signs.count)
      && (signs.starts(with: "62".utf8) || signs.starts(with: "9558".utf8)
        || ResidentID.number(signs, 0..<6).map(prefixesOfBanks.contains) ?? false)
  }

  /// In a row with others, a card's number is parted into fours, or its first six stand apart.
  static func isShape(_ shape: [Int]) -> Bool {
    if shape.count == 1 { return true }
    if shape.count == 2 { return shape[0] == 6 }
    return shape.dropLast().allSatisfy { $0 == 4 } && (1...4).contains(shape[shape.count - 1])
  }

  private static func isOfNetwork(_ signs: [UInt8]) -> Bool {
    guard let first = ResidentID.number(signs, 0..<4) else { return false }
    switch first {
    case 4000...4999: return signs.count == 16 || signs.count == 19
    case 5100...5599, 2221...2720, 3528...3589: return signs.count == 16
    case 6000...6999, 9000...9999: return true
    default: return false
    }
  }

  /// From the right, every second digit counts twice; the sum of all digits ends in 0.
  private static func passesCheck(_ signs: [UInt8]) -> Bool {
    var sum = 0
    for (place, sign) in signs.reversed().enumerated() {
      guard sign >= 0x30, sign <= 0x39 else { return false }
      let digit = Int(sign) - 0x30
      sum += place.isMultiple(of: 2) ? digit : digit * 2 / 10 + digit * 2 % 10
    }
    return sum % 10 == 0 && signs.contains { $0 != signs[0] }
  }

  /// The first six digits of cards of the banks of China that are Visa's, MasterCard's or JCB's.
  private static let prefixesOfBanks: Set<Int> = [
    // 工商银行
    402791, 427020, 427030, 427039, 438125, 438126, 451804, 451810, 451811, 458060, 458071, 458441, 489734, 489735,
    489736, 510529, 513685, 524047, 524091, 525498, 526836, 528856, 530970, 530990, 543098, 548259, 549876,
    // 农业银行
    403361, 404117, 404118, 404119, 404120, 404121, 463758, 519412, 519413, 520082, 535910, 535918, 552599, 558730,
    // 中国银行
    356833, 356834, 356835, 409665, 409666, 409667, 409668, 409669, 409670, 409671, 409672, 438088, 512315, 512316,
    512411, 512412, 512695, 512732, 514957, 514958, 518377, 518378, 518379, 518474, 518475, 518476, 522153, 524865,
    525745, 525746, 547766, 552742, 553131, 558868,
    // 建设银行
    356895, 356896, 356899, 421349, 434061, 434062, 436718, 436728, 436738, 436742, 436745, 436748, 453242, 489592,
    491031, 524094, 526410, 531693, 532450, 532458, 544033, 544243, 544887, 552245, 552801, 553242, 557080, 558895,
    559051,
    // 交通银行
    405512, 434910, 458123, 458124, 520169, 521899, 522964, 552853,
    // 招商银行
    356885, 356886, 356887, 356888, 356889, 356890, 402658, 410062, 439188, 439225, 439226, 439227, 468203, 479228,
    479229, 512425, 518710, 518718, 521302, 524011, 545619, 545620, 545621, 545623, 545947, 545948, 552534, 552587,
    // 中信、光大、民生、平安、华夏、广发、浦发、兴业、上海
    400360, 403391, 403392, 403393, 404157, 404158, 404159, 404171, 404172, 404173, 404174, 433666, 433667, 433668,
    433669, 433670, 433671, 433680, 442729, 442730, 514906, 518212, 520108, 556617, 558916, 356837, 356838, 356839,
    356840, 406252, 406254, 425862, 481699, 524090, 543159, 356856, 356857, 356858, 356859, 407405, 415599, 421393,
    421865, 427570, 427571, 464580, 464581, 472067, 472068, 512466, 517636, 523952, 528948, 545392, 545393, 545431,
    545447, 552288, 553161, 556610, 356868, 356869, 435744, 435745, 483536, 526855, 528020, 531659, 523959, 528708,
    528709, 539867, 539868, 406365, 406366, 428911, 436768, 436769, 436770, 436771, 487013, 491032, 491033, 491034,
    491035, 491036, 491037, 491038, 520152, 520382, 541709, 541710, 548844, 552794, 558894, 356850, 356851, 356852,
    404738, 404739, 456418, 498451, 515672, 517650, 525998, 438588, 438589, 451289, 451290, 461982, 486493, 486494,
    486861, 523036, 524070, 527414, 528057, 356827, 356828, 356830, 402673, 402674, 438600, 486466, 519498, 520131,
    524031, 548838,
  ]
}
