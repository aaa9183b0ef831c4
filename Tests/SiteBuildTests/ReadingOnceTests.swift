import SiteBuild
import SiteFixtures
import SiteReader
import Synchronization
import Testing

/// A build asks the disk for each of its sources once: what the pages show is what the keys were taken of.
struct ReadingOnceTests {
  @Test func everySourceOfThePortalIsReadOnce() async throws {
    let portal = try await Repository.portal()
    let counts = Counts()
    let counted = SourceTree(files: Array(portal.files)) { path throws(ReadError) in
      counts.add(path)
      return try portal.bytes(of: path)
    }
    _ = try await makeSite(from: counted, .ofTests)
    #expect(counts.all.filter { $0.value > 1 } == [:])
    let read = Set(counts.all.keys)
    for file in portal.files where ["catalog.csv", "community.yml"].contains(file.name) || file.name.hasSuffix(".md") {
      #expect(read.contains(file.path), "\(file.path)")
    }
  }
}

private final class Counts: Sendable {
  /// Guards the counts: files are read on several threads.
  private let counts = Mutex<[String: Int]>([:])

  var all: [String: Int] { counts.withLock { $0 } }

  func add(_ path: String) { counts.withLock { $0[path, default: 0] += 1 } }
}
