import SiteFixtures
import Testing

struct NewCommandTests {
  private let folder = TemporaryFolder()

  @discardableResult
  private func sitegen(_ arguments: String...) throws -> Sitegen { try Sitegen(arguments, in: folder.path) }

  @Test func whatItBeginsCanBeBuilt() throws {
    for arguments in [
      ["new", "portal"], ["new", "district", "xishan", "--name", "西山区"], ["new", "street", "xishan/majie", "--name", "马街街道"],
      ["new", "community", "xishan/kaiyuan", "--name", "凯苑社区"],
      ["new", "community", "xishan/other", "--name", "其他: 社区", "--follows-district"],
      ["new", "department", "xishan/civil-affairs", "--name", "民政局"],
    ] {
      let run = try Sitegen(arguments, in: folder.path)
      #expect(run.status == 0, "\(arguments): \(run.errors)")
      for path in run.output.split(separator: "\n") { #expect(folder.has(String(path)), "\(path)") }
    }
    let run = try sitegen("build")
    #expect(run.status == 0 && !run.errors.contains("error["), "\(run.errors)")
    #expect(try folder.text(of: "site/xishan/other/index.html").contains("<h1>其他: 社区</h1>") || folder.text(of: "site/xishan/other/index.html").contains("其他: 社区"))
    #expect(folder.has("site/xishan/kaiyuan/items/1.html"))
  }

  @Test func touchesNoFileThatIsThere() throws {
    folder.write("title: 自己的\n", to: "sitegen.yml")
    let run = try sitegen("new", "portal")
    #expect(run.status == 2 && run.errors.contains("sitegen.yml"), "\(run.errors)")
    #expect(folder.files == ["sitegen.yml"])
    #expect(try folder.text(of: "sitegen.yml") == "title: 自己的\n")
  }
}
