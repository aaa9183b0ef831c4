package import ArgumentParser
import SiteDiagnostics
import SiteDocuments
import SiteFormats
import SiteImport
import SiteReader
import SiteWriter

/// `sitegen import`: the files that offices have in, a clean `catalog.csv` and a report out.
package struct ImportCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make a catalog of the files that offices have: Excel, Word, web pages, text.",
    discussion: """
      Reads .xlsx, .docx, .html, .csv, .tsv and plain text, whatever the files are called, and '-' for standard input. \
      Several files are the parts of one catalog; of a folder, each file is a catalog of its own.

      Without --into, the catalog goes to standard output. With it, catalog.csv is written if there is none; if there is \
      one, the difference is shown, and --write takes it. The report says what was repaired, how sure that is, and what \
      of the files is not in the catalog.

      Exit status: 0 done; 1 a file has no catalog or cannot be read as one; 2 the command line is wrong; 70 a fault of \
      the machine or sitegen.
      """)

  @Argument(help: ArgumentHelp("Files, or a folder of files.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      """
      The organisation's folder, for example content/xishan/kaiyuan. Of a folder of files, each goes into the folder \
      below it that has its name.
      """, valueName: "folder"))
  var into: String?

  @Flag(help: "Replace the catalog that is there; items that stay keep their 编码.")
  var write = false

  @Flag(help: "Write nothing, and print no catalog.")
  var dryRun = false

  @Option(help: ArgumentHelp("Take this sheet of a workbook only.", valueName: "name"))
  var sheet: String?

  @Option(help: ArgumentHelp("Take this table only, counted from 1.", valueName: "number"))
  var table: Int?

  @Option(help: ArgumentHelp("How to report: human or json.", valueName: "format"))
  var format = ReportFormat.human

  @Flag(name: .shortAndLong, help: "Show every repair, not only those that a person should look at.")
  var verbose = false

  @OptionGroup var languageOptions: LanguageOptions

  package init() {}

  package func validate() throws {
    if write, dryRun { throw ValidationError("--write and --dry-run contradict each other.") }
    if write, into == nil { throw ValidationError("--write needs --into, which says where the catalog is.") }
    if let table, table < 1 { throw ValidationError("--table takes a number from 1.") }
    if files.count > 1, files.contains(where: folderExists) {
      throw ValidationError("a folder is imported alone: its files are a catalog each.")
    }
  }

  package func run() throws {
    var outcomes: [ImportOutcome] = []
    do {
      if let folder = files.first, folderExists(folder) {
        for name in try fileNames(in: folder) where isImportable(name) {
          outcomes.append(
            try importFiles([folder + "/" + name], into: into.map { $0 + "/" + folderName(of: name) }))
        }
      } else {
        outcomes.append(try importFiles(files, into: into))
      }
    } catch let error as ReadError {
      throw MachineFailure(error).report(in: languageOptions.language)
    } catch let error as WriteError {
      throw MachineFailure(error).report(in: languageOptions.language)
    }
    if files.count == 1, outcomes.isEmpty {
      let words = Wording("'\(files[0])' has no files that could be catalogs", "“\(files[0])”里没有可能是目录的文件")
      throw reportFailure(words, .contentHasErrors, in: languageOptions.language)
    }
    report(outcomes)
    if outcomes.contains(where: { $0.catalog == nil }) { throw ExitCode.contentHasErrors }
    if outcomes.contains(where: { $0.catalog?.report.characters.isBalanced == false }) { throw ExitCode.failure }
  }

  private func report(_ outcomes: [ImportOutcome]) {
    switch format {
    case .json: printToStandardOutput(importJSON(outcomes, in: languageOptions.language))
    case .human:
      if into == nil, !dryRun {
        for outcome in outcomes {
          if let bytes = outcome.bytes { printToStandardOutput(String(decoding: bytes, as: UTF8.self)) }
        }
      }
      let usesColor = Terminal().usesColor
      let texts = outcomes.map {
        ImportText(
          outcome: $0, language: languageOptions.language, usesColor: usesColor, isVerbose: verbose, isDryRun: dryRun
        ).text
      }
      printToStandardError(texts.joined(separator: "\n"))
      if outcomes.count > 1 { printToStandardError("\n" + summaryOfImports(outcomes, in: languageOptions.language)) }
    }
  }
}
