import SiteBuild
import SiteDiagnostics
import SiteFixtures
import SiteReader
import SiteWriter
import Testing

struct BuildSiteTests {
  private let folder = TemporaryFolder()

  private func build(strict: Bool = false) async throws -> BuildResult {
    try await buildSite(
      BuildRequest(source: folder.path, output: folder.path + "/site", asOf: .ofTests, isStrict: strict, jobs: 2))
  }

  private func bytesOfSite() throws -> [String: [UInt8]] {
    var bytes: [String: [UInt8]] = [:]
    for file in files(below: folder.path + "/site") { bytes[file] = try readFile(folder.path + "/site/" + file) }
    return bytes
  }

  @Test func anErrorLeavesTheLastGoodSiteAsItIs() async throws {
    folder.write("name: 西山区\n", to: "content/xishan/district.yml")
    #expect(try await build().report != nil)
    let good = try bytesOfSite()
    #expect(good["xishan/index.html"] != nil)
    folder.write("nam: 西山区\n", to: "content/xishan/district.yml")
    folder.write("欢迎\n", to: "content/index.md")
    let result = try await build()
    #expect(result.report == nil && result.diagnostics.contains { $0.severity == .error })
    #expect(try bytesOfSite() == good)
  }

  @Test func warningsStopAStrictBuild() async throws {
    folder.write("name: 西山区\n", to: "content/xishan/district.yml")
    #expect(try await build(strict: true).report == nil)
    #expect(!folder.has("site"))
  }

  /// The folder after an edit is that of a clean build.
  @Test func aSecondBuildGivesWhatACleanOneWould() async throws {
    folder.write("name: 西山区\n", to: "content/xishan/district.yml")
    folder.write("---\ntitle: 甲\nattachments: [a.txt]\n---\n", to: "content/xishan/postings/2026-01-01-a.md")
    folder.write("附件", to: "content/xishan/postings/a.txt")
    _ = try await build()
    folder.write("---\ntitle: 乙\n---\n", to: "content/xishan/postings/2026-01-01-a.md")
    folder.write("---\ntitle: 丙\n---\n", to: "content/postings/2026-01-02-c.md")
    _ = try await build()
    let second = try bytesOfSite()
    let clean = TemporaryFolder()
    _ = try await buildSite(BuildRequest(source: folder.path, output: clean.path + "/site", asOf: .ofTests, jobs: 1))
    let paths = files(below: clean.path + "/site")
    #expect(Set(paths) == Set(second.keys))
    for path in paths { #expect(try readFile(clean.path + "/site/" + path) == second[path], "\(path)") }
    #expect(second["xishan/postings/a.txt"] == nil)
  }

  @Test func aFolderThatIsNotThereIsNoPortal() async throws {
    let result = try await buildSite(BuildRequest(source: folder.path + "/none", output: folder.path + "/site", asOf: .ofTests, jobs: 1))
    #expect(result.report == nil && result.diagnostics.map(\.code.id) == ["portal/not-here"])
  }
}
