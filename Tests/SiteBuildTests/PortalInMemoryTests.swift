import SiteBuild
import SiteDiagnostics
import SiteFixtures
import SiteModel
import SiteReader
import SiteRenderer
import Testing

/// A portal that is read once and then follows edits shows what a build of its files makes.
struct PortalInMemoryTests {
  private func source(_ portal: EditedPortal) -> PortalInMemory.Source {
    PortalInMemory.Source(folder: portal.folder.path, asOf: portal.day, jobs: 2)
  }

  /// Every page, and every other file that can be asked for alone.
  private func files(of site: SiteOnDemand) throws -> [String: OutputFile.Content] {
    var files: [String: OutputFile.Content] = [:]
    for page in Page.all(of: site.site) {
      let url = page.url(in: site.site)
      files[url] = .bytes(try #require(try site.page(at: url), "\(url)").bytes)
      let folder = url.dropLast(url.reversed().prefix { $0 != "/" }.count)
      for name in ["feed.xml", "catalog.csv", "catalog.xlsx", "catalog.json", "sitemap.xml", "robots.txt"] {
        files[folder + name] = site.otherFile(at: folder + name)
      }
    }
    return files
  }

  /// Edits of every kind, one or several at once.
  @Test(arguments: 0..<12)
  func followsAnyEdits(seed: UInt64) async throws {
    let portal = try await EditedPortal()
    var random = SeededGenerator(seed: seed)
    var followed = try await PortalInMemory(source(portal))
    var edits: [String] = []
    for _ in 0..<10 {
      let (before, day) = (portal.texts, portal.day)
      for _ in 0..<Int.random(in: 1...2, using: &random) { edits.append(try portal.edit(using: &random)) }
      portal.day = day
      let changed = Set(before.keys).union(portal.texts.keys).filter { before[$0] != portal.texts[$0] }
      if Bool.random(using: &random) { try await followed.update(changed) } else { try await followed.lookThrough() }
      let fresh = try await PortalInMemory(source(portal))
      let words = "seed \(seed): \(edits.joined(separator: "; "))"
      #expect(followed.problems == fresh.problems, "\(words)")
      let (made, wanted) = (try files(of: followed.site), try files(of: fresh.site))
      #expect(Set(made.keys) == Set(wanted.keys), "\(words)")
      for (path, content) in wanted { #expect(made[path] == content, "\(path) after \(words)") }
    }
  }

  /// Survey after survey: the index that is made from the one before is the index that is made anew, and what is wrong with
  /// pages is told again.
  @Test(arguments: 0..<4)
  func surveysWhatABuildFinds(seed: UInt64) async throws {
    let portal = try await EditedPortal()
    var random = SeededGenerator(seed: seed)
    var followed = try await PortalInMemory(source(portal))
    let surveyor = SiteSurveyor()
    for _ in 0..<6 {
      let day = portal.day
      let edit = try portal.edit(using: &random)
      portal.day = day
      try await followed.lookThrough()
      let survey = try await surveyor.survey(followed.site, asOf: portal.day, jobs: 2)
      let fresh = try await SiteSurveyor().survey(
        try await PortalInMemory(source(portal)).site, asOf: portal.day, jobs: 2)
      #expect(survey.searchFiles == fresh.searchFiles, "seed \(seed): \(edit)")
      #expect(survey.diagnostics == fresh.diagnostics, "seed \(seed): \(edit)")
    }
  }

  @Test func showsWhatABuildMakes() async throws {
    let day = CalendarDay.ofTests
    let portal = try await PortalInMemory(PortalInMemory.Source(folder: Repository.folder, asOf: day, jobs: 2))
    // What is dated later is on no page that is built.
    try #require(portal.site.coming.isEmpty)
    let request = BuildRequest(source: Repository.folder, output: "", asOf: day, jobs: 2)
    let (files, result) = try await makeSite(from: Repository.portal(), request)
    let survey = try await SiteSurveyor().survey(portal.site, asOf: day, jobs: 2)
    for file in files {
      let page = try portal.site.page(at: file.path)
      let content = page.map { .bytes($0.bytes) } ?? portal.site.otherFile(at: file.path)
      #expect((content ?? survey.searchFiles[file.path].map { .bytes($0) }) == file.content, "\(file.path)")
    }
    let found = finished(portal.problems + survey.diagnostics, letting: portal.exceptions)
    #expect(Set(found) == Set(result.diagnostics.filter { $0.code.id != "posting/not-published" }))
  }

  @Test func findsEveryPageByItsAddress() async throws {
    let portal = try await PortalInMemory(
      PortalInMemory.Source(folder: Repository.folder, asOf: .ofTests, jobs: 2))
    for page in Page.all(of: portal.site.site) {
      let url = page.url(in: portal.site.site)
      #expect(Page(at: url, in: portal.site.site) == page, "\(url)")
    }
    for url in [
      "", "index", "xishan", "xishan/", "postings/page-1.html", "postings/page-0.html", "postings/page-999.html",
    ] {
      #expect(Page(at: url, in: portal.site.site) == nil, "\(url)")
    }
  }

  @Test func showsDraftsAndWhatIsDatedLaterWithAMark() async throws {
    let edited = try await EditedPortal()
    let folder = "content/xishan/kaiyuan/postings/"
    edited.write("---\ntitle: 草稿一\ndate: 2026-01-02\ndraft: true\n---\n文\n", to: folder + "a.md")
    edited.write("---\ntitle: 将来\ndate: 2999-01-02\n---\n文\n", to: folder + "b.md")
    edited.write("---\ntitle: 不公开\ndate: 2026-01-02\naccess: 不予公开\n---\n文\n", to: folder + "c.md")
    edited.write("---\ntitle: 已审\ndate: 2026-01-02\nreviewed_by: 某某\n---\n文\n", to: folder + "d.md")
    let site = try await PortalInMemory(source(edited)).site
    func marks(_ name: String) throws -> [PreviewMark]? {
      try site.page(at: "xishan/kaiyuan/postings/\(name).html").map { site.marks(of: $0.page) }
    }
    #expect(try marks("a") == [.draft, .unreviewed])
    #expect(try marks("b") == [.future, .unreviewed])
    #expect(try marks("c") == nil)
    #expect(try marks("d") == [])
    #expect(Set(site.coming.map(\.url)) == ["xishan/kaiyuan/postings/a.html", "xishan/kaiyuan/postings/b.html"])
  }

  @Test func saysOnAPageWhatIsWrongWithItsFiles() async throws {
    let edited = try await EditedPortal()
    edited.write("---\ntitle: 甲\ndate: 2026-13-01\n---\n", to: "content/xishan/kaiyuan/postings/2026-bad.md")
    edited.write(
      "---\ntitle: 乙\ndate: 2026-01-01\nitem: 999\n---\n", to: "content/xishan/kaiyuan/postings/2026-item.md")
    let portal = try await PortalInMemory(source(edited))
    let site = portal.site
    func codes(_ path: String) throws -> [String] {
      let found = try site.page(at: path).map { site.problems(of: $0.page, among: portal.problems) }
      return (found ?? site.problems(ofMissing: path, among: portal.problems)).filter { $0.severity == .error }
        .map(\.code.id)
    }
    #expect(try codes("xishan/kaiyuan/postings/2026-bad.html") == ["front-matter/bad-date"])
    #expect(try codes("xishan/kaiyuan/postings/2026-item.html") == ["posting/unknown-item"])
    #expect(try codes("xishan/kaiyuan/postings/other.html") == [])
    #expect(try codes("index.html") == [])
  }
}
