import Foundation
import SiteFixtures
import Testing

struct BuildCommandTests {
  private let folder = TemporaryFolder()

  private let settings = """
    title: 示范门户
    base_url: https://www.example.gov.cn/jczwgk/
    host:
      name: 示范区人民政府
    identifiers:
      site_id_code: "0000000000"

    """

  private func makePortal() {
    folder.write(settings, to: "sitegen.yml")
    folder.write("name: 西山区\n", to: "content/xishan/district.yml")
    folder.write("---\ntitle: 通知\nsummary: 一句话\n---\n正文\n", to: "content/xishan/postings/2026-10-12-tongzhi.md")
  }

  private func build(_ arguments: String...) throws -> Sitegen {
    try Sitegen(["build", "--as-of", "2026-11-21"] + arguments, in: folder.path)
  }

  @Test func buildsIntoSite() throws {
    makePortal()
    let run = try build()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty && run.errors.hasPrefix("Built "), "\(run.errors)")
    #expect(folder.has("site/xishan/postings/2026-10-12-tongzhi.html") && folder.has("site/manifest.json"))
  }

  @Test func givesNoColourToAFile() throws {
    folder.write("name:\n", to: "content/xishan/district.yml")
    #expect(!(try build().errors.contains("\u{1B}")))
  }

  @Test func endsWith1AndKeepsTheSiteIfTheContentHasErrors() throws {
    makePortal()
    _ = try build()
    let before = folder.files.filter { $0.hasPrefix("site/") }
    let home = try folder.text(of: "site/index.html")
    folder.write("---\ntitle: 坏\ndate: 2026-13-01\n---\n", to: "content/xishan/postings/2026-10-13-b.md")
    folder.write("欢迎\n", to: "content/index.md")
    let run = try build()
    #expect(run.status == 1)
    #expect(run.errors.contains("error[front-matter/bad-date]") && run.errors.contains("b.md:3:7"), "\(run.errors)")
    #expect(run.errors.contains("Nothing was published"))
    #expect(folder.files.filter { $0.hasPrefix("site/") } == before)
    #expect(try folder.text(of: "site/index.html") == home)
  }

  @Test func strictLetsWarningsStopIt() throws {
    makePortal()
    folder.write("note: x\n", to: "content/notes.yml")
    #expect(try build("--strict").status == 1)
    #expect(!folder.has("site/index.html"))
    #expect(try build().status == 0)
    #expect(folder.has("site/index.html"))
  }

  @Test func buildsForTheDay() throws {
    makePortal()
    let run = try Sitegen(["build", "--as-of", "2026-10-11"], in: folder.path)
    #expect(run.status == 0 && run.errors.contains("[posting/not-published]"), "\(run.errors)")
    #expect(!folder.has("site/xishan/postings/2026-10-12-tongzhi.html"))
    #expect(try Sitegen(["build", "--as-of", "2026-10-12"], in: folder.path).status == 0)
    #expect(folder.has("site/xishan/postings/2026-10-12-tongzhi.html"))
  }

  @Test func takesAnotherBaseURLAndOutput() throws {
    makePortal()
    let output = folder.path + "/elsewhere/deep"
    #expect(try build("--base-url", "http://10.0.0.1:8080", "--output", output).status == 0)
    #expect(try folder.text(of: "elsewhere/deep/robots.txt").contains("Sitemap: http://10.0.0.1:8080/sitemap.xml"))
    #expect(!folder.has("site"))
  }

  @Test(arguments: [
    (["--language", "zh"], [:], "错误[front-matter/bad-date]: “2026-13-01”不是日历上的日子", "没有发布"),
    (["--language", "zh-CN"], [:], "改法: 写成“年-月-日”", "1 个错误"),
    ([], ["LC_ALL": "zh_CN.UTF-8"], "错误[", "没有发布"),
    ([], ["LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "de_DE"], "错误[", "没有发布"),
    ([], ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.UTF-8"], "错误[", "没有发布"),
    ([], ["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], "error[", "Nothing was published"),
    ([], ["LC_ALL": "zhx"], "error[", "Nothing was published"),
    (["--language", "en"], ["LC_ALL": "zh_CN.UTF-8"], "error[", "1 error"),
  ])
  func speaksTheLanguageOfTheOptionOrTheEnvironment(
    _ arguments: [String], _ variables: [String: String], _ message: String, _ summary: String
  ) throws {
    makePortal()
    folder.write("---\ntitle: 坏\ndate: 2026-13-01\n---\n", to: "content/xishan/postings/b.md")
    let run = try Sitegen(["build", "--as-of", "2026-11-21"] + arguments, in: folder.path, variables: variables)
    #expect(run.status == 1 && run.errors.contains(message) && run.errors.contains(summary), "\(run.errors)")
  }

  @Test func repeatsWhatWasSaidInTheOtherLanguage() throws {
    makePortal()
    folder.write("note: x\n", to: "content/notes.yml")
    #expect(try build("--language", "zh").errors.contains("警告[content/unused-file]: 没有谁读这里的“notes.yml”"))
    let again = try build("--language", "en").errors
    #expect(again.contains("warning[content/unused-file]: nothing reads 'notes.yml' here"), "\(again)")
    #expect(try build("--language", "zh", "--format", "json").output.contains("没有谁读这里的“notes.yml”"))
  }

  @Test func saysInChineseThatTheMachineFailed() throws {
    makePortal()
    folder.write("", to: "taken")
    let run = try build("--language", "zh", "--output", "taken/site")
    #expect(run.status == 70 && run.errors.hasPrefix("错误: 写不了“taken/"), "\(run.errors)")
    #expect(run.errors.hasSuffix("：路径中有一段不是文件夹\n"), "\(run.errors)")
    #expect(try build("--language", "fr").status == 2)
  }

  @Test func missesNoBaseURLWhereOneIsGiven() throws {
    makePortal()
    let withoutAddress = settings.split(separator: "\n").filter { !$0.hasPrefix("base_url") }.joined(separator: "\n")
    folder.write(withoutAddress, to: "sitegen.yml")
    #expect(try build("--strict").status == 1)
    let run = try build("--strict", "--base-url", "https://www.example.gov.cn/jczwgk/")
    #expect(run.status == 0 && !run.errors.contains("base_url"), "\(run.errors)")
  }

  @Test func buildsAnotherFolderIntoThatFoldersSite() throws {
    makePortal()
    #expect(try Sitegen(["build", "--source", folder.path, "--as-of", "2026-11-21"], in: "/tmp").status == 0)
    #expect(folder.has("site/index.html"))
  }

  @Test func buildsWithoutSettings() throws {
    folder.write("name: 西山区\n", to: "content/xishan/district.yml")
    let run = try build()
    #expect(run.status == 0 && run.errors.contains("warning[portal/missing-settings]"), "\(run.errors)")
    #expect(folder.has("site/index.html") && !folder.has("site/sitemap.xml"))
  }

  @Test func endsWith1WhereNoPortalIs() throws {
    let run = try build()
    #expect(run.status == 1 && run.errors.contains("error[portal/not-here]"), "\(run.errors)")
    #expect(!folder.has("site"))
  }

  @Test(arguments: [
    ["build", "--as-of", "yesterday"], ["build", "--jobs", "0"], ["build", "--base-url", "example.gov.cn"],
    ["build", "--format", "xml"], ["build", "--wrong"], ["built"], ["build", "extra"], ["new", "community"],
    ["new", "community", "Xi Shan", "--name", "甲"],
  ])
  func endsWith2IfTheCommandLineIsWrong(_ arguments: [String]) throws {
    makePortal()
    let run = try Sitegen(arguments, in: folder.path)
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.errors.hasPrefix("Error: ") && run.errors.contains("Usage: sitegen"), "\(run.errors)")
    #expect(!folder.has("site"))
  }

  @Test func endsWith2IfTheOutputIsSomebodyElses() throws {
    makePortal()
    folder.write("重要", to: "site/diary.txt")
    let run = try build()
    #expect(run.status == 2 && run.errors.contains("diary.txt"), "\(run.errors)")
    #expect(folder.files.filter { $0.hasPrefix("site/") } == ["site/diary.txt"])
  }

  @Test func endsWith70IfTheMachineFails() throws {
    makePortal()
    folder.write("", to: "file")
    let run = try build("--output", "file/site")
    #expect(run.status == 70 && run.errors.hasPrefix("error: cannot write 'file/site"), "\(run.errors)")
  }

  @Test func reportsAsJSON() throws {
    makePortal()
    folder.write("---\ntitle: 坏\ndate: 2026-13-01\nsummary: 坏\n---\n", to: "content/xishan/postings/2026-10-13-b.md")
    let run = try build("--format", "json")
    #expect(run.status == 1 && run.errors.isEmpty, "\(run.errors)")
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(report.published == false && report.errors == 1 && report.warnings == 0)
    let diagnostic = try #require(report.diagnostics.first)
    #expect(diagnostic.code == "front-matter/bad-date" && diagnostic.severity == "error")
    #expect(diagnostic.place.path == "content/xishan/postings/2026-10-13-b.md")
    #expect([diagnostic.place.line, diagnostic.place.column, diagnostic.place.end_column] == [3, 7, 17])
  }

  @Test func aSecondBuildWritesNothing() throws {
    makePortal()
    _ = try build()
    let run = try build()
    #expect(
      run.status == 0 && run.errors.contains(", 0 files written, ") && run.errors.contains(", 0 removed"),
      "\(run.errors)")
  }

  private struct Report: Decodable {
    var published: Bool
    var pages, items, postings, errors, warnings: Int
    var diagnostics: [Diagnostic]

    struct Diagnostic: Decodable {
      var code, severity, message: String
      var help: String?
      var place: Place
    }

    struct Place: Decodable {
      var path: String
      var line, column, end_line, end_column: Int?
    }
  }
}
