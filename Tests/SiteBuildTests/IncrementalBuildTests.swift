import Glibc
import SiteBuild
import SiteDiagnostics
import SiteFixtures
import SiteModel
import SiteReader
import SiteWriter
import Testing

/// A build with a cache gives what a clean one gives, and does no more than it must.
struct IncrementalBuildTests {
  private let portal: EditedPortal
  private let program = Fingerprint(of: "this program")

  init() async throws { portal = try await EditedPortal() }

  private func build(jobs: Int = 2, program: Fingerprint? = nil) async throws -> BuildResult {
    let path = portal.folder.path
    let program = program ?? self.program
    let request = BuildRequest(
      source: path, output: path + "/site", asOf: portal.day, jobs: jobs, cache: path + "/.cache",
      program: { program })
    // The files of a test have just been written.
    return try await buildSite(request, from: readSourceTree(folder: path, settling: 0, jobs: jobs))
  }

  private func cleanBuild(into folder: TemporaryFolder) async throws -> BuildResult {
    try await buildSite(
      BuildRequest(source: portal.folder.path, output: folder.path + "/site", asOf: portal.day, jobs: 2))
  }

  private func bytes(below path: String) throws -> [String: [UInt8]] {
    var bytes: [String: [UInt8]] = [:]
    for file in files(below: path) { bytes[file] = try readFile(path + "/" + file) }
    return bytes
  }

  private func expectCleanSite(_ result: BuildResult, _ edits: String) async throws {
    let clean = TemporaryFolder()
    let expected = try await cleanBuild(into: clean)
    #expect(result.diagnostics == expected.diagnostics, "\(edits)")
    #expect(result.stopsPublishing == expected.stopsPublishing, "\(edits)")
    if result.stopsPublishing { return }
    let (made, wanted) = (try bytes(below: portal.folder.path + "/site"), try bytes(below: clean.path + "/site"))
    #expect(Set(made.keys) == Set(wanted.keys), "\(edits)")
    for (path, bytes) in wanted { #expect(made[path] == bytes, "\(path) after \(edits)") }
  }

  /// Edits of every kind, one or several between two builds, errors among them.
  @Test(arguments: 0..<8)
  func anyEditsGiveWhatACleanBuildGives(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    _ = try await build()
    var edits: [String] = []
    for _ in 0..<8 {
      for _ in 0..<Int.random(in: 1...2, using: &random) { edits.append(try portal.edit(using: &random)) }
      let result = try await build(jobs: Int.random(in: 1...4, using: &random))
      try await expectCleanSite(result, "seed \(seed): \(edits.joined(separator: "; "))")
      // An error stays until somebody mends it: the portal begins anew, on top of the last good site.
      if result.stopsPublishing { try await portal.mend() }
    }
  }

  @Test func withoutAChangeNothingIsMade() async throws {
    _ = try await build()
    let before = try bytes(below: portal.folder.path + "/.cache")
    let times = portal.folder.files.map { portal.folder.changeTime(of: $0) }
    let report = try #require(try await build().report)
    #expect(
      report.written == 0 && report.removed == 0
        && report.unchanged == files(below: portal.folder.path + "/site").count - 1)
    #expect(portal.folder.files.map { portal.folder.changeTime(of: $0) } == times)
    #expect(try bytes(below: portal.folder.path + "/.cache") == before)
  }

  /// The bytes of a file that nobody made again would show, had it been made.
  @Test func keptPagesAreNotMade() async throws {
    _ = try await build()
    let page = "site/xishan/kaiyuan/items/4.html"
    let size = try portal.folder.text(of: page).utf8.count
    let time = portal.folder.changeTime(of: page)
    portal.folder.write(String(repeating: "x", count: size), to: page)
    var times = [timespec(), timespec(tv_sec: time / 1_000_000_000, tv_nsec: time % 1_000_000_000)]
    times[0] = times[1]
    utimensat(AT_FDCWD, portal.folder.path + "/" + page, times, 0)
    _ = try await build()
    #expect(try portal.folder.text(of: page).hasPrefix("xxx"), "the page was made, or its bytes were read")
  }

  @Test func anEditChangesItsPagesOnly() async throws {
    _ = try await build()
    let path = "content/xishan/kaiyuan/postings/2026-10-12-q3-accounts.md"
    portal.write(try portal.folder.text(of: path) + "\n又一段。\n", to: path)
    let report = try #require(try await build().report)
    #expect(report.written == 2, "the page and the search index")
  }

  @Test func saysAgainWhatIsWrong() async throws {
    portal.write(
      "---\ntitle: 甲\nforgotten: 1\n---\n[乙](none.md)\n", to: "content/xishan/kaiyuan/postings/2026-10-14-a.md")
    let first = try await build().diagnostics
    #expect(Set(first.map(\.code.id)).isSuperset(of: ["link/broken", "value/unknown-key"]))
    #expect(try await build().diagnostics == first)
  }

  /// What is wrong with a catalog is remembered with its download, with a file beside its copy, with a text beside its page.
  @Test func saysAgainWhatTheChecksFound() async throws {
    portal.write(
      "---\ntitle: 甲\nsummary: 乙\nattachments: [名单.pdf]\n---\n![](图.png)\n",
      to: "content/xishan/kaiyuan/postings/2026-10-14-a.md")
    portal.write("404 Not Found", to: "content/xishan/kaiyuan/postings/名单.pdf")
    portal.write("GIF89a", to: "content/xishan/kaiyuan/postings/图.png")
    let first = try await build()
    let codes: Set = ["catalog/foreign-body", "file/mismatching-type", "markdown/image-without-alternative"]
    #expect(Set(first.diagnostics.map(\.code.id)).isSuperset(of: codes))
    portal.write("name: 新社区\n", to: "content/xishan/new/community.yml")
    let second = try await build()
    try await expectCleanSite(second, "another community")
    #expect(
      second.diagnostics.filter { codes.contains($0.code.id) }.count
        == first.diagnostics.filter { codes.contains($0.code.id) }.count)
    portal.write("%PDF-1.7 ......", to: "content/xishan/kaiyuan/postings/名单.pdf")
    let mended = try await build()
    try await expectCleanSite(mended, "the right file")
    #expect(mended.diagnostics.count { $0.code.id == "file/mismatching-type" } == 1, "the picture")
  }

  /// Whether a link's heading is there, the other posting's text says.
  @Test func noticesThatAHeadingWentFromAnotherPosting() async throws {
    let other = "content/xishan/kaiyuan/postings/2026-10-13-b.md"
    portal.write("---\ntitle: 乙\nsummary: 丙\n---\n## 结余\n\n12元。\n", to: other)
    portal.write(
      "---\ntitle: 甲\nsummary: 丙\n---\n见[结余](2026-10-13-b.md#结余)。\n",
      to: "content/xishan/kaiyuan/postings/2026-10-01-a.md")
    #expect(try await build().diagnostics.allSatisfy { $0.code.id != "link/broken-anchor" })
    portal.write("---\ntitle: 乙\nsummary: 丙\n---\n## 收支\n\n12元。\n", to: other)
    let result = try await build()
    #expect(result.diagnostics.contains { $0.code.id == "link/broken-anchor" })
    try await expectCleanSite(result, "the heading went")
  }

  /// A missing attachment and a dead link are looked up in each build.
  @Test func noticesWhatComesToAFileThatDidNotChange() async throws {
    portal.write(
      "---\ntitle: 甲\nattachments: [late.txt]\n---\n[乙](late.txt)\n",
      to: "content/xishan/kaiyuan/postings/2026-10-14-a.md")
    let first = try await build()
    #expect(first.diagnostics.contains { $0.code.id == "posting/missing-attachment" })
    portal.write("来了", to: "content/xishan/kaiyuan/postings/late.txt")
    try await expectCleanSite(try await build(), "the attachment came")
    #expect(portal.folder.has("site/xishan/kaiyuan/postings/late.txt"))
    portal.remove("content/xishan/kaiyuan/postings/late.txt")
    try await expectCleanSite(try await build(), "the attachment went")
  }

  /// The level of an organisation is its file's name: the bytes stay.
  @Test func noticesThatACommunityIsAStreet() async throws {
    let posting = "content/xishan/yonghe/postings/2026-10-13-forward.md"
    portal.write("---\ntitle: 转发\n---\n", to: posting)
    _ = try await build()
    let text = try portal.folder.text(of: "content/xishan/yonghe/community.yml")
    portal.remove("content/xishan/yonghe/community.yml")
    portal.write(text, to: "content/xishan/yonghe/street.yml")
    try await expectCleanSite(try await build(), "a community became a street")
  }

  /// The pages of a community are kept together, unless one of them was touched.
  @Test func putsAPageRightInAFolderOfWhichNothingElseChanged() async throws {
    let page = "site/xishan/yonghe/items/4.html"
    let edited = "content/xishan/kaiyuan/postings/2026-10-12-q3-accounts.md"
    _ = try await build()
    let good = try portal.folder.text(of: page)
    let touches: [() -> Void] = [
      { portal.folder.write("touched", to: page) }, { portal.remove(page) },
      { portal.folder.write("another", to: "site/xishan/yonghe/items/new.html") }, {},
    ]
    for (number, touch) in touches.enumerated() {
      touch()
      portal.write(try portal.folder.text(of: edited) + "\n第\(number)段。\n", to: edited)
      let report = try #require(try await build().report)
      #expect(report.written == (number < 2 ? 3 : 2) && report.removed == 0, "\(number)")
      #expect(try portal.folder.text(of: page) == good)
    }
  }

  /// A page of a copied file is no page of the community: its folder is looked at page by page, and gives the same.
  @Test func aCopiedPageChangesNothing() async throws {
    let posting = "content/xishan/yonghe/postings/2026-10-13-forward.md"
    portal.write(try portal.folder.text(of: posting) + "\n[表格](附件.html)\n", to: posting)
    portal.write("<title>附件</title>", to: "content/xishan/yonghe/postings/附件.html")
    _ = try await build()
    let edited = "content/xishan/kaiyuan/postings/2026-10-12-q3-accounts.md"
    for text in ["又一段", "再一段"] {
      portal.write(try portal.folder.text(of: edited) + "\n\(text)。\n", to: edited)
      try await expectCleanSite(try await build(), text)
    }
    portal.remove("content/xishan/yonghe/postings/附件.html")
    try await expectCleanSite(try await build(), "the copied page went")
  }

  /// A page says where the texts that it links stand: those of its own community, and those of another.
  @Test(arguments: ["kaiyuan", "yonghe"])
  func noticesThatALinkedPostingWent(community: String) async throws {
    let other = "content/xishan/\(community)/postings/2026-10-01-other.md"
    portal.write("---\ntitle: 乙\nsummary: 丙\n---\n", to: other)
    portal.write(
      "---\ntitle: 甲\nsummary: 丙\n---\n见[乙](../../\(community)/postings/2026-10-01-other.md)。\n",
      to: "content/xishan/yonghe/postings/2026-10-02-a.md")
    _ = try await build()
    let edited = "content/xishan/kaiyuan/postings/2026-10-12-q3-accounts.md"
    portal.write(try portal.folder.text(of: edited) + "\n又一段。\n", to: edited)
    try await expectCleanSite(try await build(), "nothing went")
    portal.remove(other)
    let result = try await build()
    #expect(result.diagnostics.contains { $0.code.id == "link/broken" })
    try await expectCleanSite(result, "the linked posting went")
  }

  @Test func putsTheListOfTheFilesRight() async throws {
    _ = try await build()
    let manifest = try portal.folder.text(of: "site/manifest.json")
    let last = try #require(manifest.split(separator: "\n").dropLast().last)
    portal.folder.write(manifest.replacing(",\n" + last, with: ""), to: "site/manifest.json")
    _ = try await build()
    #expect(try portal.folder.text(of: "site/manifest.json") == manifest)
  }

  @Test func anotherProgramMakesEverythingAnew() async throws {
    _ = try await build()
    let result = try await build(program: Fingerprint(of: "the next version"))
    #expect(result.diagnostics.last?.code.id == "cache/ignored")
    #expect(try await build(program: Fingerprint(of: "the next version")).diagnostics.last?.code.id != "cache/ignored")
  }

  @Test func aDamagedCacheIsIgnoredWithANote() async throws {
    let good = try await build().diagnostics
    let cache = try readFile(portal.folder.path + "/.cache/build")
    for damaged in ["", "sitegen cache 1\n", "anything", String(decoding: cache.dropLast(), as: UTF8.self)] {
      portal.folder.write(damaged, to: ".cache/build")
      let result = try await build()
      #expect(result.report?.written == 0)
      #expect(result.diagnostics.dropLast() == good[...] && result.diagnostics.last?.code.id == "cache/ignored")
      #expect(try await build().diagnostics == good)
    }
  }

  @Test func aCacheThatCannotBeWrittenIsANote() async throws {
    portal.folder.write("a file", to: ".cache")
    let result = try await build()
    #expect(result.report != nil && result.diagnostics.last?.code.id == "cache/not-written")
  }

  /// What the cache knows of drafts must not lie where it could be published, nor be committed.
  @Test func theCacheStandsBesideTheSite() async throws {
    _ = try await build()
    #expect(try portal.folder.text(of: ".cache/.gitignore") == "*\n")
    #expect(!files(below: portal.folder.path + "/site").contains { $0.contains("cache") })
  }
}
