import SiteDiagnostics
import SitePreview

/// What `sitegen serve` says: where the portal is, what each edit made wrong, and what it mended.
struct PreviewReport: Sendable {
  var usesColor: Bool

  /// Empty if there is nothing to say.
  func text(of news: PreviewNews) -> String {
    switch news {
    case .watching(.events): return ""
    case .watching(.looks): return "Looking through the folder every second.\n"
    case .watching(.looksForLackOfWatches(let reason)):
      return "note: \(reason).\nUntil then, the folder is looked through every second.\n"
    case .ready(let address, let isOtherPort, let duration):
      let port = isOtherPort ? "The port is taken; this is the next free one.\n" : ""
      return "\(port)Serving the portal at \(address) (ready in \(duration.inWords)). Ctrl-C ends it.\n"
    case .updated(let update):
      if update.paths.isEmpty { return text(of: update.problems) }
      return "\(words(of: update.paths)): shown in \(update.duration.inWords)\n" + text(of: update.problems)
    case .surveyed(let problems): return text(of: problems)
    case .failed(let reason): return "error: \(reason)\n"
    }
  }

  /// `content/index.md`, `content/index.md and 3 more`.
  private func words(of paths: [String]) -> String {
    paths.count > 1 ? "\(paths[0]) and \(paths.count - 1) more" : paths.first ?? ""
  }

  /// As many as a screen has room for: of a portal with hundreds, nobody wants to be told all at the start.
  private static let most = 20

  private func text(of problems: ProblemNews) -> String {
    let report = HumanReport(usesColor: usesColor, excerpts: problems.excerpts)
    let worstFirst = problems.new.filter { $0.severity == .error } + problems.new.filter { $0.severity != .error }
    var text = worstFirst.prefix(Self.most).map { "\n" + report.text(of: $0) }.joined()
    if worstFirst.count > Self.most {
      text += "\n… and \(worstFirst.count - Self.most) more: 'sitegen build' reports all of them\n"
    }
    text += problems.mended.prefix(Self.most).map { "mended: \(lineReport(of: $0))\n" }.joined()
    return text
  }
}
