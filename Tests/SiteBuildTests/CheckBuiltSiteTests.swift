import SiteBuild
import SiteDiagnostics
import SiteFixtures
import SiteReader
import Testing

struct CheckBuiltSiteTests {
  private let folder = TemporaryFolder()

  @Test func looksAtTheFilesOfAFolderAndShowsTheirLines() async throws {
    folder.write("<html>\n<body><a href=\"甲.html\">甲</a>\n", to: "site/index.html")
    folder.write("<a href=\"no.html\">", to: "site/.git/page.html")
    let result = try await checkBuiltSite(in: folder.path + "/site", jobs: 1)
    let dead = try #require(result.diagnostics.first { $0.code.id == "site/dead-link" })
    let place = try #require(dead.place)
    #expect(result.diagnostics.count { $0.code.id == "site/dead-link" } == 1 && result.fileCount == 1)
    #expect(result.excerpts.line(place.range?.start.line ?? 0, of: place.path) == "<body><a href=\"甲.html\">甲</a>")
  }

  @Test func saysThatThereIsNoSuchFolder() async {
    await #expect(throws: ReadError.self) { try await checkBuiltSite(in: folder.path + "/none", jobs: 1) }
  }
}
