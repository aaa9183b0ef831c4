import SiteBuild

extension BuildProgress {
  /// The stage's name in `--timings`.
  var stage: String {
    switch self {
    case .reading: "read"
    case .checking: "check"
    case .rendering: "render and write"
    case .publishing: "publish"
    case .remembering: "keep for the next build"
    }
  }

  /// `rendering [########--------] 4096 of 13037 pages, 8200 a second`.
  ///
  /// - Parameter time: how long the stage has lasted.
  func inWords(after time: Duration) -> String {
    switch self {
    case .reading: "reading…"
    case .checking: "checking…"
    case .rendering(let done, let total):
      "rendering \(bar(done, of: total)) \(done) of \(total) pages\(speed(of: done, in: time))"
    case .publishing: "publishing…"
    case .remembering: "keeping what the next build can use…"
    }
  }
}

private func bar(_ done: Int, of total: Int) -> String {
  let width = 24
  let full = total > 0 ? width * done / total : 0
  return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: width - full) + "]"
}

/// Nothing in the first tenth of a second, when it would say nothing true.
private func speed(of done: Int, in time: Duration) -> String {
  let milliseconds = time.milliseconds
  return milliseconds < 100 ? "" : ", \(done * 1000 / milliseconds) a second"
}
