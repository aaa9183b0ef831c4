import SiteFixtures
import SiteModel
import SiteWriter
import Testing

struct WriteSiteTests {
  private let folder = TemporaryFolder()

  private func put(_ texts: [String: String]) throws -> WriteReport {
    try write(
      texts.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) },
      to: OutputFolder(path: folder.path + "/site", sources: folder.path))
  }

  private func counts(_ report: WriteReport) -> [Int] { [report.written, report.unchanged, report.removed] }

  @Test func writesFilesIntoFolders() throws {
    #expect(counts(try put(["index.html": "一", "a/b/c.html": "二"])) == [2, 0, 0])
    #expect(folder.files == ["site/a/b/c.html", "site/index.html", "site/manifest.json"])
    #expect(try folder.text(of: "site/a/b/c.html") == "二")
  }

  @Test func leavesUnchangedFilesAlone() throws {
    _ = try put(["index.html": "一", "a.html": "二"])
    let before = ["index.html", "manifest.json"].map { folder.changeTime(of: "site/" + $0) }
    let numbers = ["index.html", "manifest.json"].map { folder.fileNumber(of: "site/" + $0) }
    #expect(counts(try put(["index.html": "一", "a.html": "三"])) == [1, 1, 0])
    #expect(["index.html", "manifest.json"].map { folder.changeTime(of: "site/" + $0) } == before)
    #expect(["index.html", "manifest.json"].map { folder.fileNumber(of: "site/" + $0) } == numbers)
    #expect(try folder.text(of: "site/a.html") == "三")
  }

  @Test func writesAFileOfTheSameLengthAndOtherBytes() throws {
    _ = try put(["a.html": "12"])
    #expect(counts(try put(["a.html": "21"])) == [1, 0, 0])
    #expect(try folder.text(of: "site/a.html") == "21")
  }

  @Test func removesWhatNoLongerBelongsAndItsEmptyFolders() throws {
    _ = try put(["index.html": "一", "old/deep/a.html": "二", "old/b.html": "三"])
    #expect(counts(try put(["index.html": "一", "old/b.html": "三"])) == [0, 2, 1])
    #expect(folder.files == ["site/index.html", "site/manifest.json", "site/old/b.html"])
    #expect(!folder.has("site/old/deep"))
  }

  @Test func replacesAFileWhole() throws {
    _ = try put(["a.html": "一"])
    let number = folder.fileNumber(of: "site/a.html")
    _ = try put(["a.html": "二"])
    #expect(folder.fileNumber(of: "site/a.html") != number, "written into the file that a reader may have open")
    #expect(!folder.has("site/a.html.new~"))
  }

  @Test func copiesFilesOfTheSources() throws {
    folder.write("正文", to: "content/说明.txt")
    let file = OutputFile(path: "a.txt", content: .copy(source: "content/说明.txt"))
    let output = OutputFolder(path: folder.path + "/site", sources: folder.path)
    #expect(try write([file], to: output).written == 1)
    #expect(try folder.text(of: "site/a.txt") == "正文")
    #expect(try write([file], to: output).unchanged == 1)
  }

  @Test func namesTheFileThatCannotBeCopied() {
    let file = OutputFile(path: "a.txt", content: .copy(source: "content/none.txt"))
    let output = OutputFolder(path: folder.path + "/site", sources: folder.path)
    #expect { try write([file], to: output) } throws: { error in
      guard let error = error as? WriteError else { return false }
      return error.path.hasSuffix("content/none.txt") && !error.isRefusal
    }
  }

  @Test func refusesAFolderThatIsSomebodyElses() {
    folder.write("重要", to: "site/diary.txt")
    #expect(throws: WriteError.self) { try put(["index.html": "一"]) }
    #expect(folder.files == ["site/diary.txt"])
    #expect { try put(["index.html": "一"]) } throws: { ($0 as? WriteError)?.isRefusal == true }
  }

  @Test(arguments: [
    "", "{}", "{\"generator\":\"other\",\"files\":[\n]}\n",
    "{\"generator\":\"sitegen\",\"files\":[\n{\"path\":\"../diary.txt\",\"size\":6}\n]}\n",
    "{\"generator\":\"sitegen\",\"files\":[\n{\"path\":\"/etc/passwd\",\"size\":6}\n]}\n",
    "{\"generator\":\"sitegen\",\"files\":[\n{\"path\":\"a.html\",\"si",
  ])
  func refusesAFolderWithADamagedRecord(_ manifest: String) {
    folder.write("重要", to: "diary.txt")
    folder.write(manifest, to: "site/manifest.json")
    #expect { try put(["index.html": "一"]) } throws: { ($0 as? WriteError)?.isRefusal == true }
    #expect(folder.files == ["diary.txt", "site/manifest.json"])
  }

  @Test func keepsHiddenFiles() throws {
    folder.write("*", to: "site/.gitignore")
    folder.write("x", to: "site/.git/config")
    _ = try put(["index.html": "一"])
    _ = try put(["other.html": "二"])
    #expect(folder.has("site/.gitignore") && folder.has("site/.git/config"))
  }

  @Test func keepsForeignFilesThatCameLater() throws {
    _ = try put(["a/index.html": "一"])
    folder.write("附", to: "site/a/extra.txt")
    _ = try put(["index.html": "一"])
    #expect(folder.files == ["site/a/extra.txt", "site/index.html", "site/manifest.json"])
  }

  /// What a killed build leaves: new files and files beside, under the record that names both sites.
  @Test func finishesWhatAKilledBuildBegan() throws {
    _ = try put(["index.html": "旧", "old.html": "旧"])
    let killed = ["index.html", "new.html", "old.html"].map { "{\"path\":\"\($0)\",\"size\":0}" }.joined(separator: ",\n")
    folder.write("{\"generator\":\"sitegen\",\"files\":[\n\(killed)\n]}\n", to: "site/manifest.json")
    folder.write("新", to: "site/new.html")
    folder.write("半", to: "site/index.html.new~")
    #expect(counts(try put(["index.html": "新", "third.html": "新"])) == [2, 0, 2])
    #expect(folder.files == ["site/index.html", "site/manifest.json", "site/third.html"])
  }

  /// The first build ever was killed: there are only files beside and the record.
  @Test func beginsAgainWhereTheFirstBuildWasKilled() throws {
    folder.write("半", to: "site/manifest.json.new~")
    #expect(counts(try put(["index.html": "一"])) == [1, 0, 0])
  }

  @Test func givesTheSameFolderWhateverTheOrderOfTheFiles() throws {
    let files = (0..<20).map { OutputFile(path: "p\($0).html", bytes: [UInt8($0)]) }
    let output = OutputFolder(path: folder.path + "/site", sources: folder.path)
    _ = try write(files, to: output)
    let manifest = try folder.text(of: "site/manifest.json")
    _ = try write(files.reversed(), to: output)
    #expect(try folder.text(of: "site/manifest.json") == manifest)
    #expect(manifest.hasPrefix("{\"generator\":\"sitegen\",\"files\":[\n{\"path\":\"p0.html\",\"size\":1},\n"))
  }

  @Test func replacesAFolderThatStandsWhereAFileBelongs() throws {
    _ = try put(["a/index.html": "一"])
    _ = try put(["a": "二"])
    #expect(try folder.text(of: "site/a") == "二")
    _ = try put(["a/index.html": "三"])
    #expect(try folder.text(of: "site/a/index.html") == "三")
  }
}
