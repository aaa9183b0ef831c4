package import ArgumentParser
import SiteBuild
import SiteDiagnostics
import SiteModel
import SiteReader
import SiteReports
import SiteWriter

/// `sitegen check`: what is wrong with a portal, without building it.
package struct CheckCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the portal's content, and write nothing of the site.",
    discussion: """
      Says all that a build would say. With a baseline, only what is new is told and counts; --fix mends what is certain, \
      after showing it.

      Exit status: 0 done; 1 the content has errors, with --strict also if it has warnings; 2 the command line is wrong; 70 \
      a fault of the machine or sitegen.
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The portal's folder.", valueName: "folder"))
  var source = "."

  @Option(help: ArgumentHelp("How to report: human, line, json, sarif, github or gitlab.", valueName: "format"))
  var format = FindingsFormat.human

  @Flag(help: "Let warnings count as errors do.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "The day to check for: later postings are left out. (default: today in China)", valueName: "date"))
  var asOf: CalendarDay?

  @Option(
    help: ArgumentHelp(
      "Tell only faults that this file does not know. (default: .sitegen-baseline.json in the source folder, if it is there)",
      valueName: "file"))
  var baseline: String?

  @Flag(help: "Tell all faults, whatever a baseline knows.")
  var noBaseline = false

  @Flag(help: "Write the faults that there are into the baseline.")
  var updateBaseline = false

  @Flag(help: "Show how to mend what is certain, and ask whether to write it.")
  var fix = false

  @Flag(help: "With --fix: write without asking.")
  var yes = false

  @Option(
    help: ArgumentHelp(
      "Look at a built site in place of the content: its tags, links, titles and weight.", valueName: "folder"))
  var built: String?

  @Option(help: ArgumentHelp("Explain a code, for example law/unknown, and check nothing.", valueName: "code"))
  var explain: String?

  @OptionGroup var jobsOptions: JobsOptions

  @Option(
    help: ArgumentHelp(
      "Where to keep what the next run need not do again. (default: .sitegen-cache/ in the source folder)",
      valueName: "folder"))
  var cache: String?

  @Flag(help: "Check everything anew, and keep nothing for the next run.")
  var noCache = false

  @OptionGroup var languageOptions: LanguageOptions

  package init() {}

  package func validate() throws {
    if noCache, cache != nil { throw ValidationError("--no-cache and --cache contradict each other.") }
    if noBaseline, baseline != nil { throw ValidationError("--no-baseline and --baseline contradict each other.") }
    if noBaseline, updateBaseline {
      throw ValidationError("--no-baseline and --update-baseline contradict each other.")
    }
    if built != nil, fix || updateBaseline || baseline != nil {
      throw ValidationError("--built looks at what was made: mend it, and know its faults, in the content.")
    }
    if yes, !fix { throw ValidationError("--yes belongs to --fix.") }
    if fix, format != .human { throw ValidationError("--fix shows its changes to a person: leave out --format.") }
    if fix, updateBaseline { throw ValidationError("--fix and --update-baseline are two steps: fix first.") }
  }

  package func run() async throws {
    let language = languageOptions.language
    if let explain { return try explainCode(explain, in: language) }
    do {
      if let built { return try await checkBuilt(built, in: language) }
      var run = try await check()
      if fix, try mend(run.result, in: language) { run = try await check() }
      if updateBaseline { return try writeBaseline(of: run.result, in: language) }
      let report = CheckReport(
        request: request, result: run.result, comparison: try compare(run.result), duration: run.duration,
        language: language)
      tell(report)
      if report.stopsPublishing { throw ExitCode.contentHasErrors }
    } catch let error as ReadError {
      throw MachineFailure(error).report(in: language)
    } catch let error as WriteError {
      throw MachineFailure(error).report(in: language)
    }
  }

  private func check() async throws -> (result: BuildResult, duration: Duration) {
    let (terminal, stopwatch, language) = (Terminal(), Stopwatch(), languageOptions.language)
    defer { terminal.showProgress("") }
    let result = try await checkPortal(request) { progress in
      stopwatch.enter(progress.stage)
      terminal.showProgress(progress.inWords(after: stopwatch.timeInStage)[language])
    }
    return (result, stopwatch.stop().total)
  }

  private func tell(_ report: CheckReport) {
    switch format {
    case .human:
      printToStandardOutput(framesReport(of: report.findings, usesColor: Terminal().usesColorInOutput) + report.summary)
    case .json: printToStandardOutput(report.json)
    case .line, .sarif, .github, .gitlab:
      printToStandardOutput(format.text(of: report.findings, version: SitegenVersion.current) ?? "")
      printToStandardError(report.summary)
    }
  }

  private var request: BuildRequest {
    BuildRequest(
      source: source, output: inSource("site", source), asOf: asOf ?? today(), isStrict: strict,
      jobs: jobsOptions.jobs, cache: noCache ? nil : cache ?? inSource(".sitegen-cache", source),
      program: programFingerprint)
  }
}
