import Foundation
import SiteDiagnostics
import SiteModel
import SiteReader
import SiteSearch
import Testing

struct SearchIndexTests {
  private func site() async throws -> Site {
    let tree = SourceTree([
      "content/x/district.yml": "name: 西山区\n", "content/x/a/community.yml": "name: \"凯\\\"苑\\\"社区\"\n",
    ])
    return try await readSite(from: tree, asOf: try #require(CalendarDay("2026-11-21")), jobs: 1).value
  }

  private func object(_ entries: [SearchEntry]) async throws -> [String: Any] {
    let files = searchFiles(for: entries, of: try await site())
    let file = try #require(files.first { $0.path == "search/index.json" })
    guard case .bytes(let bytes) = file.content else { throw CancellationError() }
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func hasTheOrganisationsWithTheirParents() async throws {
    let regions = try #require(try await object([])["regions"] as? [[String: Any]])
    #expect(regions.map { $0["name"] as? String } == ["西山区", "凯\"苑\"社区"])
    #expect(regions[0]["parent"] is NSNull && regions[1]["parent"] as? Int == 0)
    #expect(regions[1]["url"] as? String == "x/a/index.html")
  }

  @Test func namesACategoryOnce() async throws {
    let entries = ["财务", "基本信息", "财务", ""].enumerated().map { number, category in
      SearchEntry(url: "\(number).html", title: "题", kind: .item, category: category, text: "文\n字")
    }
    let index = try await object(entries)
    let categories = try #require(index["categories"] as? [String])
    #expect(categories == ["基本信息", "财务"])
    let found = try #require(index["entries"] as? [[String: Any]])
    #expect(found.map { $0["category"] as? Int } == [1, 0, 1, nil])
    #expect(found[0]["text"] as? String == "文\n字")
  }

  @Test func leavesOutWhatIsNotThere() async throws {
    let index = try await object([SearchEntry(url: "a.html", title: "题", kind: .law, text: "")])
    let entry = try #require((index["entries"] as? [[String: Any]])?.first)
    #expect(Set(entry.keys) == ["url", "title", "kind", "text"])
  }

  /// Every name of an entry and a region is in the schema, and every kind.
  @Test func theSchemaDescribesWhatIsWritten() async throws {
    let day = try #require(CalendarDay("2026-10-12"))
    let index = try await object([
      SearchEntry(url: "a.html", title: "题", kind: .posting, date: day, organisation: 1, category: "类", item: "事项", summary: "摘", text: "文")
    ])
    let files = searchFiles(for: [], of: try await site())
    guard case .bytes(let bytes) = try #require(files.first { $0.path == "search/schema.json" }).content else { return }
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(index.keys))
    for (list, value) in [("entries", index["entries"]), ("regions", index["regions"])] {
      let items = try #require(properties[list]?["items"] as? [String: Any])
      let known = try #require(items["properties"] as? [String: [String: Any]])
      let written = try #require((value as? [[String: Any]])?.last)
      #expect(Set(written.keys) == Set(known.keys), "\(list)")
      if list == "entries" {
        let kinds = try #require(known["kind"]?["enum"] as? [String])
        #expect(kinds.contains(SearchEntry.Kind.posting.rawValue))
      }
    }
  }
}
