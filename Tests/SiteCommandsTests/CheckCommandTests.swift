import Foundation
import SiteFixtures
import Testing

struct CheckCommandTests {
  private let folder = TemporaryFolder()

  private func makePortal() {
    folder.write(
      """
      title: 示范门户
      base_url: https://www.example.gov.cn/jczwgk/
      host:
        name: 示范区人民政府
      identifiers:
        site_id_code: "0000000000"

      """, to: "sitegen.yml")
    folder.write("name: 西山区\n", to: "content/xishan/district.yml")
    folder.write("channels:\n  - name: 政府网站\n  - name: 公示栏\n", to: "content/channels.yml")
    folder.write(
      "laws:\n  - title: 社会救助暂行办法\n    number: 国务院令第649号\n    level: 行政法规\n    status: 现行有效\n",
      to: "content/laws.yml")
    folder.write(catalog, to: "content/xishan/catalog.csv")
  }

  /// Two items as they should be, but for the word 喇叭.
  private let catalog = """
    编码,序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,公开方式
    a,1,社会救助,低保,低保对象名单,《社会救助暂行办法》（国务院令第649号）,自信息形成之日起20个工作日内,西山区民政局,公示栏,全社会,主动公开
    b,2,,临时救助,临时救助对象名单,《社会救助暂行办法》（国务院令第649号）,自信息形成之日起20个工作日内,西山区民政局,喇叭,全社会,主动公开

    """

  private func check(_ arguments: String...) throws -> Sitegen {
    try Sitegen(["check", "--as-of", "2026-11-21"] + arguments, in: folder.path)
  }

  @Test func writesNothingOfTheSite() throws {
    makePortal()
    let before = folder.files
    let run = try check()
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("warning[channel/unknown]") && run.output.contains("喇叭"), "\(run.output)")
    #expect(run.output.contains("\nChecked 2 items and 0 postings in ") && run.output.hasSuffix("1 warning.\n"))
    #expect(folder.files == before && folder.has(".sitegen-cache/build"))
    #expect(try check("--no-cache").output.contains("warning[channel/unknown]"))
  }

  @Test func endsWith1IfThereAreErrorsOrWithStrictWarnings() throws {
    makePortal()
    #expect(try check("--strict").status == 1)
    folder.write("---\ntitle: 坏\ndate: 2026-13-01\n---\n", to: "content/xishan/postings/b.md")
    let run = try check("--language", "zh")
    #expect(run.status == 1 && run.output.contains("错误[front-matter/bad-date]"), "\(run.output)")
    #expect(run.output.contains("已检查 2 个事项、0 条公开信息") && run.output.hasSuffix("1 个错误，1 个警告。\n"))
    #expect(try check("--no-cache", "--language", "zh").status == 1)
  }

  @Test(arguments: [
    ["--no-cache", "--cache", "x"], ["--no-baseline", "--baseline", "x"], ["--no-baseline", "--update-baseline"],
    ["--yes"], ["--fix", "--format", "json"], ["--fix", "--update-baseline"], ["--jobs", "0"], ["--format", "xml"],
    ["--baseline", "nowhere.json", "--explain", "no/code"],
  ])
  func endsWith2IfTheCommandLineIsWrong(_ arguments: [String]) throws {
    makePortal()
    #expect(try Sitegen(["check"] + arguments, in: folder.path).status == 2)
  }

  @Test func endsWith70IfTheBaselineCannotBeRead() throws {
    makePortal()
    let run = try check("--baseline", "nowhere.json")
    #expect(run.status == 70 && run.errors.contains("nowhere.json"), "\(run.errors)")
  }

  @Test(arguments: [
    ("line", "content/xishan/catalog.csv:3:"), ("github", "::warning file=content/xishan/catalog.csv,line=3,"),
    ("gitlab", "\"check_name\": \"channel/unknown\""), ("sarif", "\"ruleId\": \"channel/unknown\""),
    ("json", "\"code\": \"channel/unknown\""),
  ])
  func reportsForTools(_ format: String, _ part: String) throws {
    makePortal()
    let run = try check("--format", format)
    #expect(run.status == 0 && run.output.contains(part), "\(run.output)")
    #expect(run.errors.isEmpty == (format == "json") && !run.output.contains("Checked"))
    if !["line", "github"].contains(format) {
      _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    }
    let build = try Sitegen(["build", "--as-of", "2026-11-21", "--format", format], in: folder.path)
    #expect(build.output.contains(part), "\(build.output)")
  }

  @Test func namesPathsFromWhereItWasStarted() throws {
    makePortal()
    let parent = (folder.path as NSString).deletingLastPathComponent
    let name = (folder.path as NSString).lastPathComponent
    let run = try Sitegen(["check", "--source", "./\(name)/", "--format", "github"], in: parent)
    #expect(run.output.contains("::warning file=\(name)/content/xishan/catalog.csv,"), "\(run.output)")
  }

  @Test func aBaselineHidesWhatItKnowsAndNothingElse() throws {
    makePortal()
    let made = try check("--update-baseline")
    #expect(made.status == 0 && made.output == "Wrote '.sitegen-baseline.json': 1 fault.\n")
    let known = try check("--strict")
    #expect(known.status == 0 && !known.output.contains("channel/unknown"), "\(known.output)")
    #expect(known.output.hasSuffix("Not told, because the baseline knows them: 1 fault.\n"), "\(known.output)")
    #expect(try check("--strict", "--no-baseline").status == 1)
    #expect(try check("--update-baseline").output == "'.sitegen-baseline.json' is as it was: 1 fault.\n")

    // The same word in a new row, above the other.
    let new = catalog.split(separator: "\n")[2].replacing("b,2,", with: "n,0,社会救助").replacing("临时", with: "医疗")
    folder.write(catalog.replacing("\na,1", with: "\n\(new)\na,1"), to: "content/xishan/catalog.csv")
    let told = try check("--strict", "--format", "line").output.split(separator: "\n")
    #expect(
      told.filter { $0.contains("[channel/unknown]") }.map { $0.prefix { $0 != " " } }
        == ["content/xishan/catalog.csv:2:175:"], "\(told)")

    folder.write(catalog.replacing("喇叭", with: "政府网站"), to: "content/xishan/catalog.csv")
    let mended = try check("--strict")
    #expect(mended.status == 0 && mended.output.contains("1 entry of the baseline can go"), "\(mended.output)")
    #expect(try check("--update-baseline").output.contains("0 faults"))
    #expect(!(try check().output.contains("baseline")))
  }

  @Test func aBuildDoesNotAskTheBaseline() throws {
    makePortal()
    _ = try check("--update-baseline")
    #expect(try Sitegen(["build", "--strict", "--as-of", "2026-11-21"], in: folder.path).status == 1)
  }

  @Test func refusesABaselineThatIsNone() throws {
    makePortal()
    folder.write("{}", to: "b.json")
    let run = try check("--baseline", "b.json", "--language", "zh")
    #expect(run.status == 2 && run.errors.contains("“b.json”不是 sitegen 写的基线文件"), "\(run.errors)")
    #expect(try check("--baseline", "b.json", "--update-baseline").status == 0)
    #expect(try check("--baseline", "b.json", "--strict").status == 0)
  }

  @Test func explainsACode() throws {
    let run = try check("--explain", "front-matter/bad-date")
    #expect(run.status == 0 && run.output.hasPrefix("error[front-matter/bad-date]\n\nA date"), "\(run.output)")
    let chinese = try check("--explain", "front-matter/bad-date", "--language", "zh")
    #expect(chinese.output.hasPrefix("错误[front-matter/bad-date]\n\n日期") && chinese.output.contains("网站就不发布"))
    #expect(chinese.output.contains("错的：\n\n    日期: ") && chinese.output.contains("对的：\n\n    日期: "))
  }

  @Test(arguments: [
    ("front-matter/bad-dat", "did you mean 'front-matter/bad-date'?"),
    ("bad-date", "did you mean 'front-matter/bad-date'?"),
    ("bad-daet", "did you mean 'front-matter/bad-date'?"), ("qqqqqq", "see docs/diagnostics.md"),
  ])
  func namesTheNearestCode(_ code: String, _ hint: String) throws {
    let run = try check("--explain", code)
    #expect(run.status == 2 && run.errors == "error: there is no code '\(code)'; \(hint)\n", "\(run.errors)")
  }

  @Test func saysThatNothingIsCertain() throws {
    makePortal()
    let run = try check("--fix")
    #expect(run.status == 0 && run.output.hasPrefix("Nothing can be mended with certainty.\n"), "\(run.output)")
  }
}

/// Files of a portal whose mending is certain, and some whose is not.
struct CheckFixTests {
  private let folder = TemporaryFolder()
  private let catalog = "content/xishan/catalog.csv"
  /// A byte order mark, CRLF, quotes doubled, no line end at the end.
  private let before =
    "\u{FEFF}编码,一级事项,公开内容,公开依据\r\na,民生,“名单”,\"《甲 乙办法》（国发[2019] 5号），\"\"丙\"\"\"\r\n\r\nb,,名单,国务院令711号\r\nc,,名单,国办发2019第54号"
  private let after =
    "\u{FEFF}编码,一级事项,公开内容,公开依据\r\na,民生,“名单”,\"《甲乙办法》（国发〔2019〕5号），\"\"丙\"\"\"\r\n\r\nb,,名单,国务院令第711号\r\nc,,名单,国办发2019第54号"

  init() {
    folder.write("title: 示范门户\n", to: "sitegen.yml")
    folder.write("name: 西山区\n", to: "content/xishan/district.yml")
    folder.write(before, to: catalog)
  }

  private func check(_ arguments: String...) throws -> Sitegen {
    try Sitegen(["check", "--as-of", "2026-11-21"] + arguments, in: folder.path)
  }

  @Test func showsWhatItWouldWriteAndWritesNothing() throws {
    let run = try check("--fix")
    #expect(run.output.hasPrefix("--- a/\(catalog)\n+++ b/\(catalog)\n@@ -1,5 +1,5 @@\n"), "\(run.output)")
    #expect(run.output.contains("\n-b,,名单,国务院令711号\r\n") && run.output.contains("\n+b,,名单,国务院令第711号\r\n"))
    #expect(run.output.contains("\n3 changes in 1 file. Nothing was written: --yes writes.\n"), "\(run.output)")
    #expect(run.output.contains("[law/malformed-number]") && !run.output.contains("\u{1B}"))
    #expect(try folder.text(of: catalog) == before)
  }

  @Test func writesWithYesAndChecksAgain() throws {
    let first = try check("--fix", "--yes", "--language", "zh")
    #expect(first.output.contains("1 个文件，3 处改动，已写入。"), "\(first.output)")
    #expect(try folder.text(of: catalog) == after)
    let told = first.output.split(separator: "\n").filter { $0.contains("[law/malformed-number]") }
    #expect(told.count == 1 && told.first?.contains("国办发2019第54号") == true, "\(told)")
    #expect(!first.output.contains("catalog/space-in-words"))
    let again = try check("--fix", "--yes")
    #expect(again.output.hasPrefix("Nothing can be mended with certainty.\n"), "\(again.output)")
    #expect(try folder.text(of: catalog) == after)
    #expect(!folder.files.contains { $0.hasSuffix("~") })
  }

  @Test func keepsTheRightsOfAFileAndTheLinkToIt() throws {
    let manager = FileManager.default
    let path = folder.path + "/" + catalog
    try manager.moveItem(atPath: path, toPath: folder.path + "/elsewhere.csv")
    try manager.createSymbolicLink(atPath: path, withDestinationPath: folder.path + "/elsewhere.csv")
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path + "/elsewhere.csv")
    _ = try check("--fix", "--yes")
    #expect(try folder.text(of: "elsewhere.csv") == after)
    #expect(try manager.destinationOfSymbolicLink(atPath: path) == folder.path + "/elsewhere.csv")
    let rights = try manager.attributesOfItem(atPath: folder.path + "/elsewhere.csv")[.posixPermissions]
    #expect(rights as? Int == 0o640)
  }

  /// Of a row that a rule gathers with others, too.
  @Test func mendsEveryRowThatHasTheSame() throws {
    folder.write(
      "编码,一级事项,公开内容,公开依据\na,民生,甲,国发[2019]5号\nb,,乙,国发[2019]5号\nc,,丙,国发[2019]5号\n", to: catalog)
    #expect(try check("--fix", "--yes").output.contains("3 changes in 1 file, written."))
    #expect(!(try folder.text(of: catalog).contains("[")))
  }

  @Test func mendsTheNumberOfAPosting() throws {
    folder.write(before, to: catalog)
    let posting = "content/xishan/postings/2026-10-12-a.md"
    folder.write("---\r\n标题: 通知\r\n摘要: 通知\r\n文号: \"西政发[2026]第5号\"\r\n---\r\n正文 [2026]第5号\r\n", to: posting)
    #expect(try check("--fix", "--yes").output.contains("4 changes in 2 files, written."))
    #expect(
      try folder.text(of: posting)
        == "---\r\n标题: 通知\r\n摘要: 通知\r\n文号: \"西政发〔2026〕5号\"\r\n---\r\n正文 [2026]第5号\r\n")
  }

  @Test func tellsProgramsWhatItWouldWrite() throws {
    let run = try check("--format", "json")
    #expect(run.output.contains("\"original\": \"国务院令711号\"") && run.output.contains("\"replacement\": \"国务院令第711号\""))
    #expect(try check("--format", "sarif").output.contains("\"insertedContent\""))
  }
}
