/// A day of the Gregorian calendar, without a time zone: what a catalog or a posting means by a date.
///
/// Foundation's calendar is not used: it loads locale data, which costs more than a small build.
package struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  private let storedYear: Int16
  private let storedMonth: Int8
  private let storedDay: Int8

  package var year: Int { Int(storedYear) }
  package var month: Int { Int(storedMonth) }
  package var day: Int { Int(storedDay) }

  /// `nil` if the calendar has no such day: 2026-02-29, 2026-13-01.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.lengthOfMonth(month, year: year)).contains(day) else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// 0001-01-01.
  package static let earliest = CalendarDay(unchecked: 1, 1, 1)

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    (storedYear, storedMonth, storedDay) = (Int16(year), Int8(month), Int8(day))
  }

  /// Reads `2026-10-12`; also `2026-1-5`, `2026/10/12`, `2026.10.12` and `2026年10月12日`, which writers use.
  package init?(_ text: String) {
    var text = text
    guard let day = text.withUTF8({ CalendarDay(utf8: $0[...]) }) else { return nil }
    self = day
  }

  fileprivate init?(utf8 text: Slice<UnsafeBufferPointer<UInt8>>) {
    var numbers = (0, 0, 0)
    var (finished, digits, number) = (0, 0, 0)
    func finish() {
      if digits > 0 { (numbers, finished) = ((numbers.1, numbers.2, number), finished + 1) }
      (digits, number) = (0, 0)
    }
    var rest = text
    while let byte = rest.popFirst() {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        // What is beyond any year stays so.
        (digits, number) = (digits + 1, min(number * 10 + Int(byte - UInt8(ascii: "0")), 100_000))
      } else if digits > 0, digits <= 4, isSeparator(byte, &rest) {
        finish()
      } else if finished == 2, byte == 0xE6, rest.starts(with: [0x97, 0xA5]) {
        rest = rest.dropFirst(2)  // 日
      } else {
        return nil
      }
    }
    finish()
    guard finished == 3 else { return nil }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  /// `2026-10-12`.
  package var description: String {
    String(unsafeUninitializedCapacity: 10) { text in
      write(to: text)
      return 10
    }
  }

  /// The ten bytes of the description.
  fileprivate func write(to text: UnsafeMutableBufferPointer<UInt8>) {
    writePadded(year, width: 4, to: text, at: 0)
    text[4] = UInt8(ascii: "-")
    writePadded(month, width: 2, to: text, at: 5)
    text[7] = UInt8(ascii: "-")
    writePadded(day, width: 2, to: text, at: 8)
  }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Days since 1970-01-01.
  package var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// - Parameter dayNumber: days since 1970-01-01, within the years 1 to 9999.
  package init?(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex + (monthIndex < 10 ? 3 : -9)
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  package func adding(days: Int) -> CalendarDay? { CalendarDay(dayNumber: dayNumber + days) }

  private static func lengthOfMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A day with, if the writer gave one, a time of that day: when something was published.
package struct PublicationTime: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var day: CalendarDay
  private var storedMinute: Int16 = -1

  /// Minutes from midnight; `nil` if only the day is known.
  package var minute: Int? {
    get { storedMinute < 0 ? nil : Int(storedMinute) }
    set { storedMinute = newValue.map { Int16($0) } ?? -1 }
  }

  package init(day: CalendarDay, minute: Int? = nil) {
    self.day = day
    self.minute = minute
  }

  /// Minutes since the midnight with which 1970 began: times are in its order.
  package var minutes: Int { day.dayNumber * 24 * 60 + (minute ?? 0) }

  /// Reads `2026-10-12`, `2026-10-12T09:30` and `2026-10-12 09:30[:00]`.
  package init?(_ text: String) {
    var text = text
    guard let time = text.withUTF8({ PublicationTime(utf8: $0) }) else { return nil }
    self = time
  }

  private init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    let gap = text.firstIndex { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") } ?? text.endIndex
    guard let day = CalendarDay(utf8: text[..<gap]) else { return nil }
    self.init(day: day)
    guard gap < text.endIndex else { return }
    let clock = text[(gap + 1)...].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard clock.count == 2 || clock.count == 3,
      clock.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy { $0 < 0x80 } }),
      let hour = Int(String(decoding: clock[0], as: UTF8.self)),
      let minute = Int(String(decoding: clock[1], as: UTF8.self)), (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    self.minute = hour * 60 + minute
  }

  /// `2026-10-12 09:30`, the form that 网页设计规范 (国办发〔2017〕47号) asks of `PubDate`; midnight where no time is known.
  package var description: String {
    String(unsafeUninitializedCapacity: 16) { text in
      write(to: text, parted: UInt8(ascii: " "))
      return 16
    }
  }

  /// The time if one is known, else the day alone: a page does not say an hour that nobody gave.
  package var asKnown: String { minute == nil ? day.description : description }

  /// `2026-10-12T09:30:00+08:00`, for feeds: Chinese government sites run on China Standard Time.
  package var rfc3339: String {
    String(unsafeUninitializedCapacity: 16) { text in
      write(to: text, parted: UInt8(ascii: "T"))
      return 16
    } + ":00+08:00"
  }

  private func write(to text: UnsafeMutableBufferPointer<UInt8>, parted sign: UInt8) {
    let minute = minute ?? 0
    day.write(to: text)
    text[10] = sign
    writePadded(minute / 60, width: 2, to: text, at: 11)
    text[13] = UInt8(ascii: ":")
    writePadded(minute % 60, width: 2, to: text, at: 14)
  }

  package static func < (left: PublicationTime, right: PublicationTime) -> Bool {
    (left.day, left.minute ?? 0) < (right.day, right.minute ?? 0)
  }
}

/// Takes what is left of `年` or `月`, if the byte begins one.
private func isSeparator(_ byte: UInt8, _ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  switch byte {
  case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): return true
  case 0xE5 where rest.starts(with: [0xB9, 0xB4]), 0xE6 where rest.starts(with: [0x9C, 0x88]):
    rest = rest.dropFirst(2)
    return true
  default: return false
  }
}

/// Dates are written several times for every posting of a page, hence byte by byte.
private func writePadded(_ number: Int, width: Int, to text: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
  var rest = number
  for index in stride(from: start + width - 1, through: start, by: -1) {
    text[index] = UInt8(ascii: "0") + UInt8(rest % 10)
    rest /= 10
  }
}
