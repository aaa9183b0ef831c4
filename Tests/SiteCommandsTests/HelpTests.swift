import SiteFixtures
import SiteReader
import Testing

/// The help texts as `Help/` has them; `SITEGEN_UPDATE_GOLDEN=1 swift test --filter HelpTests` writes them anew.
struct HelpTests {
  @Test(arguments: [
    "", "build", "check", "serve", "verify", "search", "import", "new", "new portal", "new district", "new street",
    "new community",
    "new department", "new posting",
  ])
  func saysWhatTheOptionsAre(_ command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let run = try Sitegen(words + ["--help"])
    #expect(run.status == 0 && run.errors.isEmpty)
    let name = (["sitegen"] + words).joined(separator: "-") + ".txt"
    let path = Repository.folder + "/Tests/SiteCommandsTests/Help/" + name
    if Golden.isUpdating { return Golden.write(run.output, to: path) }
    #expect(run.output == String(decoding: try readFile(path), as: UTF8.self), "\(name)")
  }

  @Test func saysItsVersion() throws {
    let run = try Sitegen(["--version"])
    #expect(run.status == 0 && run.output.split(separator: ".").count == 3, "\(run.output)")
  }
}
