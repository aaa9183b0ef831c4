import SiteModel
import Testing

@testable import SiteSearch

/// The index against going through all texts, for queries of every length.
struct SearchRecallTests {
  /// Texts of few characters, so that everything stands everywhere in other orders; lines that are shared by none, few and
  /// many pages; enough of them for an index in many files.
  private func texts(_ generator: inout Seeded, count: Int) -> [IndexedPortal.Text] {
    let alphabet = Array("的社区公开低保名单务财，。〔）20a 9" + "優國")
    func text(_ length: ClosedRange<Int>) -> String {
      String((0..<Int.random(in: length, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! })
    }
    let common = (0..<30).map { _ in text(3...40) }
    return (0..<count).map { number in
      var lines = (0..<Int.random(in: 0...4, using: &generator)).map { _ in text(1...60) }
      for _ in 0..<Int.random(in: 0...6, using: &generator) { lines.append(common.randomElement(using: &generator)!) }
      return IndexedPortal.Text(
        title: number % 7 == 0 ? "低保" : "题\(text(1...12))号", lines: lines.shuffled(using: &generator))
    }
  }

  private func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(SearchFolding.folded(text).compactMap(Unicode.Scalar.init)))
  }

  @Test(arguments: [30, 1_500])
  func findsJustThePagesThatContainAText(_ count: Int) async throws {
    var generator = Seeded(UInt64(count))
    let portal = try await IndexedPortal(texts(&generator, count: count))
    #expect((portal.files["search/terms/0.json"] != nil) == (count > 1_000))
    let names = ["x": "西山区", "x/a": "西山区 凯苑社区", "x/b": "西山区 金安社区"]
    let pages = portal.entries.map { entry -> (url: String, lines: [String]) in
      let organisation = portal.site.organisation(of: entry.subject).map { portal.site.organisations[$0].id } ?? ""
      let lines =
        [portal.site.title(of: entry.subject), names[organisation] ?? ""]
        + entry.text.split(separator: "\n").map(String.init)
      return (portal.site.url(of: entry.subject), lines.map(folded))
    }
    var reader = try SearchReader { [files = portal.files] in files[$0] }
    for _ in 0..<600 {
      let line = pages.randomElement(using: &generator)!.lines.randomElement(using: &generator)!
      let scalars = Array(line.unicodeScalars)
      guard !scalars.isEmpty else { continue }
      let length = Int.random(in: 1...12, using: &generator)
      let start = Int.random(in: 0..<scalars.count, using: &generator)
      let text = String(String.UnicodeScalarView(scalars[start..<min(start + length, scalars.count)]))
      let query = SearchQuery("\"" + text + "\"")
      guard let wanted = query.words.first else { continue }
      let needle = String(String.UnicodeScalarView(wanted.scalars.compactMap(Unicode.Scalar.init)))
      let expected = Set(pages.filter { $0.lines.contains { $0.contains(needle) } }.map(\.url))
      let answer = try reader.search(query, limit: 100_000)
      #expect(Set(answer.results.map(\.url)) == expected, "\(text)")
      #expect(answer.total == expected.count && answer.results.count == expected.count)
    }
  }

  @Test func isTheSameWhateverTheNumberOfThreads() async throws {
    var generator = Seeded(3)
    let texts = texts(&generator, count: 400)
    let (one, many) = (try await IndexedPortal(texts, jobs: 1).files, try await IndexedPortal(texts, jobs: 7).files)
    #expect(one == many)
  }
}
