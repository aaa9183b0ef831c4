import SiteFixtures
import SiteModel
import SiteWriter
import Testing

struct MapFileTests {
  private let folder = TemporaryFolder()

  @Test(arguments: [0, 1, 4_096, 100_000])
  func givesTheBytesOfAFile(count: Int) throws {
    folder.write(String(repeating: "x", count: count), to: "file")
    let bytes = try #require(mapFile(folder.path + "/file"))
    #expect(bytes.count == count && bytes.array == Array(repeating: UInt8(ascii: "x"), count: count))
    bytes.rest()
    #expect(bytes.array.count == count)
  }

  /// What is added to it later, and what takes its place, is another build's.
  @Test func keepsTheBytesThatItHad() throws {
    folder.write("one", to: "file")
    let bytes = try #require(mapFile(folder.path + "/file"))
    try appendFile("file", in: folder.path, [StoredBytes(Array(" two".utf8))])
    #expect(bytes.array == Array("one".utf8))
    try replaceFile("file", in: folder.path, with: [StoredBytes(Array("three".utf8))])
    #expect(bytes.array == Array("one".utf8))
    #expect(mapFile(folder.path + "/file")?.array == Array("three".utf8))
  }

  @Test func whatIsNoFileIsNothing() {
    #expect(mapFile(folder.path + "/none") == nil && mapFile(folder.path) == nil && mapFile("/dev/null") == nil)
  }
}
