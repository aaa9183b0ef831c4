import Foundation
import SiteFixtures
import Testing

struct VerifyCommandTests {
  private let folder = TemporaryFolder()

  init() throws {
    folder.write("title: 示范门户\n", to: "sitegen.yml")
    folder.write("name: 西山区\n", to: "content/xishan/district.yml")
    #expect(try Sitegen(["build", "--as-of", "2026-11-21"], in: folder.path).status == 0)
  }

  private func verify(_ arguments: String...) throws -> Sitegen { try Sitegen(["verify"] + arguments, in: folder.path) }

  @Test func endsWith0IfEveryFileIsAsItWasBuilt() throws {
    let run = try verify()
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("in 'site' are as they were built. SHA-256 of manifest.json: "), "\(run.output)")
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func endsWith1AndNamesWhatIsNotAsItWasBuilt() throws {
    unlink(folder.path + "/site/404.html")
    folder.write("<html>", to: "site/index.html")
    folder.write("x", to: "site/xishan/x.txt")
    let run = try verify("site")
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n")
    #expect(
      lines.count == 4 && lines.first == "missing: 404.html" && lines.dropFirst(2).first == "foreign: xishan/x.txt")
    #expect(run.output.contains("changed: index.html (6 bytes, not "), "\(run.output)")
    #expect(run.output.hasSuffix(": 1 missing, 1 changed, 1 foreign.\n"), "\(run.output)")
  }

  @Test func speaksChinese() throws {
    #expect(try verify("--language", "zh").output.contains("与构建时一致"))
    folder.write("x", to: "site/x.txt")
    #expect(try verify("--language", "zh").output.hasPrefix("多出：x.txt\n"))
    #expect(try verify("nowhere", "--language", "zh").errors.contains("没有文件夹“nowhere”"))
  }

  @Test func reportsAsJSON() throws {
    #expect(try JSONDecoder().decode(Report.self, from: Data(verify("--format", "json").output.utf8)).verified)
    folder.write("x", to: "site/x\"y.txt")
    let report = try JSONDecoder().decode(Report.self, from: Data(verify("--format", "json").output.utf8))
    #expect(!report.verified && report.faults == [Report.Fault(path: "x\"y.txt", fault: "foreign")])
    #expect((report.files ?? 0) > 10 && report.manifest_sha256?.count == 64 && report.unfinished == false)
  }

  @Test func endsWith2WhereThereIsNothingToVerify() throws {
    for (name, word) in [("nowhere", "there is no folder"), ("content", "has no manifest.json")] {
      let run = try verify(name)
      #expect(run.status == 2 && run.output.isEmpty && run.errors.contains(word), "\(run.errors)")
    }
    folder.write("{\"generator\":\"sitegen\",\"files\":[\n\n]}\n", to: "site/manifest.json")
    #expect(try verify().errors.contains("of sitegen 0.1 and has no sums") && verify().status == 2)
  }

  @Test func saysThatTheManifestIsDamaged() throws {
    folder.write("{\"generator\":\"sitegen\",\"ver", to: "site/manifest.json")
    let run = try verify("--format", "json")
    #expect(run.status == 1 && run.errors.contains("is damaged"), "\(run.errors)")
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(!report.verified && report.error?.contains("damaged") == true)
  }

  private struct Report: Decodable {
    var verified: Bool
    var error: String?
    var files: Int?
    var unfinished: Bool?
    var manifest_sha256: String?
    var faults: [Fault] { _faults ?? [] }
    private var _faults: [Fault]?

    struct Fault: Decodable, Equatable { var path, fault: String }

    private enum CodingKeys: String, CodingKey {
      case verified, error, files, unfinished, manifest_sha256
      case _faults = "faults"
    }
  }
}
