import SiteDiagnostics
import SitePreview

/// What `sitegen serve` says: where the portal is, what each edit made wrong, and what it mended.
struct PreviewReport: Sendable {
  var language: Language
  var usesColor: Bool

  /// Empty if there is nothing to say.
  func text(of news: PreviewNews) -> String {
    switch news {
    case .watching(.events): ""
    case .watching(.looks): Wording("Looking through the folder every second.", "每秒检查一次文件夹。")[language] + "\n"
    case .watching(.looksForLackOfWatches(let reason)):
      "\(Severity.note.word[language]): \(reason[language])\n"
        + Wording("Until then, the folder is looked through every second.", "在此之前，每秒检查一次文件夹。")[language] + "\n"
    case .ready(let address, let isOtherPort, let duration):
      (isOtherPort
        ? Wording("The port is taken; this is the next free one.", "端口已被占用，改用下一个空闲端口。")[language] + "\n" : "")
        + Wording(
          "Serving the portal at \(address) (ready in \(duration.inWords)). Ctrl-C ends it.",
          "预览网址：\(address)（\(duration.inWords) 后就绪）。按 Ctrl-C 结束。")[language] + "\n"
    case .updated(let update):
      (update.paths.isEmpty ? "" : words(of: update) + "\n") + text(of: update.problems)
    case .surveyed(let problems): text(of: problems)
    case .failed(let error): "\(Severity.error.word[language]): \(MachineFailure(error).words[language])\n"
    }
  }

  /// `content/index.md: shown in 4 ms`, `content/index.md and 3 more: shown in 12 ms`.
  private func words(of update: UpdateNews) -> String {
    let (first, rest) = (update.paths[0], update.paths.count - 1)
    let files = rest > 0 ? Wording("\(first) and \(rest) more", "\(first) 等 \(rest + 1) 个文件")[language] : first
    return files + Wording(": shown in \(update.duration.inWords)", "：\(update.duration.inWords) 后更新")[language]
  }

  /// As many as a screen has room for: of a portal with hundreds, nobody wants to be told all at the start.
  private static let most = 20

  private func text(of problems: ProblemNews) -> String {
    let report = HumanReport(in: language, usesColor: usesColor, excerpts: problems.excerpts)
    let worstFirst = problems.new.filter { $0.severity == .error } + problems.new.filter { $0.severity != .error }
    var text = worstFirst.prefix(Self.most).map { "\n" + report.text(of: $0) }.joined()
    if worstFirst.count > Self.most {
      let rest = worstFirst.count - Self.most
      text +=
        "\n"
        + Wording("… and \(rest) more: 'sitegen build' reports all of them", "……另有 \(rest) 处，运行 sitegen build 查看全部")[
          language] + "\n"
    }
    let mended = Wording("mended", "已改好")[language]
    text += problems.mended.prefix(Self.most).map { "\(mended): \(lineReport(of: $0, in: language))\n" }.joined()
    return text
  }
}
