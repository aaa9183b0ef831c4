import ArgumentParser
import SiteBuild
import SiteDiagnostics
import SiteDocuments
import SiteImport

extension CheckCommand {
  /// Prints what a code means. A name that is none is wrong usage.
  func explainCode(_ id: String, in language: Language) throws {
    let codes = PortalCodes.all + DocumentDiagnostics.codes + ImportDiagnostics.codes
    guard let code = codes.first(where: { $0.id == id }) else {
      let hint =
        nearestCode(to: id, among: codes.map(\.id)).map { Wording.didYouMean($0) }
        ?? Wording("see docs/diagnostics.md", "见 docs/diagnostics.zh-CN.md")
      throw reportFailure(
        Wording("there is no code '\(id)'; \(hint.english)", "没有代码“\(id)”；\(hint.chinese)"), .wrongUsage, in: language)
    }
    printToStandardOutput(explanation(of: code, in: language))
  }
}

/// Of a whole code, or of its rule alone: `bad-date`.
private func nearestCode(to id: String, among ids: [String]) -> String? {
  if let near = nearestName(to: id, among: ids) { return near }
  func rule(of id: String) -> String { id.firstIndex(of: "/").map { String(id[id.index(after: $0)...]) } ?? id }
  let near = nearestName(to: id, among: ids.map(rule))
  return near.flatMap { near in ids.first { rule(of: $0) == near } }
}

private func explanation(of code: DiagnosticCode, in language: Language) -> String {
  var text = "\(code.severity.word[language])[\(code.id)]\n\n\(code.explanation[language])\n"
  if let example = code.example {
    text += "\n" + Wording("Wrong:", "错的：")[language] + "\n\n\(indented(example.faulty))"
    text += "\n" + Wording("Right:", "对的：")[language] + "\n\n\(indented(example.mended))"
  }
  return text + "\n" + severity(code.severity)[language] + "\n"
}

private func severity(_ severity: Severity) -> Wording {
  switch severity {
  case .error: Wording("As long as there is an error, nothing is published.", "有错误，网站就不发布。")
  case .warning: Wording("A warning stops the publishing with --strict only.", "有警告，只在加了 --strict 时不发布。")
  case .note: Wording("A note only tells.", "说明只是告诉您一声。")
  }
}

private func indented(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined()
}
