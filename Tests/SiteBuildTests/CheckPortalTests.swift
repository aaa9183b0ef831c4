import SiteBuild
import SiteDiagnostics
import SiteFixtures
import SiteModel
import SiteReader
import Testing

/// A check says what a build would say, and leaves the output alone.
struct CheckPortalTests {
  @Test(arguments: GoldenSite.all)
  func saysWhatABuildSays(_ golden: GoldenSite) async throws {
    let request = BuildRequest(source: ".", output: "nowhere/at/all", asOf: .ofTests, jobs: 2)
    let checked = try await checkPortal(request, from: golden.source())
    let built = try await makeSite(from: golden.source(), request).result
    #expect(checked.diagnostics == built.diagnostics)
    #expect(checked.stopsPublishing == built.stopsPublishing)
    #expect(
      [checked.pageCount, checked.itemCount, checked.postingCount]
        == [built.pageCount, built.itemCount, built.postingCount])
  }

  /// One cache for both: a check believes what a build found, and a build nothing that it did not write itself.
  @Test(arguments: 0..<6)
  func anyEditsChecksAndBuildsGiveWhatCleanOnesGive(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let portal = try await EditedPortal()
    let path = portal.folder.path
    func request(_ output: String, cache: String?) -> BuildRequest {
      BuildRequest(
        source: path, output: output, asOf: portal.day, jobs: 2, cache: cache, program: { Fingerprint(of: "program") })
    }
    var edits: [String] = []
    for _ in 0..<10 {
      if Int.random(in: 0..<4, using: &random) > 0 { edits.append(try portal.edit(using: &random)) }
      let clean = TemporaryFolder()
      let expected = try await buildSite(request(clean.path + "/site", cache: nil))
      let run = request(path + "/site", cache: path + "/.cache")
      let tree = try await readSourceTree(folder: path, settling: 0, jobs: 2)
      if Bool.random(using: &random) {
        edits.append("check")
        let result = try await checkPortal(run, from: tree)
        #expect(result.diagnostics == expected.diagnostics, "seed \(seed): \(edits.joined(separator: "; "))")
        #expect(result.stopsPublishing == expected.stopsPublishing)
      } else {
        edits.append("build")
        let result = try await buildSite(run, from: tree)
        #expect(result.diagnostics == expected.diagnostics, "seed \(seed): \(edits.joined(separator: "; "))")
        for file in files(below: clean.path + "/site") where !result.stopsPublishing {
          let same = try readFile(path + "/site/" + file) == readFile(clean.path + "/site/" + file)
          #expect(same, "seed \(seed): \(file) after \(edits.joined(separator: "; "))")
        }
        if !result.stopsPublishing {
          #expect(files(below: path + "/site") == files(below: clean.path + "/site"), "seed \(seed)")
        }
      }
      if expected.stopsPublishing { try await portal.mend() }
    }
  }

  @Test func aCheckWithoutAChangeReadsNothing() async throws {
    let portal = try await EditedPortal()
    let path = portal.folder.path
    let request = BuildRequest(
      source: path, output: path + "/site", asOf: portal.day, jobs: 2, cache: path + "/.cache",
      program: { .ofNothing })
    let first = try await checkPortal(request, from: readSourceTree(folder: path, settling: 0, jobs: 2))
    let tree = try await readSourceTree(folder: path, settling: 0, jobs: 2)
    let unreadable = SourceTree(files: Array(tree.files)) { path throws(ReadError) in
      throw ReadError(path: path, reason: "nobody may read")
    }
    #expect(try await checkPortal(request, from: unreadable).diagnostics == first.diagnostics)
    #expect(!portal.folder.has("site"))
  }
}
