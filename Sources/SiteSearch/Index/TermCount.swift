/// On how many pages a term stands, on which first, and on which last of those that were seen.
struct TermCount: Sendable {
  private(set) var count: Int32 = 0
  private(set) var first: Int32 = 0
  private(set) var last: Int32 = -1

  /// - Parameter page: not before the one of the last time.
  mutating func add(_ page: Int) {
    guard last != Int32(page) else { return }
    if count == 0 { first = Int32(page) }
    last = Int32(page)
    count += 1
  }

  var writer: NumberListWriter { NumberListWriter(count: Int(count), first: Int(first), last: Int(last)) }
}
