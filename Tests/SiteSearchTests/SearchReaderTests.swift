import SiteModel
import Testing

@testable import SiteSearch

struct SearchReaderTests {
  private func portal() async throws -> IndexedPortal {
    try await IndexedPortal([
      .init(title: "2026年低保对象公示", lines: ["凯苑社区公示低保对象十二户。", "国办发〔2019〕54号"]),
      .init(title: "低保", lines: ["关于低保的说明，附名单。"]),
      .init(title: "财务收支情况", lines: ["三月收入12000元，支出9800元。", "低保金另行公布"]),
      .init(title: "优生优育讲座通知", lines: ["讲座于周六举行。"]),
      .init(title: "低保对象公示", lines: ["公示期七天"]),
    ])
  }

  private func titles(_ query: String, in portal: IndexedPortal, order: SearchReader.Order = .relevance) throws
    -> [String]
  {
    try portal.search(query, order: order).results.map(\.title)
  }

  @Test func putsTheTitleThatWasTypedFirst() async throws {
    let portal = try await portal()
    #expect(try titles("低保", in: portal).first == "低保")
    #expect(try titles("低保对象公示", in: portal).first == "低保对象公示")
    #expect(try titles("低保 对象 公示", in: portal).first == "低保对象公示")
  }

  @Test func putsTitlesBeforeTextsAndItemsBeforePostings() async throws {
    let results = try await portal().search("低保").results
    let inTitle = results.map { $0.title.contains("低保") }
    #expect(inTitle == inTitle.sorted { $0 && !$1 })
    let kinds = results.filter { !$0.title.contains("低保") }.map(\.kind)
    #expect(kinds.first == "item" && kinds.last == "posting")
    #expect(kinds == kinds.sorted())
  }

  @Test func sortsByDate() async throws {
    let portal = try await portal()
    let dates = try portal.search("低保", order: .date).results.map { $0.date ?? "" }
    #expect(dates.count > 3)
    #expect(dates == dates.sorted(by: >))
  }

  @Test func findsWhatIsWrittenOtherwise() async throws {
    let portal = try await portal()
    for query in ["国办发[2019]54号", "國辦發（2019）54號", "优 生", "優生優育", "１２０００", "youshengyouyu", "ysyy"] {
      #expect(try portal.search("\"优生优育\"").total == 1)
      #expect(try portal.search(query).total >= 1, "\(query)")
    }
  }

  /// Of two ways to write a character, each finds what is written so, as in a browser.
  @Test func tellsComposedFromDecomposed() async throws {
    let texts = (0..<1_200).map { IndexedPortal.Text(title: "第\($0)号", lines: ["独有的第\($0 * 37)句话，说明情况。"]) }
    let portal = try await IndexedPortal(
      texts + [.init(title: "甲", lines: ["caf\u{E9}"]), .init(title: "乙", lines: ["cafe\u{301}"])])
    #expect(try portal.search("f\u{E9}").results.map(\.title) == ["甲"])
    #expect(try portal.search("e\u{301}").results.map(\.title) == ["乙"])
    #expect(try portal.search("\u{E9}").results.map(\.title) == ["甲"])
  }

  @Test func excludesAndRequiresAllWords() async throws {
    let portal = try await portal()
    #expect(try titles("低保 -公示 -名单", in: portal).contains("财务收支情况"))
    #expect(try !titles("低保 -公示", in: portal).contains("低保对象公示"))
    #expect(try titles("低保 支出", in: portal) == ["财务收支情况"])
    // Each in a line of its own, but not one after the other.
    #expect(try portal.search("\"支出 低保\"").total == 0)
    #expect(try portal.search("凯苑社区 讲座").total == 0)
    #expect(try portal.search("金安社区 讲座").total == 1)
    #expect(try portal.search("西山区 讲座").total == 1)
  }

  @Test func showsTheWordsAroundTheMatch() async throws {
    let long = String(repeating: "一二三四五六七八九十", count: 10)
    let portal = try await IndexedPortal([.init(title: "题", lines: ["摘要在前。", long + "低保" + long])])
    let snippet = try #require(try portal.search("低保").results.first { $0.title == "题" }).snippet
    let expected: String = "……\(long.suffix(30))低保\(long.prefix(78))……"
    #expect(snippet == expected)
    #expect(try portal.search("题").results.first?.snippet == "摘要在前。")
  }

  /// The word stands in a line that many pages share.
  @Test func showsASharedLine() async throws {
    let portal = try await IndexedPortal(
      (0..<9).map { .init(title: "第\($0)号", lines: ["自己的第\($0)句。", "公示期内居民可以提出意见。"]) })
    let answer = try portal.search("居民可以提出")
    #expect(answer.total == 9)
    #expect(answer.results.allSatisfy { $0.snippet == "公示期内居民可以提出意见。" })
    #expect(try portal.search("居民").results.allSatisfy { $0.snippet == "公示期内居民可以提出意见。" })
  }

  @Test func narrowsByEveryFacet() async throws {
    let portal = try await portal()
    func total(_ change: (inout SearchFilter) -> Void) throws -> Int {
      var filter = SearchFilter()
      change(&filter)
      return try portal.search("", filter: filter).total
    }
    let all = portal.entries.count { portal.site.organisation(of: $0.subject) != nil }
    #expect(try total { $0.regions = ["x"] } == all)
    let inA = try total { $0.regions = ["x/a"] }
    #expect(inA == portal.entries.count { portal.site.url(of: $0.subject).hasPrefix("x/a/") })
    #expect(try total { $0.regions = ["x/none"] } == 0)
    #expect(try total { $0.kind = "posting" } == 5)
    #expect(try total { $0.kind = "organisation" } == 3)
    #expect(try total { $0.year = "2021" } == 1)
    #expect(try total { $0.year = "1999" } == 0)
    let finances = portal.site.relations.itemOfPosting.count { item in
      item.map { portal.site.item($0).name } == "财务公开"
    }
    let found = try total {
      $0.category = ["财务公开"]
      $0.kind = "posting"
    }
    #expect(finances > 0 && found == finances)
    #expect(try total { $0.channel = "没有的渠道" } == 0)
  }

  @Test func saysWhatIsWrongWithAnIndex() async throws {
    let portal = try await portal()
    #expect(throws: SearchIndexError.self) { try SearchReader { _ in nil } }
    #expect(throws: SearchIndexError.self) { try SearchReader { _ in Array("{\"version\":1}".utf8) } }
    #expect(throws: SearchIndexError.self) { try SearchReader { _ in Array("{".utf8) } }
    let cut = Array((portal.files["search/index.json"] ?? []).dropLast())
    #expect(throws: SearchIndexError.self) { try SearchReader { _ in cut } }
  }
}
