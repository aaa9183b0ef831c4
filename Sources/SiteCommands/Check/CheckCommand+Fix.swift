import ArgumentParser
import SiteBuild
import SiteDiagnostics
import SiteReader
import SiteReports
import SiteWriter

extension CheckCommand {
  /// Shows what would be mended, and writes it if that is wanted.
  ///
  /// - Returns: whether something was written.
  func mend(_ result: BuildResult, in language: Language) throws -> Bool {
    let edits = result.diagnostics.compactMap(\.fix).flatMap(\.edits)
    // A diagnostic calls a file as it may be called.
    var paths: [String: String] = [:]
    for diagnostic in result.diagnostics {
      for edit in diagnostic.fix?.edits ?? [] { paths[edit.path] = diagnostic.place?.path }
    }
    let files = try Set(edits.map(\.path)).sorted().compactMap { path in
      MendedFile(path, try readFile(inSource(path, source)), edits: edits)
    }
    guard !files.isEmpty else {
      printToStandardOutput(Wording("Nothing can be mended with certainty.", "没有可以确定改法的地方。")[language] + "\n\n")
      return false
    }
    let terminal = Terminal()
    for file in files {
      // Where something private stands, the changes are shown without the lines around them.
      let path = paths[file.path] ?? file.path
      let isPrivate = path != file.path || result.excerpts.conceals(file.path)
      printToStandardOutput(
        isPrivate
          ? listOfEdits(of: file, as: path) : unifiedDiff(of: file, usesColor: terminal.usesColorInOutput))
    }
    printToStandardOutput("\n")
    let count = files.reduce(0) { $0 + $1.edits.count }
    let changes = Wording(
      "\(counted(count, "change")) in \(counted(files.count, "file"))", "\(files.count) 个文件，\(count) 处改动")[language]
    let question = Wording("\(changes). Write them? [y/N]", "\(changes)。写入吗？[y/N]")[language]
    guard yes || terminal.asks(question) ?? false else {
      printToStandardOutput(
        Wording("\(changes). Nothing was written: --yes writes.", "\(changes)。没有写入：加 --yes 才写入。")[language] + "\n\n")
      return false
    }
    for file in files { try replace(inSource(file.path, source), file.before, with: file.after) }
    printToStandardOutput(Wording("\(changes), written.", "\(changes)，已写入。")[language] + "\n\n")
    return true
  }
}
