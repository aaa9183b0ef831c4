import Foundation
import SiteFixtures
import SiteModel
import SiteWriter
import Testing

struct StagedSiteTests {
  private let folder = TemporaryFolder()

  private func put(_ texts: [String: String]) throws -> WriteReport {
    try publish(texts.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) })
  }

  private func publish(_ files: [OutputFile]) throws -> WriteReport {
    let staged = try StagedSite(output)
    for file in files { try staged.put(file) }
    return try staged.publish()
  }

  private var output: OutputFolder { OutputFolder(path: folder.path + "/site", sources: folder.path) }

  private func counts(_ report: WriteReport) -> [Int] { [report.written, report.unchanged, report.removed] }

  @Test func writesFilesIntoFolders() throws {
    #expect(counts(try put(["index.html": "一", "a/b/c.html": "二"])) == [2, 0, 0])
    #expect(folder.files == ["site/a/b/c.html", "site/index.html", "site/manifest.json"])
    #expect(try folder.text(of: "site/a/b/c.html") == "二")
  }

  @Test func leavesUnchangedFilesAlone() throws {
    _ = try put(["index.html": "一", "a.html": "二"])
    let looks = {
      ["index.html", "manifest.json"].map { (folder.changeTime(of: "site/" + $0), folder.fileNumber(of: "site/" + $0)) }
    }
    let before = looks()
    #expect(counts(try put(["index.html": "一", "a.html": "二"])) == [0, 2, 0])
    #expect(zip(looks(), before).allSatisfy { $0 == $1 })
    #expect(counts(try put(["index.html": "一", "a.html": "三"])) == [1, 1, 0])
    #expect(looks()[0] == before[0] && looks()[1].1 != before[1].1, "the list has another sum")
    #expect(try folder.text(of: "site/a.html") == "三")
  }

  @Test func writesAFileOfTheSameLengthAndOtherBytes() throws {
    _ = try put(["a.html": "12"])
    #expect(counts(try put(["a.html": "21"])) == [1, 0, 0])
    #expect(try folder.text(of: "site/a.html") == "21")
  }

  /// A build that keeps a file without its bytes has looked at it, and goes by its size and its time.
  @Test func keepsWhatStandsAsItWasWritten() async throws {
    let paths = ["index.html", "a/b/c.html", "a/b/d.html", "a/e.html", "f/g.html"]
    let first = try StagedSite(output)
    let written = try paths.map { try first.put(OutputFile(path: $0, bytes: Array($0.utf8))) }
    _ = try first.publish()
    let list = first.manifest
    let lines = try manifestLines()
    folder.write("a/b/x.html", to: "site/a/b/d.html")
    unlink(folder.path + "/site/f/g.html")
    let second = try StagedSite(output)
    #expect(!second.keep("index.html", as: written[0]), "nobody has looked")
    try await second.lookAtFiles(manifest: list, jobs: 2)
    #expect(zip(paths, written).map { second.keep($0, as: $1) } == [true, true, false, true, false])
    #expect(!second.keep("new.html", as: written[0]))
    #expect(!second.keep("index.html", as: WrittenFile(size: 11, modified: written[0].modified)))
    #expect(counts(try second.publish()) == [0, 3, 1], "what was not kept is gone")
    #expect(folder.files == ["site/a/b/c.html", "site/a/e.html", "site/index.html", "site/manifest.json"])
    #expect(try manifestLines() == [0, 2, 4].map { lines[$0] }, "each keeps its sum")
  }

  /// The pages of a folder and of those in it, whatever else stands there or beside it.
  @Test func keepsThePagesOfAFolderTogether() async throws {
    let paths = ["a-b/x.html", "a/b/c.html", "a/b/feed.xml", "a/d.html", "a.html", "b/a/d.html"]
    let first = try StagedSite(output)
    var pages = WrittenPages()
    for path in paths {
      let written = try first.put(OutputFile(path: path, bytes: Array(path.utf8)))
      if path.hasPrefix("a/"), path.hasSuffix(".html") { pages.add(Fingerprint(of: path), written) }
    }
    _ = try first.publish()
    func kept(_ folder: String, _ pages: WrittenPages) async throws -> (names: [Fingerprint]?, counts: [Int]) {
      let staged = try StagedSite(output)
      try await staged.lookAtFiles(manifest: staged.manifest, jobs: 2)
      let names = staged.keepPages(in: folder, as: pages)
      for path in paths where names == nil || !path.hasPrefix("a/") || !path.hasSuffix(".html") {
        try staged.put(OutputFile(path: path, bytes: Array(path.utf8)))
      }
      return (names, counts(try staged.publish()))
    }
    let names = Set(["a/b/c.html", "a/d.html"].map { Fingerprint(of: $0) })
    let all = try await kept("a/", pages)
    #expect(all.names.map(Set.init) == names && all.counts == [0, 6, 0])
    for folder in ["a/b/", "b/", "b/a/", "c/", "a.html/"] { #expect(try await kept(folder, pages).names == nil) }
    #expect(try StagedSite(output).keepPages(in: "a/", as: pages) == nil, "nobody has looked")
    folder.write("a/b/C.html", to: "site/a/b/c.html")
    let changed = try await kept("a/", pages)
    #expect(changed.names == nil)
    #expect(changed.counts == [1, 5, 0])
    unlink(folder.path + "/site/a/d.html")
    #expect(try await kept("a/", pages).names == nil)
    #expect(folder.has("site/a/d.html"))
    let none = try await kept("c/", WrittenPages())
    #expect(none.names == [] && none.counts == [0, 4, 2], "of no pages, all are kept")
  }

  /// The sum of a file that is kept is not taken again: it is only as good as the list that says it.
  @Test func keepsNothingByAListThatIsNotAsItWasWritten() async throws {
    let first = try StagedSite(output)
    let written = try first.put(OutputFile(path: "index.html", bytes: [1]))
    _ = try first.publish()
    let list = try #require(first.manifest)
    folder.write(try folder.text(of: "site/manifest.json").replacing("4bf5", with: "0000"), to: "site/manifest.json")
    let second = try StagedSite(output)
    try await second.lookAtFiles(manifest: list, jobs: 1)
    #expect(!second.keep("index.html", as: written) && !second.stands("index.html", as: written))
    try second.put(OutputFile(path: "index.html", bytes: [1]))
    _ = try second.publish()
    #expect(try manifestLines().first?.contains("4bf5122f344554c53bde2ebb8cd2b7e3") == true)
  }

  @Test func keepsAllOrNothing() async throws {
    let first = try StagedSite(output)
    var written: [Fingerprint: WrittenFile] = [:]
    for path in ["index.html", "a/b.html"] {
      written[Fingerprint(of: path)] = try first.put(OutputFile(path: path, bytes: Array(path.utf8)))
    }
    _ = try first.publish()
    written[Fingerprint(of: manifestPath)] = first.manifest
    for missing in [nil, "index.html", "a/b.html", manifestPath] {
      let again = try StagedSite(output)
      try await again.lookAtFiles(manifest: first.manifest, jobs: 1)
      let report = again.keepAll { $0 == missing.map { Fingerprint(of: $0) } ? nil : written[$0] }
      #expect(report.map(counts) == (missing == nil ? [0, 2, 0] : nil), "without \(missing ?? "")")
      again.discard()
    }
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
    #expect(!folder.has("site/.sitegen-staging"))
  }

  @Test func copiesFilesOfTheSources() throws {
    folder.write("正文", to: "content/说明.txt")
    let file = OutputFile(path: "a.txt", content: .copy(source: "content/说明.txt"))
    #expect(try publish([file]).written == 1)
    #expect(try folder.text(of: "site/a.txt") == "正文")
    #expect(try publish([file]).unchanged == 1)
  }

  @Test func namesTheFileThatCannotBeCopied() {
    let file = OutputFile(path: "a.txt", content: .copy(source: "content/none.txt"))
    #expect { try publish([file]) } throws: { error in
      guard let error = error as? WriteError else { return false }
      return error.path.hasSuffix("content/none.txt") && !error.isRefusal
    }
  }

  private func manifestLines() throws -> [String] {
    try folder.text(of: "site/manifest.json").split(separator: "\n").dropFirst().dropLast().map {
      String($0.hasSuffix(",") ? $0.dropLast() : $0)
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
    "{\"generator\":\"sitegen\",\"version\":3,\"files\":[\n\n]}\n",
    "{\"generator\":\"sitegen\",\"version\":2,\"files\":[\n{\"path\":\"a.html\",\"size\":6}\n]}\n",
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

  /// What a killed build leaves: some of the new files, others waiting, and the record that names both sites.
  @Test func finishesWhatAKilledBuildBegan() throws {
    _ = try put(["index.html": "旧", "old.html": "旧"])
    let killed = ["index.html", "new.html", "old.html"].map { "{\"path\":\"\($0)\",\"size\":0}" }.joined(
      separator: ",\n")
    folder.write("{\"generator\":\"sitegen\",\"files\":[\n\(killed)\n]}\n", to: "site/manifest.json")
    folder.write("新", to: "site/new.html")
    folder.write("半", to: "site/.sitegen-staging/a/index.html")
    #expect(counts(try put(["index.html": "新", "third.html": "新"])) == [2, 0, 2])
    #expect(folder.files == ["site/index.html", "site/manifest.json", "site/third.html"])
  }

  /// Sitegen 0.1 wrote no sums: its files are compared, and the list gets them.
  @Test func givesSumsToAListWithoutThem() throws {
    folder.write(
      "{\"generator\":\"sitegen\",\"files\":[\n{\"path\":\"a.html\",\"size\":3}\n]}\n", to: "site/manifest.json")
    folder.write("一", to: "site/a.html")
    #expect(counts(try put(["a.html": "一"])) == [0, 1, 0])
    let sum = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(try manifestLines().count == 1 && !manifestLines()[0].contains(sum))
    #expect(try manifestLines()[0].hasPrefix("{\"path\":\"a.html\",\"size\":3,\"sha256\":\""))
  }

  /// Names that no office gives, and that would end a line of the list too early.
  @Test func namesFilesWithQuotesInThem() throws {
    let names = ["a\"b.txt", "a\\b.txt", "a\nb.txt", "\\.txt"]
    for _ in 0..<2 { _ = try publish(names.map { OutputFile(path: $0, bytes: Array($0.utf8)) }) }
    #expect(folder.files.count == 5)
    struct List: Decodable { var files: [File] }
    struct File: Decodable { var path: String }
    let list = try JSONDecoder().decode(List.self, from: Data(folder.text(of: "site/manifest.json").utf8))
    #expect(Set(list.files.map(\.path)) == Set(names))
    #expect(counts(try put([:])) == [0, 0, 4])
  }

  @Test func refusesAFolderInWhichAnotherBuildIsAtWork() throws {
    let first = try StagedSite(output)
    try first.put(OutputFile(path: "a.html", bytes: [1]))
    #expect { try StagedSite(output) } throws: { ($0 as? WriteError)?.reason.contains("another build") == true }
    #expect(try first.publish().written == 1)
    #expect(counts(try put(["a.html": "\u{1}"])) == [0, 1, 0])
  }

  /// The first build ever was killed before it published anything.
  @Test func beginsAgainWhereTheFirstBuildWasKilled() throws {
    folder.write("半", to: "site/.sitegen-staging/index.html")
    #expect(counts(try put(["index.html": "一"])) == [1, 0, 0])
  }

  @Test func givesTheSameFolderWhateverTheOrderOfTheFiles() throws {
    let files = (0..<20).map { OutputFile(path: "p\($0).html", bytes: [UInt8($0)]) }
    _ = try publish(files)
    let manifest = try folder.text(of: "site/manifest.json")
    _ = try publish(files.reversed())
    #expect(try folder.text(of: "site/manifest.json") == manifest)
    let sum = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    #expect(
      manifest.hasPrefix(
        "{\"generator\":\"sitegen\",\"version\":2,\"files\":[\n"
          + "{\"path\":\"p0.html\",\"size\":1,\"sha256\":\"\(sum)\"},\n"))
  }

  @Test func replacesAFolderThatStandsWhereAFileBelongs() throws {
    _ = try put(["a/index.html": "一"])
    _ = try put(["a": "二"])
    #expect(try folder.text(of: "site/a") == "二")
    _ = try put(["a/index.html": "三"])
    #expect(try folder.text(of: "site/a/index.html") == "三")
  }

  /// The list of a killed build names the file of one site and the folder of the other.
  @Test func finishesToReplaceAFolderByAFile() throws {
    let (old, new) = (["a/b/index.html": "一"], ["a": "二"])
    for (first, second) in [(old, new), (new, old)] {
      for isEmptied in [false, true] {
        _ = try put(first)
        let list = try manifestLines()
        _ = try put(second)
        let both = (list + (try manifestLines())).sorted()
        _ = try put(first)
        folder.write(
          "{\"generator\":\"sitegen\",\"version\":2,\"files\":[\n\(both.joined(separator: ",\n"))\n]}\n",
          to: "site/manifest.json")
        if isEmptied {
          unlink(folder.path + "/site/a/b/index.html")
          rmdir(folder.path + "/site/a/b")
        }
        _ = try put(second)
        #expect(folder.files.count == 2)
        #expect(try folder.text(of: "site/" + (second.keys.first ?? "")) == second.values.first)
      }
    }
  }

  @Test func nothingChangesUntilEverythingIsThere() throws {
    _ = try put(["index.html": "旧", "old.html": "旧"])
    let staged = try StagedSite(output)
    try staged.put(OutputFile(path: "index.html", bytes: Array("新".utf8)))
    #expect(try folder.text(of: "site/index.html") == "旧")
    staged.discard()
    #expect(folder.files == ["site/index.html", "site/manifest.json", "site/old.html"])
    #expect(try folder.text(of: "site/index.html") == "旧" && !folder.has("site/.sitegen-staging"))
  }

  @Test func aBuildThatIsGivenUpLeavesNoFolderBehind() throws {
    try StagedSite(output).discard()
    #expect(!folder.has("site"))
  }

  @Test func takesFilesFromSeveralThreads() async throws {
    let staged = try StagedSite(output)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for thread in 0..<4 {
        group.addTask {
          for number in 0..<50 { try staged.put(OutputFile(path: "\(number)/\(thread).html", bytes: [UInt8(number)])) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try staged.publish().written == 200)
    #expect(folder.files.count == 201)
  }
}
