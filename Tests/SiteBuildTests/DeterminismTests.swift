import SiteBuild
import SiteDiagnostics
import SiteFixtures
import SiteModel
import SiteReader
import Testing

/// The same input gives the same bytes.
struct DeterminismTests {
  @Test(arguments: [1, 4])
  func givesTheSameBytesOnAnyNumberOfThreads(_ jobs: Int) async throws {
    var request = BuildRequest.ofTests
    request.jobs = jobs
    let tree = try await Repository.portal()
    let site = try await makeSite(from: tree, request)
    let portal = try await MadePortal.made()
    try expectSame(try bytes(of: site.files, from: tree), portal.files)
    #expect(site.result.diagnostics == portal.diagnostics)
  }

  @Test func theOrderOfTheFilesDoesNotMatter() async throws {
    let tree = try await Repository.portal()
    var random = SeededGenerator(seed: 1)
    let portal = try await MadePortal.made()
    for _ in 0..<2 {
      let shuffled = SourceTree(files: tree.files.shuffled(using: &random)) { path throws(ReadError) in
        try tree.bytes(of: path)
      }
      let site = try await makeSite(from: shuffled, .ofTests)
      try expectSame(try bytes(of: site.files, from: shuffled), portal.files)
      #expect(site.result.diagnostics == portal.diagnostics)
    }
  }

  @Test func noTwoFilesHaveOnePath() async throws {
    let site = try await makeSite(from: Repository.portal(), .ofTests)
    let paths = site.files.map(\.path)
    #expect(paths.count == Set(paths).count)
  }

  @Test func addressesAreASCII() async throws {
    for path in try await MadePortal.made().files.keys {
      #expect(path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(path)")
    }
  }

  @Test func theBaseURLOfTheRequestTakesThePlaceOfThePortals() async throws {
    var request = BuildRequest.ofTests
    request.baseURL = "https://other.gov.cn/"
    let tree = try await Repository.portal()
    let site = try await makeSite(from: tree, request)
    let sitemap = String(decoding: try bytes(of: site.files, from: tree)["sitemap.xml"] ?? [], as: UTF8.self)
    #expect(sitemap.contains("<loc>https://other.gov.cn/</loc>"))
    #expect(!sitemap.contains("example.gov.cn"))
  }

  private func expectSame(_ left: [String: [UInt8]], _ right: [String: [UInt8]]) throws {
    #expect(Set(left.keys) == Set(right.keys))
    for (path, bytes) in left { #expect(bytes == right[path], "\(path)") }
  }
}
