import SiteAudit
import SiteBuild
import SiteDiagnostics
import SiteDocuments
import SiteFixtures
import SiteImport
import SitePrivacy
import SiteReader
import Testing

struct DiagnosticCodeTests {
  @Test func everyCodeIsAreaAndRule() {
    for code in allDiagnosticCodes {
      let parts = code.id.split(separator: "/", omittingEmptySubsequences: false)
      #expect(parts.count == 2, "\(code.id)")
      for part in parts {
        #expect(
          !part.isEmpty
            && part.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) },
          "\(code.id)")
      }
      #expect(code.explanation.english.last == ".", "\(code.id) is explained in sentences")
      #expect(code.explanation.chinese.last == "。", "\(code.id) is explained in Chinese sentences")
    }
  }

  @Test func noTwoRulesHaveOneCode() {
    let ids = allDiagnosticCodes.map(\.id)
    #expect(Set(ids).count == ids.count, "\(ids.filter { id in ids.count { $0 == id } > 1 })")
  }

  @Test func everyDeclaredCodeIsListed() throws {
    let declared = try SwiftFile.all().flatMap { file in
      file.lines.indices.filter { file.lines[$0].contains("= DiagnosticCode(") }.map { index in
        let rest = file.lines[index...].prefix(2).joined()
        return rest.split(separator: "\"", maxSplits: 2).dropFirst().first.map(String.init)
          ?? "\(file.path):\(index + 1)"
      }
    }
    #expect(declared.sorted() == allDiagnosticCodes.map(\.id))
  }

  /// What `sitegen check --explain` knows.
  @Test func everyCodeCanBeExplained() {
    let explained = PortalCodes.all + DocumentDiagnostics.codes + ImportDiagnostics.codes
    #expect(explained.map(\.id).sorted() == allDiagnosticCodes.map(\.id))
  }

  @Test func everyCodeIsProvokedByAGoldenSite() throws {
    let golden = Repository.folder + "/Tests/SiteBuildTests/Golden"
    var provoked: Set<String> = []
    for file in files(below: golden) where file.hasSuffix("/diagnostics.txt") {
      let text = String(decoding: try readFile(golden + "/" + file), as: UTF8.self)
      for line in text.split(separator: "\n") where ["error[", "warning[", "note["].contains(where: line.hasPrefix) {
        let id = line.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
        provoked.insert(String(id))
      }
    }
    // What a build says of its cache is no matter of the content; an import is no build, nor is a look at a built site; and
    // whether a program is installed is the machine's matter: their tests provoke it.
    let elsewhere =
      BuildDiagnostics.codes + DocumentDiagnostics.codes + ImportDiagnostics.codes + AuditDiagnostics.codes
    let all = Set(allDiagnosticCodes.map(\.id)).subtracting(elsewhere.map(\.id) + [DiagnosticCode.noPDFReader.id])
    #expect(all.subtracting(provoked).sorted() == [], "no golden site provokes these")
    #expect(provoked.subtracting(all).sorted() == [], "the manual does not know these")
  }
}
