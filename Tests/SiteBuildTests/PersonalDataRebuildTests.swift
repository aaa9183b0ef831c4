import SiteBuild
import SiteDiagnostics
import SiteFixtures
import SiteModel
import SiteReader
import Testing

/// What was found in files that have not changed is said again without their being opened, and holds only as long as what
/// it depends on.
struct PersonalDataRebuildTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write("name: 甲\n", to: "content/x/community.yml")
    folder.write("---\ntitle: 一\ndate: 2026-01-01\n---\n平安。\n", to: "content/x/postings/a.md")
    folder.write("---\ntitle: 二\ndate: 2026-01-01\ndraft: true\n---\n张三13812345678。\n", to: "content/x/postings/b.md")
    folder.write("张三 530102199003071238\n", to: "content/x/postings/c.txt")
  }

  private func build(cache: Bool = true) async throws -> BuildResult {
    let request = BuildRequest(
      source: folder.path, output: folder.path + "/site", asOf: .ofTests, jobs: 2,
      cache: cache ? folder.path + "/.cache" : nil, program: { Fingerprint(of: "this program") })
    return try await buildSite(request, from: readSourceTree(folder: folder.path, settling: 0, jobs: 2))
  }

  private func findings(_ result: BuildResult) -> [String] {
    result.diagnostics.filter(\.code.isPrivate).map { "\($0.severity.rawValue) \($0.code.id) \($0.place?.path ?? "")" }
  }

  @Test func whatIsNotOnTheSiteIsAWarningUntilItIs() async throws {
    let first = try await build()
    #expect(
      findings(first) == [
        "warning privacy/mobile-number content/x/postings/b.md", "warning privacy/id-number content/x/postings/c.txt",
      ])
    #expect(first.report != nil)
    // Another page leads to the text: its own bytes are as before.
    folder.write("---\ntitle: 一\ndate: 2026-01-01\n---\n[名单](c.txt)\n", to: "content/x/postings/a.md")
    let second = try await build()
    #expect(findings(second).last == "error privacy/id-number content/x/postings/c.txt" && second.report == nil)
    #expect(try await build(cache: false).diagnostics == second.diagnostics)
  }

  @Test func aRebuildSaysTheSame() async throws {
    let first = try await build()
    #expect(try await build().diagnostics == first.diagnostics)
    folder.write("---\ntitle: 一\ndate: 2026-01-01\n---\n平安，平安。\n", to: "content/x/postings/a.md")
    let third = try await build()
    #expect(findings(third) == findings(first))
    #expect(try await build(cache: false).diagnostics == third.diagnostics)
  }

  @Test func anExceptionBesideTheTextHoldsInARebuild() async throws {
    folder.write(
      "---\ntitle: 二\ndate: 2026-01-01\n---\n张三13812345678。 <!-- sitegen-allow privacy/mobile-number: 本人同意 -->\n",
      to: "content/x/postings/b.md")
    let first = try await build()
    #expect(first.report != nil && first.diagnostics.contains { $0.code.id == "check/exception-used" })
    folder.write("---\ntitle: 一\ndate: 2026-01-01\n---\n平安，平安。\n", to: "content/x/postings/a.md")
    let second = try await build()
    #expect(second.report != nil && second.diagnostics == first.diagnostics)
    let page = try folder.text(of: "site/x/postings/b.html")
    #expect(page.contains("13812345678") && !page.contains("sitegen-allow"))
  }

  @Test func framesShowNoLineAsItIs() async throws {
    let result = try await build()
    let report = HumanReport(excerpts: result.excerpts)
    let text = result.diagnostics.map { report.text(of: $0) }.joined()
    #expect(text.contains("张三***********。") && text.contains("张三 ******************"))
    // The record of an unchanged site hides as much.
    let again = try await build()
    #expect(again.excerpts.line(6, of: "content/x/postings/b.md") == "张三***********。")
  }
}
