import ArgumentParser
import SiteBuild
import SiteDiagnostics
import SiteModel
import SiteReader
import SiteReports
import SiteWriter

extension CheckCommand {
  /// What the baseline says of a run; `nil` if there is none.
  func compare(_ result: BuildResult) throws -> BaselineComparison? {
    guard let baseline = try presentBaseline() else { return nil }
    return baseline.compare(with: result.diagnostics, excerpts: result.excerpts)
  }

  /// Writes what was found as the new baseline, and says how it differs.
  func writeBaseline(of result: BuildResult, in language: Language) throws {
    let old = fileExists(baselinePath) ? Baseline(try readFile(baselinePath)) : nil
    let new = Baseline(of: result.diagnostics, excerpts: result.excerpts)
    if new != old {
      let parts = baselinePath.split(separator: "/", omittingEmptySubsequences: false)
      let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
      try replaceFile(String(parts.last ?? ""), in: folder.isEmpty ? "/" : folder, with: [StoredBytes(new.bytes)])
    }
    let count = new.entries.reduce(0) { $0 + $1.count }
    let personal = new.entries.filter { $0.code.hasPrefix("privacy/") }.reduce(0) { $0 + $1.count }
    let words =
      new == old
      ? Wording("'\(baselinePath)' is as it was: \(counted(count, "fault"))", "“\(baselinePath)”没有变化：\(count) 个")
      : Wording("Wrote '\(baselinePath)': \(counted(count, "fault"))", "已写入“\(baselinePath)”：\(count) 个")
    let ending =
      personal == 0 ? Wording(".", "。") : Wording(", \(personal) of personal data.", "，其中 \(personal) 个涉及个人信息。")
    printToStandardOutput(words[language] + ending[language] + "\n")
  }

  private var baselinePath: String { baseline ?? inSource(Baseline.fileName, source) }

  private func presentBaseline() throws -> Baseline? {
    if noBaseline || baseline == nil && !fileExists(baselinePath) { return nil }
    if let baseline = Baseline(try readFile(baselinePath)) { return baseline }
    let words = Wording(
      "'\(baselinePath)' is not a baseline that sitegen wrote; delete it, or write it anew with --update-baseline",
      "“\(baselinePath)”不是 sitegen 写的基线文件；请删去，或者用 --update-baseline 重新写出")
    throw reportFailure(words, .wrongUsage, in: languageOptions.language)
  }
}
