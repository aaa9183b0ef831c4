import SiteFixtures
import Testing

/// Whatever is reported, and in whatever form: no number of a person stands in it.
struct PrivateReportTests {
  private static let values = ["530102199003071238", "13812345678", "6222021234567890128", "尿毒症", "19900307"]

  private func portal() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("title: 门户 13812345678\nforgotten: 张三13812345678\n", to: "sitegen.yml")
    folder.write("name: 甲\n", to: "content/x/community.yml")
    folder.write(
      """
      ---
      title: 名单
      date: 张三13812345678
      ---

      张三530102199003071238，[见](../530102199003071238.md)，卡6222 0212 3456 7890 128，王五患尿毒症。**未完
      <b>13812345678</b>
      """, to: "content/x/postings/2026-01-01-a.md")
    folder.write("姓名,电话\n张三,13812345678,530102199003071238\n", to: "content/x/postings/13812345678.csv")
    folder.write("---\ntitle: 草稿13812345678\ndraft: true\n---\n", to: "content/x/postings/2026-01-02-b.md")
    return folder
  }

  @Test(
    arguments: ["build", "check"].flatMap { command in
      ["human", "line", "json", "sarif", "github", "gitlab"].map { [command, "--format", $0] }
    } + [["check", "--fix"]], ["en", "zh"])
  func noReportShowsAValue(_ command: [String], _ language: String) throws {
    let folder = portal()
    let run = try Sitegen(command + ["--language", language], in: folder.path)
    #expect(run.status == 1)
    let report = run.output + run.errors
    #expect(report.contains("privacy/id-number") && report.contains("link/broken"), "\(report)")
    for value in Self.values { #expect(!report.contains(value), "\(value) in\n\(report)") }
    // Nor with the blanks in it.
    #expect(!report.contains("0212 3456"), "\(report)")
  }

  @Test func noDifferenceAndNoBaselineShowsAValue() throws {
    let folder = portal()
    folder.write(
      "序号,一级事项,公开内容,公开依据\n1,民生,王五患尿毒症 13812345678,国发[2019]5号\n", to: "content/x/catalog.csv")
    folder.write(
      "---\ntitle: 名单\nnumber: 甲发[2019]5号\n---\n正文\n", to: "content/x/postings/2026-01-03-13812345678.md")
    let shown = try Sitegen(["check", "--fix"], in: folder.path)
    #expect(shown.output.contains("content/x/catalog.csv:2: 国发[2019]5号 → 国发〔2019〕5号"), "\(shown.output)")
    #expect(shown.output.contains("2 changes in 2 files"), "\(shown.output)")
    let written = try Sitegen(["check", "--update-baseline"], in: folder.path)
    #expect(written.output.contains("of personal data"), "\(written.output)")
    let known = try Sitegen(["check"], in: folder.path)
    #expect(known.status == 0 && known.output.contains("of personal data."), "\(known.output)")
    let baseline = try folder.text(of: ".sitegen-baseline.json")
    for value in Self.values {
      for text in [shown.output, known.output, baseline] { #expect(!text.contains(value), "\(value) in\n\(text)") }
    }
  }

  @Test func noCacheHoldsAValue() throws {
    let folder = TemporaryFolder()
    folder.write("name: 甲\n", to: "content/x/community.yml")
    folder.write("张三 530102199003071238\n", to: "content/x/postings/a.txt")
    #expect(try Sitegen(["build"], in: folder.path).status == 0)
    let cache = String(decoding: try folder.text(of: ".sitegen-cache/build").utf8, as: UTF8.self)
    #expect(!cache.contains("530102199003071238"))
  }
}
