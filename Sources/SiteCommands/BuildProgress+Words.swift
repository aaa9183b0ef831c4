import SiteBuild
import SiteDiagnostics

extension BuildProgress {
  /// The stage's name in `--timings`.
  var stage: Wording {
    switch self {
    case .reading: Wording("read", "读取")
    case .checking: Wording("check", "检查")
    case .rendering: Wording("render and write", "生成并写入")
    case .publishing: Wording("publish", "发布")
    case .remembering: Wording("keep for the next build", "留给下一次")
    }
  }

  /// `rendering [########--------] 4096 of 13037 pages, 8200 a second`.
  ///
  /// - Parameter time: how long the stage has lasted.
  func inWords(after time: Duration) -> Wording {
    switch self {
    case .reading: return Wording("reading…", "正在读取……")
    case .checking: return Wording("checking…", "正在检查……")
    case .rendering(let done, let total):
      let (bar, speed) = (bar(done, of: total), speed(of: done, in: time))
      return Wording(
        "rendering \(bar) \(done) of \(total) pages" + (speed.map { ", \($0) a second" } ?? ""),
        "正在生成 \(bar) \(done)/\(total) 页" + (speed.map { "，每秒 \($0) 页" } ?? ""))
    case .publishing: return Wording("publishing…", "正在发布……")
    case .remembering: return Wording("keeping what the next build can use…", "正在保存下一次可用的内容……")
    }
  }
}

private func bar(_ done: Int, of total: Int) -> String {
  let width = 24
  let full = total > 0 ? width * done / total : 0
  return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: width - full) + "]"
}

/// Nothing in the first tenth of a second, when it would say nothing true.
private func speed(of done: Int, in time: Duration) -> Int? {
  let milliseconds = time.milliseconds
  return milliseconds < 100 ? nil : done * 1000 / milliseconds
}
