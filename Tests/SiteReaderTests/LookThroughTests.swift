import SiteDiagnostics
import SiteFixtures
import SiteFormats
import SiteModel
import Synchronization
import Testing

@testable import SiteReader

/// What stands in the files of a portal, whatever their format.
struct LookThroughTests {
  private static let identity = "530102199003071238"
  private static let folder = Repository.folder + "/Tests/SiteReaderTests/Fixtures/"

  private func findings(
    in files: [String: [UInt8]], pdf: PDFTextReader = PDFTextReader { _ in .noProgram },
    memory: FindingsMemory = .none
  ) async throws -> [Diagnostic] {
    let contents = try await readContents(
      from: SourceTree(bytes: files), baseURL: nil, memory: .none, findings: memory, pdf: pdf, jobs: 2)
    return contents.diagnostics.filter(\.code.isPrivate)
  }

  private func lines(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.sortedByPlace().map { diagnostic in
      let place = lineReport(of: diagnostic).split(separator: ": ").first ?? ""
      return "\(place) \(diagnostic.code.id)"
    }
  }

  @Test func textsHaveLinesAndColumns() async throws {
    let text = "---\ntitle: 名单\n---\n\n张三，\(Self.identity)。\n"
    let found = try await findings(in: [
      "content/x/community.yml": Array("name: 甲\nphone: 0871-65123456\naddress: 1栋2单元301室\n".utf8),
      "content/x/postings/2026-01-01-a.md": Array(text.utf8),
      "sitegen.yml": Array("\u{FEFF}title: 张三13812345678\n".utf8),
    ])
    #expect(
      lines(found) == [
        "content/x/community.yml:3:10 privacy/home-address",
        "content/x/postings/2026-01-01-a.md:5:10 privacy/id-number",
        "sitegen.yml:1:14 privacy/mobile-number",
      ])
  }

  @Test func tablesHaveCells() async throws {
    let found = try await findings(in: [
      "content/x/postings/a.csv": Array("姓名,\"电 话\"\n张三,\"见\n13812345678\"\n".utf8),
      "content/x/postings/b.xlsx": writeXLSX(sheets: [
        Sheet(name: "名单", header: ["姓名", "身份证号"], rows: [["张三", Self.identity], ["李四", "530102********1234"]])
      ]),
    ])
    #expect(
      lines(found) == [
        "content/x/postings/a.csv:3:1 privacy/mobile-number", "content/x/postings/b.xlsx!名单:B2 privacy/id-number",
      ])
  }

  @Test func aWordDocumentHasParagraphsAndTables() async throws {
    let found = try await findings(in: ["content/x/postings/a.docx": try readFile(Self.folder + "mingdan.docx")])
    #expect(found.map(\.code.id).sorted() == ["privacy/id-number", "privacy/minor", "privacy/mobile-number"])
    let number = try #require(found.first { $0.code.id == "privacy/id-number" })
    #expect(number.message.english.hasSuffix("(paragraph 2)") && number.message.chinese.hasSuffix("（第2段）"))
    let minor = try #require(found.first { $0.code.id == "privacy/minor" })
    guard case .cell(_, _, let address, _) = minor.place else {
      Issue.record("\(minor)")
      return
    }
    #expect(address.description == "A2")
  }

  @Test func aWebPageIsReadWithoutItsTags() async throws {
    let page = "<html><body><p>张三 530102<b>19900307</b>1238</p>\n<!-- 13812345678 --></body></html>"
    let found = try await findings(in: ["content/x/postings/a.html": Array(page.utf8)])
    #expect(found.map(\.code.id).sorted() == ["privacy/id-number", "privacy/mobile-number"])
    #expect(found.first { $0.code.id == "privacy/mobile-number" }?.place?.range?.start.line == 2)
  }

  @Test func aTextOfAnOlderProgramIsRead() async throws {
    // 张三13812345678 in GB18030.
    let found = try await findings(in: [
      "content/x/postings/a.txt": [0xD5, 0xC5, 0xC8, 0xFD] + Array("13812345678\n".utf8)
    ])
    #expect(found.map(\.code.id) == ["privacy/mobile-number"])
  }

  @Test(arguments: [
    "content/x/postings/张三13812345678.png", "content/x/postings/2026-01-01-13812345678.md",
  ])
  func namesOfFilesAreTexts(_ path: String) async throws {
    let found = try await findings(in: [
      path: [0x89, 0x50, 0x4E, 0x47], "content/x/community.yml": Array("name: 甲\n".utf8),
    ])
    #expect(found.map(\.code.id) == ["privacy/mobile-number"] && found.first?.place == .file(path: path))
  }

  @Test func pagesOfPDFAreCounted() async throws {
    let reader = PDFTextReader { _ in .text("第一页\u{0C}张三 \(Self.identity)\n\u{0C}") }
    let found = try await findings(in: ["content/x/a.pdf": Array("%PDF-1.4".utf8)], pdf: reader)
    #expect(found.map(\.code.id) == ["privacy/id-number"])
    #expect(found.first?.message.chinese.hasSuffix("（第2页）") == true)
  }

  /// With the program itself, which `make test` installs.
  @Test func popplerReadsPDF() async throws {
    let found = try await findings(in: ["content/x/a.pdf": try readFile(Self.folder + "two-pages.pdf")], pdf: .poppler)
    #expect(found.map(\.code.id) == ["privacy/id-number"])
    #expect(found.first?.message.english.hasSuffix("(page 2)") == true)
  }

  @Test func aDamagedPDFIsSaidToBeUnread() async throws {
    let found = try await findings(in: ["content/x/a.pdf": Array("%PDF-1.4 and nothing".utf8)], pdf: .poppler)
    #expect(found.map(\.code.id) == ["privacy/unreadable-file"] && found.first?.severity == .warning)
  }

  @Test func withoutTheProgramAWarningCountsTheFiles() async throws {
    let found = try await findings(in: [
      "content/x/a.pdf": Array("%PDF-1.4".utf8), "content/x/b.pdf": Array("%PDF-1.7".utf8),
    ])
    #expect(found.map(\.code.id) == ["privacy/no-pdf-reader"])
    #expect(found.first?.message.english.hasPrefix("2 PDF files") == true && found.first?.severity == .warning)
    #expect(found.first?.help?.english.contains("poppler-utils") == true)
  }

  @Test(arguments: [
    ("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0, 0], Severity.warning), ("a.zip", [0x50, 0x4B, 3, 4, 0, 0], .warning),
    ("a.bin", [1, 0, 2, 0xFF, 0], .warning), ("a.mp4", [0, 0, 0, 1], .note),
  ])
  func whatCannotBeReadIsSaid(_ name: String, _ bytes: [UInt8], _ severity: Severity) async throws {
    let found = try await findings(in: ["content/x/" + name: bytes])
    #expect(found.map(\.code.id) == ["privacy/unreadable-file"] && found.first?.severity == severity)
  }

  @Test func aLongListIsToldByItsFirstLinesAndANumber() async throws {
    let rows = (0..<50).map { "张三,1381234\(5000 + $0)\n" }.joined()
    let found = try await findings(in: ["content/x/postings/a.csv": Array(("姓名,手机\n" + rows).utf8)])
    #expect(found.count == 21)
    #expect(found.last?.message.english == "30 more of this kind in the file")
  }

  @Test func anUnchangedFileIsNotOpened() async throws {
    let stamp = FileStamp(size: 18, modified: 1, changed: 1, inode: 1)
    let kept = Mutex<[String: FileFindings]>([:])
    let opened = Mutex(0)
    let memory = FindingsMemory(
      recall: { path, _ in kept.withLock { $0[path] } }, keep: { _ in },
      add: { path, _, findings in kept.withLock { $0[path] = findings } })
    let tree = SourceTree(files: [SourceFile(path: "content/a.txt", size: 18, stamp: stamp)]) { _ throws(ReadError) in
      opened.withLock { $0 += 1 }
      return Array("张三13812345678".utf8)
    }
    var told: [[Diagnostic]] = []
    for _ in 0..<2 {
      told.append(
        try await readContents(from: tree, baseURL: nil, memory: .none, findings: memory, jobs: 1).diagnostics)
    }
    #expect(opened.withLock { $0 } == 1)
    #expect(told[0] == told[1] && told[0].contains { $0.code.id == "privacy/mobile-number" })
  }

  @Test func whatWasFoundInATextHoldsAsLongAsItsStamp() async throws {
    let stamps = [1, 1, 2].map { FileStamp(size: 18, modified: $0, changed: 1, inode: 1) }
    let kept = Mutex<[FileStamp: FileFindings]>([:])
    let looked = Mutex(0)
    let memory = FindingsMemory(
      recall: { path, stamp in path == "content/index.md" ? kept.withLock { $0[stamp] } : nil }, keep: { _ in },
      add: { path, stamp, findings in
        if path == "content/index.md" { looked.withLock { $0 += 1 } }
        kept.withLock { $0[stamp] = findings }
      })
    for stamp in stamps {
      let tree = SourceTree(files: [SourceFile(path: "content/index.md", size: 18, stamp: stamp)]) {
        _ throws(ReadError) in Array("张三13812345678".utf8)
      }
      let told = try await readContents(from: tree, baseURL: nil, memory: .none, findings: memory, jobs: 1).diagnostics
      #expect(told.contains { $0.code.id == "privacy/mobile-number" })
    }
    #expect(looked.withLock { $0 } == 2)
  }

  /// A program that never ends is killed; one that says too much has failed.
  @Test func aFilterIsBounded() {
    guard case .tookTooLong = runFilter(["sleep", "60"], input: [], seconds: 1, limit: 10) else {
      Issue.record("it should have been killed")
      return
    }
    guard case .output(let bytes) = runFilter(["cat", "/dev/stdin"], input: Array("平安".utf8), seconds: 20, limit: 10)
    else {
      Issue.record("cat gives back what it gets")
      return
    }
    #expect(bytes == Array("平安".utf8))
    guard case .notFound = runFilter(["no-such-program-here"], input: [], seconds: 1, limit: 10) else {
      Issue.record("there is no such program")
      return
    }
  }
}
