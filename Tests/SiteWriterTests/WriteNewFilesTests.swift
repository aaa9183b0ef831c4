import SiteFixtures
import SiteModel
import SiteWriter
import Testing

struct WriteNewFilesTests {
  private let folder = TemporaryFolder()

  private func put(_ texts: [String: String]) throws {
    try writeNew(texts.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }, into: folder.path)
  }

  @Test func writesIntoNewFolders() throws {
    try put(["content/a/community.yml": "name: 甲\n", "sitegen.yml": "title: 乙\n"])
    #expect(folder.files == ["content/a/community.yml", "sitegen.yml"])
  }

  @Test func writesNothingIfOneIsThere() throws {
    folder.write("自己的", to: "b.yml")
    #expect { try put(["a.yml": "新", "b.yml": "新"]) } throws: { ($0 as? WriteError)?.isRefusal == true }
    #expect(folder.files == ["b.yml"])
    #expect(try folder.text(of: "b.yml") == "自己的")
  }
}
