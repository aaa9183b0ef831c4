import SiteModel
import SiteSearch
import Testing

/// What the search finds in this repository's portal.
struct PortalSearchTests {
  private func search(
    _ query: String, in portal: MadePortal, filter: SearchFilter = SearchFilter(), limit: Int = 10_000
  ) throws -> (total: Int, results: [SearchReader.Result]) {
    var reader = try SearchReader { portal.files[$0] }
    return try reader.search(SearchQuery(query), filter: filter, limit: limit)
  }

  @Test func findsEveryKindOfPage() async throws {
    let portal = try await MadePortal.made()
    var urls: Set<String> = []
    for kind in SearchEntry.Kind.allCases {
      var filter = SearchFilter()
      filter.kind = kind.rawValue
      let results = try search("", in: portal, filter: filter).results
      #expect(!results.isEmpty, "\(kind)")
      for result in results {
        #expect(portal.pages[result.url] != nil && !result.title.isEmpty, "\(result.url)")
        #expect((result.date != nil) == (kind == .posting), "\(result.url)")
        #expect(urls.insert(result.url).inserted, "\(result.url)")
      }
    }
    let articles = portal.pages.filter { $0.value.meta["ArticleTitle"] != nil }.keys
    #expect(Set(articles).isSubset(of: urls))
  }

  /// A rule of the inspections: who types a title finds the page on the first page of results.
  @Test func anExactTitleIsAmongTheFirst() async throws {
    let portal = try await MadePortal.made()
    var filter = SearchFilter()
    var titles: [String: Set<String>] = [:]
    for kind in SearchEntry.Kind.allCases {
      filter.kind = kind.rawValue
      for result in try search("", in: portal, filter: filter).results {
        titles[result.title, default: []].insert(result.url)
      }
    }
    #expect(titles.count > 100)
    for (title, urls) in titles {
      let found = try search(title, in: portal, limit: 10).results.map(\.url)
      #expect(found.prefix(urls.count).allSatisfy(urls.contains), "\(title)")
    }
  }

  @Test func findsWhatAttachedTablesSay() async throws {
    let urls = try search("指定用于残疾居民", in: await MadePortal.made()).results.map(\.url)
    #expect(urls == ["xishan/kaiyuan/postings/2026-10-12-q3-accounts.html"])
  }

  @Test(arguments: ["昆政办[2020]32号", "昆政办〔2020〕32号", "昆政辦（2020）32 號"])
  func findsTheNoticeByItsNumber(_ number: String) async throws {
    let results = try search(number, in: await MadePortal.made()).results
    #expect(results.contains { $0.title.contains("昆明市") }, "\(results.map(\.title))")
  }

  @Test func findsWhatIsTypedInPinyin() async throws {
    let portal = try await MadePortal.made()
    for (letters, text) in [("dibao", "低保"), ("zdsh", "最低生活"), ("tuiyijunren", "退役军人"), ("juwugongkai", "居务公开")] {
      let expected = Set(try search(text, in: portal).results.map(\.url))
      #expect(!expected.isEmpty, "\(text)")
      #expect(Set(try search(letters, in: portal).results.map(\.url)).isSuperset(of: expected), "\(letters)")
    }
  }
}
