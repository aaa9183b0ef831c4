import Foundation
import SiteFixtures
import SiteModel
import SiteWriter
import Testing

struct VerifySiteTests {
  private let folder = TemporaryFolder()

  private func publish() throws {
    let staged = try StagedSite(OutputFolder(path: folder.path + "/site", sources: folder.path))
    for path in ["index.html", "a/b/通知.html", "a/c.html", "large.bin"] {
      let bytes = path == "large.bin" ? [UInt8](repeating: 7, count: 300_000) : Array(path.utf8)
      try staged.put(OutputFile(path: path, bytes: bytes))
    }
    _ = try staged.publish()
  }

  private func faults() async throws -> [String] {
    try await verifySite(in: folder.path + "/site", jobs: 2).faults.map { "\($0.path): \($0.kind)" }
  }

  /// The sums of the standard: FIPS 180-4's examples, and lengths around a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func takesTheSumsOfTheStandard(_ text: String, _ sum: String) {
    #expect(SHA256Sum(of: Array(text.utf8)).description == sum)
  }

  @Test func findsAWholeSiteSound() async throws {
    try publish()
    let verification = try await verifySite(in: folder.path + "/site", jobs: 2)
    #expect(verification.isSound && verification.fileCount == 4)
    #expect(verification.size == 300_000 + 10 + 15 + 8)
    #expect(verification.manifest == SHA256Sum(of: Array(try folder.text(of: "site/manifest.json").utf8)))
  }

  @Test func findsWhatIsMissingChangedOrForeign() async throws {
    try publish()
    unlink(folder.path + "/site/a/c.html")
    folder.write("index.htm1", to: "site/index.html")
    folder.write("短", to: "site/a/b/通知.html")
    folder.write("", to: "site/a/b/notes.txt")
    folder.write("", to: "site/a/.hidden")
    let listed = SHA256Sum(of: Array("index.html".utf8))
    let sum = SHA256Sum(of: Array("index.htm1".utf8))
    #expect(
      try await faults() == [
        "a/.hidden: foreign", "a/b/notes.txt: foreign", "a/b/通知.html: otherSize(3, listed: 15)", "a/c.html: missing",
        "index.html: otherSum(\(sum), listed: \(listed))",
      ])
  }

  @Test func seesALastByteThatChanged() async throws {
    try publish()
    let file = try #require(FileHandle(forUpdatingAtPath: folder.path + "/site/large.bin"))
    try file.seek(toOffset: 299_999)
    file.write(Data([8]))
    try file.close()
    #expect(try await faults().count == 1)
  }

  @Test func takesALinkOrAFolderForNoFile() async throws {
    try publish()
    folder.write("index.html", to: "elsewhere.html")
    unlink(folder.path + "/site/index.html")
    symlink(folder.path + "/elsewhere.html", folder.path + "/site/index.html")
    unlink(folder.path + "/site/a/c.html")
    folder.write("", to: "site/a/c.html/x")
    #expect(try await faults() == ["a/c.html: noFile", "a/c.html/x: foreign", "index.html: noFile"])
  }

  /// What stands behind a link to a folder is not the site's: a publication could not copy it.
  @Test func followsNoLinkToAFolder() async throws {
    try publish()
    rename(folder.path + "/site/a", folder.path + "/a")
    symlink(folder.path + "/a", folder.path + "/site/a")
    #expect(try await faults().contains("a: foreign"))
  }

  @Test func leavesHiddenFilesAtTheTopAlone() async throws {
    try publish()
    folder.write("*", to: "site/.gitignore")
    folder.write("x", to: "site/.git/config")
    #expect(try await faults().isEmpty)
  }

  @Test func saysThatABuildHasNotFinished() async throws {
    try publish()
    mkdir(folder.path + "/site/.sitegen-publishing", 0o755)
    let verification = try await verifySite(in: folder.path + "/site", jobs: 1)
    #expect(verification.isUnfinished && !verification.isSound && verification.faults.isEmpty)
    try publish()
    #expect(try await verifySite(in: folder.path + "/site", jobs: 1).isSound)
  }

  @Test(arguments: [
    ("", VerificationError.damagedManifest), ("{}", .damagedManifest),
    ("{\"generator\":\"sitegen\",\"files\":[\n{\"path\":\"a\",\"size\":1}\n]}\n", .manifestWithoutSums),
    ("{\"generator\":\"sitegen\",\"version\":3,\"entries\":{}}", .manifestOfVersion(3)),
  ])
  func saysWhatIsWrongWithAManifest(_ manifest: String, _ error: VerificationError) async throws {
    folder.write(manifest, to: "site/manifest.json")
    await #expect(throws: error) { try await verifySite(in: folder.path + "/site", jobs: 1) }
  }

  /// Any part of a manifest that is cut off, and any digit of a sum that is none.
  @Test func knowsADamagedManifest() async throws {
    try publish()
    let manifest = try folder.text(of: "site/manifest.json")
    var damaged = (0..<manifest.utf8.count).map { String(decoding: manifest.utf8.prefix($0), as: UTF8.self) }
    damaged.append(manifest.replacing("\"sha256\":\"", with: "\"sha256\":\"A", maxReplacements: 1))
    damaged.append(String(manifest.replacing(try Regex("\"sha256\":\"."), with: { _ in "\"sha256\":\"G" })))
    damaged.append(manifest.replacing("index.html", with: "../index.html"))
    damaged.append(manifest + "\n")
    for text in damaged {
      folder.write(text, to: "site/manifest.json")
      await #expect(throws: VerificationError.damagedManifest) {
        try await verifySite(in: folder.path + "/site", jobs: 1)
      }
    }
  }

  @Test func asksForAFolderWithAManifest() async throws {
    await #expect(throws: VerificationError.noFolder) { try await verifySite(in: folder.path + "/site", jobs: 1) }
    folder.write("x", to: "site/index.html")
    await #expect(throws: VerificationError.noManifest) { try await verifySite(in: folder.path + "/site", jobs: 1) }
  }
}
