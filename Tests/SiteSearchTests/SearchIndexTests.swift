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
      "content/x/a/catalog.csv": "序号,一级事项,公开内容\n1,财务,收支\n2,基本信息,简介\n",
    ])
    return try await readSite(from: tree, asOf: try #require(CalendarDay("2026-11-21")), jobs: 1).value
  }

  /// The files of the index as JSON, by path.
  private func index(of entries: [SearchEntry]) async throws -> [String: [String: Any]] {
    var index = SearchIndex(of: try await site())
    let parts = entries.compactMap { index.add($0)?.file } + [index.closePart()?.file].compactMap { $0 }
    let files =
      parts + [
        OutputFile(path: SearchFiles.overview, bytes: index.overview()),
        OutputFile(path: SearchFiles.schema, bytes: SearchFiles.schemaBytes),
      ]
    var objects: [String: [String: Any]] = [:]
    for file in files {
      guard case .bytes(let bytes) = file.content else { continue }
      #expect(objects[file.path] == nil, "\(file.path)")
      objects[file.path] = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }
    return objects
  }

  @Test func hasTheOrganisationsWithTheirParents() async throws {
    let regions = try #require(try await index(of: [])["search/index.json"]?["regions"] as? [[String: Any]])
    #expect(regions.map { $0["name"] as? String } == ["西山区", "凯\"苑\"社区"])
    #expect(regions[0]["parent"] is NSNull && regions[1]["parent"] as? Int == 0)
    #expect(regions[1]["url"] as? String == "x/a/index.html")
  }

  @Test func divideTheEntriesByOrganisation() async throws {
    let entries = [nil, nil, 0, 1, 1].enumerated().map { number, organisation in
      SearchEntry(url: "\(number).html", title: "题", kind: .posting, organisation: organisation, text: "文\n字")
    }
    let index = try await index(of: entries)
    let parts = try #require(index["search/index.json"]?["parts"] as? [String])
    #expect(parts == ["search/entries.json", "search/entries/x.json", "search/entries/x/a.json"])
    let urls = parts.map { (index[$0]?["entries"] as? [[String: Any]])?.compactMap { $0["url"] as? String } }
    #expect(urls == [["0.html", "1.html"], ["2.html"], ["3.html", "4.html"]])
  }

  @Test func namesACategoryByItsPlaceInTheList() async throws {
    let entries = ["财务", "基本信息", "别的", ""].map {
      SearchEntry(url: "a.html", title: "题", kind: .item, organisation: 1, category: $0, text: "")
    }
    let index = try await index(of: entries)
    #expect(index["search/index.json"]?["categories"] as? [String] == ["基本信息", "财务"])
    let found = try #require(index["search/entries/x/a.json"]?["entries"] as? [[String: Any]])
    #expect(found.map { $0["category"] as? Int } == [1, 0, nil, nil])
  }

  @Test func leavesOutWhatIsNotThere() async throws {
    let index = try await index(of: [SearchEntry(url: "a.html", title: "题", kind: .law, text: "")])
    let entry = try #require((index["search/entries.json"]?["entries"] as? [[String: Any]])?.first)
    #expect(Set(entry.keys) == ["url", "title", "kind", "text"])
  }

  /// Every name of the overview, a region and an entry is in the schema, and every kind.
  @Test func theSchemaDescribesWhatIsWritten() async throws {
    let day = try #require(CalendarDay("2026-10-12"))
    let index = try await index(of: [
      SearchEntry(
        url: "a.html", title: "题", kind: .posting, date: day, organisation: 1, category: "财务", item: "事项", summary: "摘",
        text: "文")
    ])
    let schema = try #require(index["search/schema.json"])
    let overview = try #require(index["search/index.json"])
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(overview.keys))
    let region = try #require(properties["regions"]?["items"] as? [String: Any])
    let entry = try #require((schema["$defs"] as? [String: [String: Any]])?["entry"])
    for (described, value) in [(entry, index["search/entries/x/a.json"]?["entries"]), (region, overview["regions"])] {
      let known = try #require(described["properties"] as? [String: [String: Any]])
      let written = try #require((value as? [[String: Any]])?.last)
      #expect(Set(written.keys) == Set(known.keys))
      guard let kinds = known["kind"]?["enum"] as? [String] else { continue }
      #expect(Set(kinds) == Set(SearchEntry.Kind.allCases.map(\.rawValue)))
    }
  }
}
