import SiteFixtures
import Testing

struct ImportCommandTests {
  private let folder = TemporaryFolder()
  private let table = "甲社区公开目录\n序号\t一级事项\t公开内容\n1\t甲\t乙的情况\n2\t丙\t丁的情况\n"

  private func run(_ arguments: String...) throws -> Sitegen { try Sitegen(["import"] + arguments, in: folder.path) }

  @Test func printsTheCatalog() throws {
    folder.write(table, to: "a.txt")
    let run = try run("a.txt")
    #expect(run.status == 0 && run.output == "序号,一级事项,公开内容\n1,甲,乙的情况\n2,丙,丁的情况\n", "\(run.errors)")
    #expect(run.errors.contains("甲社区公开目录: 2 items"))
  }

  @Test func writesWhereNoneIsAndShowsTheDifferenceElse() throws {
    folder.write(table, to: "a.txt")
    #expect(try run("a.txt", "--into", "content/x").errors.contains("Wrote 'content/x/catalog.csv'"))
    folder.write("编码,序号,一级事项,公开内容\nK1,1,甲,旧\nK2,2,丙,丁的情况\n", to: "content/x/catalog.csv")
    let shown = try run("a.txt", "--into", "content/x")
    #expect(shown.status == 0 && shown.errors.contains("~ item 1 甲") && shown.errors.contains("Nothing was written"))
    #expect(try folder.text(of: "content/x/catalog.csv").contains("旧"))
    #expect(try run("a.txt", "--into", "content/x", "--write").status == 0)
    #expect(try folder.text(of: "content/x/catalog.csv") == "编码,序号,一级事项,公开内容\nK1,1,甲,乙的情况\nK2,2,丙,丁的情况\n")
  }

  @Test func writesNothingOnADryRun() throws {
    folder.write(table, to: "a.txt")
    let run = try run("a.txt", "--into", "content/x", "--dry-run")
    #expect(run.status == 0 && run.output.isEmpty && !folder.has("content"))
  }

  @Test func importsAFolder() throws {
    folder.write(table, to: "in/kaiyuan.txt")
    folder.write("没有\n", to: "in/other.txt")
    let run = try run("in", "--into", "content/xishan")
    #expect(run.status == 1 && folder.has("content/xishan/kaiyuan/catalog.csv"), "\(run.errors)")
    #expect(run.errors.contains("2 files, 1 catalog"))
  }

  @Test func reportsForPrograms() throws {
    folder.write(table, to: "a.txt")
    let run = try run("a.txt", "--format", "json")
    #expect(
      run.status == 0 && run.output.contains("\"balanced\": true") && run.output.contains("甲社区公开目录"), "\(run.output)")
  }

  @Test func saysWhatIsWrong() throws {
    folder.write("没有表格\n", to: "a.txt")
    #expect(try run("a.txt").status == 1)
    #expect(try run("a.txt", "--write").status == 2)
    #expect(try run("missing.txt").status == 70)
  }

  @Test func reportsInChinese() throws {
    folder.write("甲社区公开目录\n序号\t一级事项\t公开内容\n1\t甲\t乙的情况\n\t丙\t丁的情况\n", to: "a.txt")
    let run = try run("a.txt", "--into", "content/x", "--language", "zh", "--verbose")
    #expect(run.status == 0 && run.errors.contains("甲社区公开目录：2 个事项，来自“a.txt”\n"), "\(run.errors)")
    #expect(run.errors.contains("  编号：") && run.errors.contains("存疑): 这一行没有序号\n"), "\(run.errors)")
    #expect(run.errors.contains("字数：文件 ") && run.errors.hasSuffix("已写入“content/x/catalog.csv”。\n"), "\(run.errors)")
  }
}
