import SiteModel
import Testing

@testable import SiteReader

struct SourceFilesTests {
  private let stamp = FileStamp(size: 18, modified: 1, changed: 2, inode: 3)
  private var files: [SourceFile] {
    ["content/a/b.md", "content/a/c.yml", "content/d.md", "sitegen.yml"].map {
      SourceFile(path: $0, size: 18, stamp: stamp)
    }
  }

  @Test func theFingerprintChangesWithEveryPathAndStamp() throws {
    let before = try #require(SourceFiles(files).fingerprint)
    #expect(SourceFiles(files).fingerprint == before)
    var seen: Set<Fingerprint> = [before]
    func expectNew(_ change: (inout [SourceFile]) -> Void) throws {
      var changed = files
      change(&changed)
      let fingerprint = try #require(SourceFiles(changed).fingerprint)
      #expect(seen.insert(fingerprint).inserted)
    }
    for index in files.indices {
      try expectNew { $0.remove(at: index) }
      try expectNew { $0[index].name += "x" }
      try expectNew { $0[index].folder += "x" }
      try expectNew { $0[index].size += 1 }
      try expectNew { $0[index].stamp?.modified += 1 }
      try expectNew { $0[index].stamp?.changed += 1 }
      try expectNew { $0[index].stamp?.inode += 1 }
    }
    // The same letters, parted otherwise.
    try expectNew { ($0[0].name, $0[1].name) = ("b.mdc", ".yml") }
    try expectNew { ($0[0].folder, $0[0].name) = ("content/ab", ".md") }
  }

  @Test func aFileWithoutAStampLeavesNoFingerprint() {
    for index in files.indices {
      var changed = files
      changed[index].stamp = nil
      #expect(SourceFiles(changed).fingerprint == nil)
    }
  }

  @Test func tellsEndingsAndFoldersAsTheFilesDo() {
    let files = SourceFiles(files)
    for index in files.indices {
      #expect(files.folder(at: index) == files[index].folder)
      #expect(files.name(at: index, endsWith: ".md") == files[index].name.hasSuffix(".md"))
      #expect(!files.name(at: index, endsWith: "a/b.md"))
    }
  }
}
