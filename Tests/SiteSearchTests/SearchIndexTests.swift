import Foundation
import SiteModel
import SiteSearch
import Testing

struct SearchIndexTests {
  private func portal(_ count: Int) async throws -> IndexedPortal {
    try await IndexedPortal(
      (0..<count).map { number in
        .init(title: "第\(number)号公告", lines: ["自己的话，第\(number * 7919)句。", "公示期内居民可以提出意见。"])
      })
  }

  private func json(_ portal: IndexedPortal, _ path: String) throws -> [String: Any] {
    let bytes = try #require(portal.files[path], "\(path)")
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func aSmallPortalHasOneFile() async throws {
    let portal = try await portal(12)
    #expect(Set(portal.files.keys) == ["search/index.json", "search/schema.json", "search/folding.json"])
    let content = try #require(try json(portal, "search/index.json")["content"] as? [String: Any])
    #expect(Set(content.keys).isSuperset(of: ["lines", "pages", "regions", "names"]) && content["terms"] == nil)
  }

  @Test func aLargePortalHasFilesOfAFewKilobytes() async throws {
    let portal = try await portal(3_000)
    #expect(try json(portal, "search/index.json")["content"] == nil)
    let sizes = portal.files.filter { $0.key.hasPrefix("search/terms/") }.map(\.value.count)
    #expect(sizes.count > 8)
    #expect(sizes.reduce(0, +) / sizes.count < 8_000)
  }

  /// A new posting is the newest: the pages that were there keep their numbers, and the files of their records their bytes.
  @Test func aNewPostingLeavesTheOthersRecordsAsTheyAre() async throws {
    let texts = (0..<2_000).map { IndexedPortal.Text(title: "第\($0)号", lines: ["第\($0 * 31)句独有的话，说明情况。"]) }
    let before = try await IndexedPortal(texts)
    let after = try await IndexedPortal(texts + [.init(title: "新的公告", lines: ["新的话。"])])
    let newest = try #require(after.site.postings.firstIndex { $0.title == "新的公告" })
    let older = after.site.postings.count - 1 - newest
    let perFile = try #require((try json(before, "search/index.json")["pages"] as? [String: Int])?["perFile"])
    let firstPosting = before.entries.count - 2_000
    for file in 0..<(firstPosting + older) / perFile {
      #expect(before.files["search/pages/\(file).json"] == after.files["search/pages/\(file).json"], "\(file)")
    }
  }

  @Test func theGenerationChangesWithTheContent() async throws {
    var generations: [String?] = []
    for count in [5, 6, 5] {
      generations.append(try json(try await portal(count), "search/index.json")["generation"] as? String)
    }
    #expect(generations[0] == generations[2] && generations[0] != generations[1])
  }

  /// Every member that is written is in the schema, and the other way round.
  @Test func theSchemaNamesWhatIsWritten() async throws {
    for count in [5, 2_000] {
      let portal = try await portal(count)
      let schema = try json(portal, "search/schema.json")
      let overview = try json(portal, "search/index.json")
      let properties = try #require(schema["properties"] as? [String: [String: Any]])
      #expect(Set(properties.keys).subtracting(count == 5 ? [] : ["content"]) == Set(overview.keys))
      let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
      for file in ["terms/0", "lines/0", "pages/0", "facets", "names", "folding"] where count > 5 {
        let definition = String(file.prefix { $0 != "/" })
        let members = try #require(definitions[definition]?["properties"] as? [String: Any])
        #expect(Set(members.keys) == Set(try json(portal, "search/\(file).json").keys), "\(file)")
      }
    }
  }
}
