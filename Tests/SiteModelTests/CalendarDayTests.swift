import SiteModel
import Testing

struct CalendarDayTests {
  @Test(arguments: [
    "2026-10-12", "2026-1-5", "2026/10/12", "2026.10.12", "2026年10月12日", "2026年1月5日", "2024-02-29", "2000-02-29",
    "0001-01-01", "9999-12-31", "2026-10-00012", "2026.10.12.",
  ])
  func readsWhatWritersUse(_ text: String) throws { #expect(try #require(CalendarDay(text)).description.count == 10) }

  @Test(arguments: [
    "", "2026", "2026-10", "2026-13-01", "2026-00-01", "2026-02-29", "1900-02-29", "2026-04-31", "2026-10-12-3",
    "12.10.2026年", "２０２６-10-12",
    "2026-10-12T09:30", "0000-01-01", "10000-01-01", "日2026-10-12", "2026--10-12", "-2026-10-12", "2026-10-1x",
    "99999999999999999999-1-1", "2026-10-99999999999999999999", "2026-10-12.3", "2026日10-12", "20261-10-12",
    "2026朋10月12",
  ])
  func refusesWhatIsNoDay(_ text: String) { #expect(CalendarDay(text) == nil) }

  @Test func countsDaysFromTheEpoch() throws {
    #expect(CalendarDay("1970-01-01")?.dayNumber == 0)
    #expect(CalendarDay("2026-11-21")?.dayNumber == 20778)
    #expect(CalendarDay("1969-12-31")?.dayNumber == -1)
    #expect(try #require(CalendarDay("2026-12-25")).adding(days: 10) == CalendarDay("2027-01-04"))
    #expect(CalendarDay("9999-12-31")?.adding(days: 1) == nil && CalendarDay.earliest.adding(days: -1) == nil)
  }

  /// Every day of 400 years, the whole period of the calendar: numbered without a gap, and found again.
  @Test func numbersEveryDayOnce() throws {
    var number = try #require(CalendarDay("1800-01-01")).dayNumber
    for year in 1800..<2200 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDay(year: year, month: month, day: day) else { continue }
          if date.dayNumber != number || CalendarDay(dayNumber: number) != date { Issue.record("\(date)") }
          number += 1
        }
      }
    }
    #expect(number - (CalendarDay("1800-01-01")?.dayNumber ?? 0) == 146_097)
  }

  @Test func daysAreOrdered() throws {
    let days = try ["2025-12-31", "2026-01-02", "2026-01-10", "2026-02-01"].map { try #require(CalendarDay($0)) }
    #expect(days.reversed().sorted() == days)
  }
}

struct PublicationTimeTests {
  @Test(arguments: [
    ("2026-10-12", "2026-10-12 00:00", "2026-10-12T00:00:00+08:00"),
    ("2026-10-12T09:30", "2026-10-12 09:30", "2026-10-12T09:30:00+08:00"),
    ("2026-10-12 9:05:59", "2026-10-12 09:05", "2026-10-12T09:05:00+08:00"),
    ("2026-10-12 23:59", "2026-10-12 23:59", "2026-10-12T23:59:00+08:00"),
  ])
  func readsADayWithOrWithoutATime(_ text: String, _ shown: String, _ feed: String) throws {
    let time = try #require(PublicationTime(text))
    #expect(time.description == shown && time.rfc3339 == feed)
  }

  @Test(arguments: [
    "2026-10-12T", "2026-10-12T9", "2026-10-12T24:00", "2026-10-12T09:60", "T09:30", "2026-10-12 09:30:00:00",
    "2026-10-12 -1:30", "2026-10-12 009:30",
  ])
  func refusesWhatIsNoTime(_ text: String) { #expect(PublicationTime(text) == nil) }

  @Test func aDayAloneComesBeforeItsHours() throws {
    let times = try ["2026-10-11T23:00", "2026-10-12", "2026-10-12T00:01"].map { try #require(PublicationTime($0)) }
    #expect(times.reversed().sorted() == times)
  }
}
