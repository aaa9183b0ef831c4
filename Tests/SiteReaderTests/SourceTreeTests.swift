import Glibc
import SiteFixtures
import SiteModel
import SiteReader
import Testing

struct SourceTreeTests {
  private let folder = TemporaryFolder()

  @Test func hasTheFilesOfThePortalSorted() async throws {
    for file in [
      "content/b.md", "content/a/c.csv", "templates/home.mustache", "sitegen.yml", "README.md", "site/index.html",
      "content/.hidden", "content/old.md~",
    ] {
      folder.write(file, to: file)
    }
    let tree = try await readSourceTree(folder: folder.path, jobs: 2)
    #expect(tree.files.map(\.path) == ["content/a/c.csv", "content/b.md", "sitegen.yml", "templates/home.mustache"])
    #expect(tree["content/b.md"]?.size == 12 && tree["content/none.md"] == nil)
    #expect(try tree.bytes(of: "content/b.md") == Array("content/b.md".utf8))
    #expect(tree.files(below: "content/").map(\.name) == ["c.csv", "b.md"])
  }

  /// In a path, a slash follows the folder's name: a sign before or after it decides where the folder's files stand.
  @Test func sortsFilesAmongThoseOfFolders() async throws {
    let paths = ["a-b.md", "a.md", "a/z.md", "a/z/a.md", "a/z0.md", "a0.md", "a0/a.md", "公/开.md", "公开.md"]
    for path in paths.reversed() { folder.write("", to: "content/" + path) }
    let tree = try await readSourceTree(folder: folder.path, jobs: 2)
    #expect(tree.files.map(\.path) == paths.map { "content/" + $0 })
    for path in paths { #expect(tree["content/" + path] != nil, "\(path)") }
  }

  @Test(arguments: 0..<50) func findsEachFileAndNoOther(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = ["a", "a-", "a.", "a0", "aa", "A", "公", "公开", "é", "e\u{301}", "postings", "b.md"]
    func randomPath() -> String {
      (0...Int.random(in: 0...3, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined(separator: "/")
    }
    let paths = Set((0..<60).map { _ in randomPath() })
    let tree = SourceTree(Dictionary(uniqueKeysWithValues: paths.map { ($0, $0) }))
    for path in paths { #expect(tree[path]?.path == path) }
    for _ in 0..<60 {
      let path = randomPath()
      #expect((tree[path] != nil) == paths.contains(path), "\(path)")
    }
  }

  @Test func followsLinksToFilesAndNotToFolders() async throws {
    folder.write("文", to: "elsewhere/a.md")
    folder.write("", to: "content/b.md")
    symlink(folder.path + "/elsewhere/a.md", folder.path + "/content/a.md")
    symlink(folder.path + "/content", folder.path + "/content/loop")
    symlink("/none", folder.path + "/content/dead.md")
    let tree = try await readSourceTree(folder: folder.path, jobs: 2)
    #expect(tree.files.map(\.path) == ["content/a.md", "content/b.md"])
    #expect(tree["content/a.md"]?.size == 3)
  }

  @Test func anEmptyFolderHasNoFiles() async throws {
    #expect(try await readSourceTree(folder: folder.path, jobs: 2).files.isEmpty)
  }

  @Test func readsFilesOfAnySize() throws {
    for size in [0, 1, 4095, 4096, 4097, 300_000] {
      let text = String(repeating: "x", count: size)
      folder.write(text, to: "file")
      #expect(try readFile(folder.path + "/file").count == size)
    }
  }

  @Test func namesTheFileThatCannotBeRead() {
    #expect { try readFile("/none/file") } throws: {
      ($0 as? ReadError)?.description == "cannot read '/none/file': No such file or directory"
    }
  }
}
