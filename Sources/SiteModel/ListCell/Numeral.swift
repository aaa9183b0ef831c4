/// A whole number as catalogs write it: `20`, `２０`, `二十`, `两`, `一百二十`, `二〇二六`.
struct Numeral {
  let value: Int
  /// The index after its last character.
  let end: Int

  /// `nil` if no numeral stands there, or one too long to mean a number.
  init?(in scalars: [Unicode.Scalar], at index: Int) {
    if let digits = Self.digits(scalars, index) ?? Self.han(scalars, index) { self = digits } else { return nil }
  }

  private init(value: Int, end: Int) {
    self.value = value
    self.end = end
  }
}

extension Numeral {
  private static let longest = 8

  private static func digits(_ scalars: [Unicode.Scalar], _ index: Int) -> Numeral? {
    var (value, position) = (0, index)
    while position < scalars.count, let digit = scalars[position].digitValue {
      guard position - index < longest else { return nil }
      (value, position) = (value * 10 + digit, position + 1)
    }
    return position > index ? Numeral(value: value, end: position) : nil
  }

  private static func han(_ scalars: [Unicode.Scalar], _ index: Int) -> Numeral? {
    var (total, current, position) = (0, 0, index)
    var (hasDigit, hasPower) = (false, false)
    while position < scalars.count {
      if let digit = hanDigit(scalars[position]) {
        // Digits without powers between them are read one by one: 二〇二六.
        current = hasDigit && !hasPower ? current * 10 + digit : digit
        hasDigit = true
      } else if let power = hanPower(scalars[position]) {
        total += max(current, hasDigit ? current : 1) * power
        (current, hasDigit, hasPower) = (0, false, true)
      } else {
        break
      }
      position += 1
      guard position - index <= longest else { return nil }
    }
    return position > index ? Numeral(value: total + current, end: position) : nil
  }

  private static func hanDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func hanPower(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }
}
