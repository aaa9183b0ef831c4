package import ArgumentParser
import SiteFormats
import SiteModel
import SiteReader
import SiteSearch

/// `sitegen search`: what the search page of a built portal would find.
package struct SearchCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search a built portal, as its search page does.",
    discussion: """
      Finds every page with all the words, wherever they stand; "…" holds words together, a - before a word excludes it, \
      pinyin (dibao) and its initials (db) find names. Filters narrow the result; with a filter, the query may be empty.

      Exit status: 0 done, also if nothing was found; 2 the command line is wrong, or there is no index in the folder; 70 a \
      fault of the machine or sitegen.
      """)

  @Argument(help: ArgumentHelp("What to look for. Put -- before it if it begins with a -.", valueName: "query"))
  var query = ""

  @Option(help: ArgumentHelp("The built portal.", valueName: "folder"))
  var site = "site"

  @Option(help: ArgumentHelp("How many results to print.", valueName: "number"))
  var limit = 10

  @Option(help: ArgumentHelp("What comes first: relevance or date.", valueName: "order"))
  var sort = SearchReader.Order.relevance

  @Option(
    help: ArgumentHelp("Only of this organisation and those below it: its folder below content/.", valueName: "folder"))
  var region: String?

  @Option(help: ArgumentHelp("Only below this category: 财务公开, or 财务公开/收支情况.", valueName: "path"))
  var category: String?

  @Option(help: ArgumentHelp("Only items disclosed in this channel, and their postings.", valueName: "name"))
  var channel: String?

  @Option(help: ArgumentHelp("Only items with this legal basis, and their postings.", valueName: "title"))
  var law: String?

  @Option(help: ArgumentHelp("Only of this pilot domain.", valueName: "name"))
  var domain: String?

  @Option(help: ArgumentHelp("Only postings published in this year.", valueName: "year"))
  var year: String?

  @Option(help: ArgumentHelp("Only item, organisation, law, domain, channel or posting.", valueName: "kind"))
  var kind: SearchEntry.Kind?

  @Option(help: ArgumentHelp("How to report: human or json.", valueName: "format"))
  var format = ReportFormat.human

  package init() {}

  package func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a number from 0.") }
    if query.isEmpty, filter == SearchFilter() { throw ValidationError("Give something to look for, or a filter.") }
  }

  package func run() throws {
    let answer: (total: Int, results: [SearchReader.Result])
    do throws(SearchIndexError) {
      var reader = try SearchReader { [site] path in try? readFile(site + "/" + path) }
      answer = try reader.search(SearchQuery(query), filter: filter, order: sort, limit: limit)
    } catch {
      printToStandardError(
        "error: no index can be read in '\(site)': \(error)\n  help: build the portal first, and name its folder with --site\n"
      )
      throw ExitCode.wrongUsage
    }
    switch format {
    case .human: printToStandardOutput(inWords(answer))
    case .json: printToStandardOutput(json(answer))
    }
  }

  private var filter: SearchFilter {
    var filter = SearchFilter()
    if let region { filter.regions = [region] }
    if let category { filter.category = category.split(separator: "/").map(String.init) }
    (filter.channel, filter.law, filter.domain, filter.year, filter.kind) = (channel, law, domain, year, kind?.rawValue)
    return filter
  }

  private func inWords(_ answer: (total: Int, results: [SearchReader.Result])) -> String {
    var text = answer.total == 0 ? "Nothing was found.\n" : "\(answer.total) found\n"
    for result in answer.results {
      text += "\n\(result.title)\n"
      if !result.snippet.isEmpty { text += "  \(result.snippet)\n" }
      text +=
        "  " + [result.kind, result.date, result.region, result.url].compactMap(\.self).joined(separator: " · ") + "\n"
    }
    return text
  }

  private func json(_ answer: (total: Int, results: [SearchReader.Result])) -> String {
    var json = JSONWriter(.lines)
    json.object { json in
      json.member("total", answer.total)
      json.key("results")
      json.array { json in for result in answer.results { write(result, to: &json) } }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(_ result: SearchReader.Result, to json: inout JSONWriter) {
    json.object { json in
      json.member("url", result.url)
      json.member("title", result.title)
      json.member("kind", result.kind)
      for (name, value) in [("date", result.date), ("region", result.region)] {
        json.key(name)
        if let value { json.string(value) } else { json.null() }
      }
      json.member("snippet", result.snippet)
    }
  }
}

extension SearchReader.Order: ExpressibleByArgument {}

extension SearchEntry.Kind: ExpressibleByArgument {}
