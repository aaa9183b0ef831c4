import SiteFixtures
import SiteModel
import SiteWriter
import Testing

struct GrowingFileTests {
  @Test func takesItsPlaceWhenItIsWhole() throws {
    let folder = TemporaryFolder()
    folder.write("old", to: "cache/build")
    let file = GrowingFile("build", in: folder.path + "/cache")
    file.append([StoredBytes(Array("one ".utf8)), StoredBytes(Array("two ".utf8))])
    file.append([StoredBytes(Array("three ".utf8))])
    #expect(try folder.text(of: "cache/build") == "old")
    try file.finish([StoredBytes(Array("four".utf8))])
    #expect(try folder.text(of: "cache/build") == "one two three four")
    #expect(folder.files == ["cache/build"])
  }

  @Test func leavesNothingWhenItIsGivenUp() throws {
    let folder = TemporaryFolder()
    let file = GrowingFile("build", in: folder.path + "/cache")
    file.discard()
    #expect(folder.files == [])
    file.append([StoredBytes(Array("one".utf8))])
    file.discard()
    #expect(folder.files == [])
  }

  @Test func tellsAtTheEndThatAPartCouldNotBeWritten() throws {
    let folder = TemporaryFolder()
    folder.write("a file where the folder should be", to: "cache")
    let file = GrowingFile("build", in: folder.path + "/cache")
    file.append([StoredBytes(Array("one".utf8))])
    #expect(throws: WriteError.self) { try file.finish([]) }
    #expect(folder.files == ["cache"])
  }
}
