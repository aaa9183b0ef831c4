import SiteDiagnostics
package import SiteModel

/// The site of contents that have changed: the same as `site(of:asOf:showing:)` gives, with what holds still taken over.
///
/// - Parameters:
///   - before: the site of the contents as they were, of the same day.
///   - change: what has changed since.
package func site(
  of contents: SiteContents, asOf day: CalendarDay, showing: ShownPostings, after before: Site, change: ContentsChange
) -> Site {
  guard change.leavesTheRest else { return site(of: contents, asOf: day, showing: showing).value }
  let pairs = change.postings.map { change in
    (
      before: change.before.flatMap { showing.has($0, on: day) ? $0 : nil },
      after: change.after.flatMap { showing.has($0, on: day) ? $0 : nil }
    )
  }
  var replaced: [(index: Int, posting: Posting)] = []
  for pair in pairs {
    guard let old = pair.before, let new = pair.after, new.stands(as: old), let index = before.posting(at: old.path)
    else {
      if pair.before == nil, pair.after == nil { continue }
      return before.with(
        postings: before.postings.replacing(pairs.compactMap(\.before), with: pairs.compactMap(\.after)),
        files: contents.files.all)
    }
    replaced.append((index, new))
  }
  return before.replacing(replaced, files: contents.files.all)
}

extension [Posting] {
  /// The newest first, as before, without some and with others.
  fileprivate func replacing(_ gone: [Posting], with new: [Posting]) -> [Posting] {
    let gone = Set(gone.map(ObjectIdentifier.init))
    var new = new.sorted { $0.precedes($1) }[...]
    var postings: [Posting] = []
    postings.reserveCapacity(count + new.count)
    for posting in self where !gone.contains(ObjectIdentifier(posting)) {
      while let next = new.first, next.precedes(posting) {
        postings.append(next)
        new.removeFirst()
      }
      postings.append(posting)
    }
    return postings + new
  }
}

extension Posting {
  /// The newer one stands first; of one time, the one whose path comes first.
  fileprivate func precedes(_ other: Posting) -> Bool {
    let (time, otherTime) = (published.minutes, other.published.minutes)
    return time == otherTime ? path < other.path : time > otherTime
  }
}
