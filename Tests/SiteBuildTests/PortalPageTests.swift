import SiteDiagnostics
import SiteModel
import Testing

/// What holds for every page of this repository's portal.
struct PortalPageTests {
  @Test func hasNoErrors() async throws {
    let errors = try await MadePortal.made().diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map { lineReport(of: $0) })")
  }

  @Test func everyLinkLeadsToAFileAndEveryFragmentToAnID() async throws {
    let portal = try await MadePortal.made()
    let ids = portal.pages.mapValues { Set($0.values(of: "id")) }
    var count = 0
    for (path, page) in portal.pages where path != "404.html" {
      for reference in page.references {
        guard let address = Address(reference, on: path) else { continue }
        count += 1
        #expect(portal.files[address.path] != nil, "\(path) leads to '\(reference)'")
        guard let fragment = address.fragment, !fragment.isEmpty else { continue }
        #expect(ids[address.path]?.contains(fragment) == true, "\(path) leads to '\(reference)'")
      }
    }
    #expect(count > portal.pages.count * 10)
  }

  /// The 404 page is served at any address, so it leads by full paths below that of `base_url`.
  @Test func theNotFoundPageLeadsByFullPaths() async throws {
    let portal = try await MadePortal.made()
    let page = try #require(portal.pages["404.html"])
    let own = page.references.filter { Address($0, on: "404.html") != nil && !$0.hasPrefix("#") }
    #expect(own.count > 5)
    for reference in own {
      #expect(reference.hasPrefix("/jczwgk/"), "\(reference)")
      let address = Address(String(reference.dropFirst("/jczwgk/".count)), on: "404.html")
      #expect(portal.files[address?.path ?? ""] != nil, "\(reference)")
    }
  }

  @Test func idsAreUniqueOnAPage() async throws {
    for (path, page) in try await MadePortal.made().pages {
      let ids = page.values(of: "id")
      let repeated = Set(ids.filter { id in ids.count { $0 == id } > 1 })
      #expect(repeated.isEmpty, "\(path): \(repeated)")
    }
  }

  @Test func hasOneHeadingOfTheFirstLevel() async throws {
    for (path, page) in try await MadePortal.made().pages {
      #expect(page.tags.count { $0.name == "h1" } == 1, "\(path)")
    }
  }

  @Test func headingsSkipNoLevel() async throws {
    for (path, page) in try await MadePortal.made().pages {
      var level = 0
      for tag in page.tags {
        guard tag.name.count == 2, tag.name.first == "h", let own = tag.name.last?.wholeNumberValue else { continue }
        #expect(own <= level + 1, "\(path): h\(level) is followed by h\(own)")
        level = own
      }
    }
  }

  /// 网页设计规范, annex of 国办发〔2017〕47号.
  @Test func hasThePageTags() async throws {
    for (path, page) in try await MadePortal.made().pages {
      let isArticle =
        path.contains("/items/") || (path.contains("postings/") && !path.hasSuffix("/index.html") && !isListPage(path))
      let names =
        ["SiteName", "SiteDomain", "SiteIDCode"]
        + (isArticle
          ? ["ArticleTitle", "PubDate", "ContentSource"]
          : ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"])
      for name in names { #expect(page.meta[name]?.isEmpty == false, "\(path): \(name)") }
      #expect(page.meta["SiteIDCode"]?.count == 10, "\(path)")
      if isArticle {
        let date = page.meta["PubDate"] ?? ""
        #expect(date.count == 16 && PublicationTime(date) != nil, "\(path): \(date)")
      }
    }
  }

  @Test func everyPageButTheNotFoundPageIsReachedFromHome() async throws {
    let portal = try await MadePortal.made()
    var reached: Set<String> = ["index.html"]
    var next = ["index.html"]
    while let path = next.popLast() {
      for tag in portal.pages[path]?.tags ?? [] where tag.name == "a" {
        guard let address = tag.attributes["href"].flatMap({ Address($0, on: path) }) else { continue }
        if portal.pages[address.path] != nil, reached.insert(address.path).inserted { next.append(address.path) }
      }
    }
    #expect(Set(portal.pages.keys).subtracting(reached) == ["404.html"])
  }

  @Test func everyPictureHasAnAlternativeText() async throws {
    for (path, page) in try await MadePortal.made().pages {
      for tag in page.tags where tag.name == "img" { #expect(tag.attributes["alt"] != nil, "\(path)") }
    }
  }

  /// No external fonts, scripts or trackers.
  @Test func loadsNothingFromElsewhere() async throws {
    for (path, page) in try await MadePortal.made().pages {
      for tag in page.tags
      where ["script", "img", "iframe"].contains(tag.name) || tag.attributes["rel"] == "stylesheet" {
        let source = tag.attributes["src"] ?? tag.attributes["href"] ?? ""
        #expect(source.isEmpty || Address(source, on: path) != nil, "\(path) loads \(source)")
      }
    }
  }

  private func isListPage(_ path: String) -> Bool { path.contains("postings/page-") }
}
