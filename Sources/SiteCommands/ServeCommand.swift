package import ArgumentParser
import SiteDiagnostics
import SiteModel
import SitePreview
import SiteReader

/// `sitegen serve`: the portal in a browser, as it is edited.
package struct ServeCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the portal in a browser while it is edited.",
    discussion: """
      Serves the portal from memory and writes nothing. What is saved shows in the browser at once; what is wrong with the \
      page shows on it. Drafts and postings dated later are shown, and marked. Ctrl-C ends it.

      Exit status: 130 after Ctrl-C; 2 the command line is wrong, or no port is free; 70 a fault of the machine or sitegen.
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The portal's folder.", valueName: "folder"))
  var source = "."

  @Option(name: .shortAndLong, help: ArgumentHelp("The port; if it is taken, the next free one.", valueName: "number"))
  var port = 4000

  @Option(
    help: ArgumentHelp(
      "The address to listen on. Any but the default lets others read drafts, too.", valueName: "address"))
  var host = "127.0.0.1"

  @Flag(help: "Open the portal in the browser.")
  var open = false

  @Option(
    help: ArgumentHelp(
      "The day to show: later postings are marked. (default: today in China)", valueName: "date"))
  var asOf: CalendarDay?

  @Option(help: ArgumentHelp("Below whose path to serve, in place of base_url.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Look through the folder every second: for network folders, which do not tell of changes.")
  var poll = false

  @OptionGroup var jobsOptions: JobsOptions

  @OptionGroup var languageOptions: LanguageOptions

  package init() {}

  package func validate() throws {
    if !(0...65_535).contains(port) { throw ValidationError("--port takes a number from 0 to 65535.") }
    if let baseURL, normalisedBaseURL(baseURL) == nil {
      throw ValidationError("--base-url takes a full address, for example https://www.example.gov.cn/jczwgk/.")
    }
    if !folderExists(source) { throw ValidationError("There is no folder '\(source)'.") }
  }

  package func run() async throws {
    endAtOnceOnInterrupt()
    let language = languageOptions.language
    let report = PreviewReport(language: language, usesColor: Terminal().usesColor)
    let opensBrowser = open
    let preview = Preview(
      PreviewRequest(
        source: source, host: host, port: port, asOf: asOf ?? today(), baseURL: baseURL.flatMap(normalisedBaseURL),
        jobs: jobsOptions.jobs, looksForChanges: poll)
    ) { news in
      printToStandardError(report.text(of: news))
      if opensBrowser, case .ready(let address, _, _) = news { openInBrowser(address, language) }
    }
    do {
      try await preview.run()
    } catch let error as PreviewError {
      throw reportFailure(error.words, .wrongUsage, in: language)
    } catch let error as ReadError {
      throw MachineFailure(error).report(in: language)
    }
  }
}
