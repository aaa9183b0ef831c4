/// How the postings of a site are numbered when some have gone and some have come.
struct PostingRenumbering: Sendable {
  /// All, newest first.
  private(set) var postings: [Posting]
  /// For each posting before, its index now; -1 if it has gone.
  private(set) var newIndex: [Int32]
  /// The indices of those that have come.
  private(set) var added: [Int] = []

  /// - Parameters:
  ///   - before: newest first.
  ///   - gone: the indices of those that are left out, in order.
  ///   - new: in any order.
  init(_ before: [Posting], without gone: [Int], with new: [Posting]) {
    postings = []
    postings.reserveCapacity(before.count + new.count)
    newIndex = Array(repeating: -1, count: before.count)
    let arrivals = new.sorted { $0.precedes($1) }.map { (place: before.place(of: $0), posting: $0) }
    var start = 0
    var steps = gone.map { (place: $0, posting: Posting?.none) } + arrivals.map { ($0.place, $0.posting) }
    // One that comes stands before the one at its place, whether that one goes or not.
    steps.sort { ($0.place, $0.posting == nil ? 1 : 0) < ($1.place, $1.posting == nil ? 1 : 0) }
    for step in steps {
      copy(before, start..<step.place)
      start = step.place
      if let posting = step.posting {
        added.append(postings.count)
        postings.append(posting)
      } else {
        start += 1
      }
    }
    copy(before, start..<before.count)
  }

  private mutating func copy(_ before: [Posting], _ range: Range<Int>) {
    let distance = postings.count - range.lowerBound
    postings += before[range]
    for index in range { newIndex[index] = Int32(index + distance) }
  }

  /// - Parameter indices: of postings before.
  /// - Returns: those of them that are still there.
  func indices(_ indices: [Int]) -> [Int] {
    var now: [Int] = []
    now.reserveCapacity(indices.count)
    for index in indices where newIndex[index] >= 0 { now.append(Int(newIndex[index])) }
    return now
  }
}

extension Posting {
  /// The newer one stands first; of one time, the one whose path comes first.
  func precedes(_ other: Posting) -> Bool {
    let (time, otherTime) = (published.minutes, other.published.minutes)
    return time == otherTime ? path < other.path : time > otherTime
  }
}

extension [Posting] {
  /// Where one that comes belongs.
  fileprivate func place(of posting: Posting) -> Int {
    var (start, end) = (0, count)
    while start < end {
      let middle = (start + end) / 2
      if self[middle].precedes(posting) { start = middle + 1 } else { end = middle }
    }
    return start
  }
}
