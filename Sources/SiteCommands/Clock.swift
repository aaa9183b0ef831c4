import Glibc
import SiteModel

/// The day in China, where the portals are: the same whatever the time zone of the machine that builds.
func today() -> CalendarDay {
  CalendarDay(dayNumber: (time(nil) + 8 * 3600) / 86_400) ?? .earliest
}

/// How many processors the process may use.
func processorCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

extension Duration {
  /// `12 ms`, `3.4 s`.
  var inWords: String {
    milliseconds < 1000 ? "\(milliseconds) ms" : "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
  }

  var milliseconds: Int { microseconds / 1000 }

  /// `1234.5 ms`, the point always in the same place.
  var inTenths: String {
    let tenths = microseconds / 100
    let whole = String(tenths / 10)
    return String(repeating: " ", count: max(0, 7 - whole.count)) + "\(whole).\(tenths % 10) ms"
  }

  private var microseconds: Int {
    Int(components.seconds) * 1_000_000 + Int(components.attoseconds / 1_000_000_000_000)
  }
}
