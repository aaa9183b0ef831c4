package import ArgumentParser
import SiteBuild
import SiteDiagnostics
import SiteModel
import SiteReader
import SiteReports
import SiteWriter

/// `sitegen build`: the portal's folder in, the finished site out.
package struct BuildCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the portal into a folder that any static host can serve.",
    discussion: """
      Reads sitegen.yml, content/ and templates/ in the source folder and writes the finished site. If the content has \
      errors, nothing is written and the last good site stays.

      Exit status: 0 done; 1 the content has errors; 2 the command line is wrong; 70 a fault of the machine or sitegen.
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The portal's folder.", valueName: "folder"))
  var source = "."

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the site goes. (default: site/ in the source folder)", valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("The address at which the site will be served, in place of base_url.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "The day to build for: later postings are left out. (default: today in China)", valueName: "date"))
  var asOf: CalendarDay?

  @Flag(help: "Let warnings stop the publishing, as errors do.")
  var strict = false

  @OptionGroup var jobsOptions: JobsOptions

  @Option(
    help: ArgumentHelp(
      "Where to keep what the next build need not make again. (default: .sitegen-cache/ in the source folder)",
      valueName: "folder"))
  var cache: String?

  @Flag(help: "Make everything anew, and keep nothing for the next build.")
  var noCache = false

  @Flag(help: "Print the time that each stage took.")
  var timings = false

  @Option(help: ArgumentHelp("How to report: human, line, json, sarif, github or gitlab.", valueName: "format"))
  var format = FindingsFormat.human

  @OptionGroup var languageOptions: LanguageOptions

  package init() {}

  package func validate() throws {
    if noCache, cache != nil { throw ValidationError("--no-cache and --cache contradict each other.") }
    if let baseURL, normalisedBaseURL(baseURL) == nil {
      throw ValidationError("--base-url takes a full address, for example https://www.example.gov.cn/jczwgk/.")
    }
  }

  package func run() async throws {
    returnMemorySoon()
    let (terminal, language) = (Terminal(), languageOptions.language)
    let stopwatch = Stopwatch()
    let result: BuildResult
    do {
      result = try await buildSite(request) { progress in
        stopwatch.enter(progress.stage)
        terminal.showProgress(progress.inWords(after: stopwatch.timeInStage)[language])
      }
    } catch let error as ReadError {
      terminal.showProgress("")
      throw MachineFailure(error).report(in: language)
    } catch let error as WriteError {
      terminal.showProgress("")
      throw MachineFailure(error).report(in: language)
    }
    terminal.showProgress("")
    let laps = stopwatch.stop()
    let report = BuildReport(request: request, result: result, duration: laps.total, language: language)
    switch format {
    case .human: printToStandardError(framesReport(of: report.findings, usesColor: terminal.usesColor))
    case .json: printToStandardOutput(report.json)
    case .line, .sarif, .github, .gitlab:
      printToStandardOutput(format.text(of: report.findings, version: SitegenVersion.current) ?? "")
    }
    if format != .json { printToStandardError(report.summary + "\n") }
    if timings { printToStandardError(laps.inWords(in: language)) }
    let isPublished = result.report != nil
    letGo(of: [consume report, consume result])
    if !isPublished { throw ExitCode.contentHasErrors }
  }

  private var request: BuildRequest {
    BuildRequest(
      source: source, output: output ?? inSource("site", source),
      baseURL: baseURL.flatMap(normalisedBaseURL),
      asOf: asOf ?? today(), isStrict: strict, jobs: jobsOptions.jobs,
      cache: noCache ? nil : cache ?? inSource(".sitegen-cache", source),
      program: programFingerprint)
  }
}

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case human, json
}

extension FindingsFormat: ExpressibleByArgument {}

extension CalendarDay: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// A file or folder of the portal's own folder.
func inSource(_ path: String, _ source: String) -> String { source == "." ? path : source + "/" + path }

/// What stands before the paths of reports for tools, which count from where they were started: `portal/`.
func folderInReports(_ source: String) -> String {
  var parts: [Substring] = []
  for part in source.split(separator: "/") where part != "." { parts.append(part) }
  if parts.isEmpty { return source.hasPrefix("/") ? "/" : "" }
  return (source.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/") + "/"
}
