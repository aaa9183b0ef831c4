package import ArgumentParser
import SiteDiagnostics
import SiteWriter

/// `sitegen verify`: whether a folder holds what its manifest says.
package struct VerifyCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Hold a built portal against its manifest.json.",
    discussion: """
      Reads every file that manifest.json lists and compares its size and its SHA-256; looks for files that it does not \
      list. Hidden files at the top of the folder are not the portal's.

      Exit status: 0 every file is as it was built; 1 something is missing, changed or foreign, or the manifest is damaged; \
      2 the command line is wrong, or the folder has no manifest with sums; 70 a fault of the machine or sitegen.
      """)

  @Argument(help: ArgumentHelp("The built portal.", valueName: "folder"))
  var folder = "site"

  @OptionGroup var jobsOptions: JobsOptions

  @Option(help: ArgumentHelp("How to report: human or json.", valueName: "format"))
  var format = ReportFormat.human

  @OptionGroup var languageOptions: LanguageOptions

  package init() {}

  package func run() async throws {
    let language = languageOptions.language
    do {
      let report = VerificationReport(
        folder: folder, verification: try await verifySite(in: folder, jobs: jobsOptions.jobs),
        language: language)
      printToStandardOutput(format == .json ? report.json : report.human)
      if !report.verification.isSound { throw ExitCode.contentHasErrors }
    } catch let error as VerificationError {
      let words = error.inWords(of: folder)
      if format == .json { printToStandardOutput(jsonOfFailure(words[language])) }
      throw reportFailure(words, error.status, in: language)
    }
  }
}
