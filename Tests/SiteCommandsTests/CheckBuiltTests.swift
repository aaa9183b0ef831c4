import Foundation
import SiteFixtures
import Testing

struct CheckBuiltTests {
  private let folder = TemporaryFolder()

  init() throws {
    folder.write("title: 示范门户\n", to: "sitegen.yml")
    folder.write("name: 西山区\n", to: "content/xishan/district.yml")
    #expect(try Sitegen(["build", "--as-of", "2026-11-21"], in: folder.path).status == 0)
  }

  private func check(_ arguments: String...) throws -> Sitegen {
    try Sitegen(["check", "--built", "site"] + arguments, in: folder.path)
  }

  @Test func saysWhatIsWrongWithThePages() throws {
    let run = try check()
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("warning[site/missing-tag]: every page has the tag 'SiteIDCode'"), "\(run.output)")
    #expect(run.output.contains("Checked ") && run.output.contains(" files of 'site' in "), "\(run.output)")
    #expect(try check("--strict").status == 1)
  }

  @Test func endsWith1IfALinkIsDead() throws {
    unlink(folder.path + "/site/search.html")
    let run = try check("--format", "line", "--language", "zh")
    #expect(run.status == 1 && run.output.contains("“search.html”没有对应的文件"), "\(run.output)")
    #expect(run.errors.contains("已检查“site”中的"), "\(run.errors)")
  }

  @Test func reportsInEveryForm() throws {
    for format in ["json", "sarif", "github", "gitlab"] {
      let run = try check("--format", format)
      #expect(run.status == 0 && run.output.contains("site/missing-tag"), "\(format): \(run.errors)")
    }
    struct Report: Decodable { var files, errors, warnings: Int }
    let report = try JSONDecoder().decode(Report.self, from: Data(check("--format", "json").output.utf8))
    #expect(report.files > 10 && report.errors == 0 && report.warnings > 0)
  }

  @Test func endsWith70IfThereIsNoSuchFolder() throws {
    let run = try Sitegen(["check", "--built", "none"], in: folder.path)
    #expect(run.status == 70 && run.errors.contains("cannot read 'none"), "\(run.errors)")
  }

  @Test func mendsNothingInWhatWasBuilt() throws {
    #expect(try check("--fix").status == 2)
  }
}
