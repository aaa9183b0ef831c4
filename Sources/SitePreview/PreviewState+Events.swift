import SiteBuild
import SiteDiagnostics
import SiteFormats
import SiteModel
import SiteRenderer

extension PreviewState.Portal {
  /// What a page that is open has to know, as JSON in one line: `templates` of its parts are in `preview.js`.
  ///
  /// - Parameter path: from the server's root, without its first `/`.
  func event(ofPageAt path: String) -> [UInt8] {
    let below = ("/" + path).hasPrefix(root) ? String(("/" + path).dropFirst(root.count)) : "none"
    var json = JSONWriter(.compact)
    json.object { json in
      do {
        if let shown = try shownPage(at: below) {
          write(shown, found: site.problems(of: shown.page.page, among: problems), to: &json)
        } else {
          let shown = ShownPage(try site.notFoundPage(), of: self)
          write(shown, found: site.problems(ofMissing: below, among: problems), to: &json)
        }
      } catch {
        json.member("failure", "\(error)")
      }
      json.key("styles")
      json.object { json in
        for (name, address) in site.styleSheets.sorted(by: { $0.key < $1.key }) { json.member(name, root + address) }
      }
    }
    return json.bytes
  }

  private func write(_ shown: ShownPage, found: [Diagnostic], to json: inout JSONWriter) {
    json.member("version", shown.version)
    json.member("missing", shown.page.page == .notFound)
    var seen: Set<Diagnostic> = []
    let own = (shown.page.byProducts.diagnostics + found).filter { $0.severity > .note && seen.insert($0).inserted }
    let report = HumanReport(
      in: .chinese, excerpts: site.excerpts(hidingWhatIsPrivateIn: problems + shown.page.byProducts.diagnostics))
    json.key("problems")
    json.array { json in
      for problem in own.sortedByPlace() { json.problem(problem, report) }
    }
    let others = problems.filter { $0.severity > .note && !seen.contains($0) }
    json.key("elsewhere")
    json.object { json in
      json.member("errors", others.count(of: .error))
      json.member("warnings", others.count(of: .warning))
      json.key("first")
      json.array { json in
        let worst = others.filter { $0.severity == .error } + others.filter { $0.severity == .warning }
        for problem in worst.prefix(20) { json.problem(problem, report) }
      }
    }
    json.key("marks")
    json.array { json in
      for mark in site.marks(of: shown.page.page) { json.string(mark.rawValue) }
    }
    json.key("coming")
    json.array { json in
      for link in site.coming {
        json.object { json in
          json.member("url", root + link.url)
          json.member("mark", link.mark.rawValue)
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func problem(_ problem: Diagnostic, _ report: HumanReport) {
    object { json in
      json.member("severity", problem.severity.rawValue)
      json.member("code", problem.code.id)
      json.member("message", problem.message.chinese)
      if let place = problem.place {
        json.member("place", report.location(of: place))
        if let line = report.markedLine(of: place) {
          json.member("line", place.range?.start.line)
          json.member("before", line.before)
          json.member("marked", line.marked)
          json.member("after", line.after)
        }
      }
      json.member("help", problem.help?.chinese)
      json.key("notes")
      json.array { json in
        for note in problem.notes {
          json.string(note.message.chinese + (note.place.map { "（\(report.location(of: $0))）" } ?? ""))
        }
      }
    }
  }
}
