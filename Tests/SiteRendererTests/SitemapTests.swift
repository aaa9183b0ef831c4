import SiteDiagnostics
import SiteModel
import SiteReader
import SiteRenderer
import SiteTemplates
import Synchronization
import Testing

struct SitemapTests {
  /// The site maps of a portal with so many pages, each with how many addresses it holds.
  private func maps(ofPages count: Int) async throws -> [String: Int] {
    let day = try #require(CalendarDay("2026-11-21"))
    let tree = SourceTree(["sitegen.yml": "base_url: https://a.cn/b/\n"])
    let site = try await readSite(from: tree, asOf: day, jobs: 1).value
    let settings = RenderSettings(asOf: day, assets: [:], jobs: 1)
    let keys = SiteKeys(of: site, templates: compileTemplates([]).value, settings: settings)
    let maps = Mutex<[String: Int]>([:])
    let output = SiteOutput { file in
      guard case .bytes(let bytes) = file.content, file.path.hasSuffix(".xml") else { return }
      maps.withLock { $0[file.path] = String(decoding: bytes, as: UTF8.self).split(separator: "<loc>").count - 1 }
    }
    let pages = Array(repeating: Page.home, count: count) + [.notFound]
    let paths = try renderSitemaps(of: pages, keys: keys, output: output)
    let written = maps.withLock { $0 }
    #expect(Set(paths) == Set(written.keys).union(["robots.txt"]))
    return written
  }

  /// The page for missing pages is on no map and needs none of its own.
  @Test func oneMapHoldsFiftyThousandPages() async throws {
    #expect(try await maps(ofPages: 50_000) == ["sitemap.xml": 50_000])
  }

  @Test func aLargerPortalHasAnIndexOfMaps() async throws {
    #expect(
      try await maps(ofPages: 50_001) == ["sitemap-1.xml": 50_000, "sitemap-2.xml": 1, "sitemap.xml": 2])
  }
}
