/// A number as its cell shows it.
func shownNumber(_ value: String, _ format: WorkbookStyles.NumberFormat, startsIn1904: Bool) -> String {
  guard let number = Double(value), number.isFinite else { return value }
  switch format {
  case .general: return plainNumber(number, value)
  case .percent: return plainNumber((number * 10_000).rounded() / 100, nil) + "%"
  case .padded(let width):
    let digits = plainNumber(number.rounded(), nil)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  case .time: return time(of: number)
  case .date(let hasTime, let isChinese):
    guard let day = day(of: number, startsIn1904) else { return plainNumber(number, value) }
    let words =
      isChinese ? "\(day.year)年\(day.month)月\(day.day)日" : "\(day.year)-\(padded(day.month))-\(padded(day.day))"
    return hasTime && number != number.rounded(.down) ? words + " " + time(of: number) : words
  }
}

/// `1`, not `1.0`; `0.3`, not `0.30000000000000004`.
private func plainNumber(_ number: Double, _ text: String?) -> String {
  if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
  let scaled = (number * 1e10).rounded() / 1e10
  if abs(scaled) >= 1e-4, abs(scaled) < 1e15 { return "\(scaled)" }
  return text ?? "\(number)"
}

private func time(of number: Double) -> String {
  let minutes = Int(((number - number.rounded(.down)) * 1440).rounded()) % 1440
  return "\(padded(minutes / 60)):\(padded(minutes % 60))"
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// The day of a serial number. Excel counts from 1900 with a 29 February that year did not have.
private func day(of number: Double, _ startsIn1904: Bool) -> (year: Int, month: Int, day: Int)? {
  guard number >= 0, number < 2_958_466 else { return nil }
  var days = Int(number.rounded(.down))
  if startsIn1904 { days += 1462 }
  guard days > 0 else { return nil }
  // Days since 1970-01-01; day 25569 of Excel.
  var rest = (days < 60 ? days + 1 : days) - 25_569 + 719_468
  let era = rest / 146_097
  rest -= era * 146_097
  let yearOfEra = (rest - rest / 1460 + rest / 36_524 - rest / 146_096) / 365
  let dayOfYear = rest - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shifted = (5 * dayOfYear + 2) / 153
  let month = shifted < 10 ? shifted + 3 : shifted - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
}

/// `C14` as row and column from 1; `nil` beyond what a sheet has.
func cellReference(_ text: some StringProtocol) -> (row: Int, column: Int)? {
  var (row, column) = (0, 0)
  for byte in text.utf8 {
    switch byte {
    case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
    case 0x61...0x7A where row == 0: column = column * 26 + Int(byte) - 0x60
    case 0x30...0x39 where column > 0: row = row * 10 + Int(byte) - 0x30
    case 0x24: continue
    default: return nil
    }
    guard column <= 16_384, row <= 1_048_576 else { return nil }
  }
  return row > 0 && column > 0 ? (row, column) : nil
}
