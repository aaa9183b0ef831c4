import SiteCache
import SiteDiagnostics
import SiteFixtures
import SiteModel
import Synchronization
import Testing

struct BuildCacheTests {
  private let program = Fingerprint(of: "this program")
  private let stamp = FileStamp(size: 1800, modified: 1_790_000_000_123_456_789, changed: -1, inode: .max)
  private let folder = "content/xishan/kaiyuan/postings"
  private let fileName = "2026-10-12-q3.md"
  private let page = Fingerprint(of: "a/index.html")
  private let otherPage = Fingerprint(of: "b.html")

  /// A posting with something in every field.
  private func posting() throws -> Posting {
    func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
    return Posting(
      folder: folder, fileName: "2026-10-12-q3", organisation: 7, title: "三季度财务收支",
      published: PublicationTime(day: try day("2026-10-12"), minute: 570), itemReference: "财务/收支",
      itemRange: SourceRange(SourcePosition(line: 3, column: 7), SourcePosition(line: 3, column: 13)), summary: "收入与支出",
      formed: try day("2026-10-01"), number: "昆政办〔2020〕32号", indexNumber: "KY-7", issuer: "凯苑社区居委会",
      issued: try day("2026-10-02"), effective: try day("2026-10-03"), expires: try day("2027-10-03"),
      status: .repealed,
      stage: .outcome, relatesTo: ["2026-07-01-q2", "2026-04-01-q1"],
      relationRange: SourceRange(SourcePosition(line: 4, column: 1), SourcePosition(line: 6, column: 2)),
      notice: .until(try day("2026-10-19")), withdrawsAfterNotice: true, reviewedBy: "张*",
      reviewedOn: try day("2026-10-11"), access: .onRequest,
      attachments: [Attachment(path: "content/xishan/kaiyuan/postings/a.csv", title: "明细", size: 77)],
      keywords: ["财务", "收支"], isDraft: true, isSample: true, fingerprint: Fingerprint(value: .max),
      remarks: remarks)
  }

  private var remarks: FileRemarks {
    let place = Place.text(path: "content/a.md", range: SourceRange(line: 5, column: 2, length: 9))
    var remarks = FileRemarks()
    remarks.exceptions = [
      CheckException(rule: "a/b", path: "content/a.md", lines: 5...9, text: "甲", reason: "乙", place: place),
      CheckException(rule: "a/c", path: "content/", reason: "", place: .file(path: "sitegen.yml")),
    ]
    remarks.masks = [SeenMask(kind: "idNumber", name: "张三", signs: "5301**", place: place)]
    return remarks
  }

  @Test func knowsWhatWasFoundInAFileThatDidNotChange() throws {
    let cache = BuildCache(program: program)
    var findings = FileFindings()
    findings.diagnostics = diagnostics
    findings.remarks = remarks
    cache.add(findings, inFile: "content/a.pdf", stamp: stamp)
    let second = reread(cache)
    #expect(second.findings(inFile: "content/a.pdf", stamp: stamp) == findings)
    var other = stamp
    other.modified += 1
    #expect(second.findings(inFile: "content/a.pdf", stamp: other) == nil)
    #expect(second.findings(inFile: "content/b.pdf", stamp: stamp) == nil)
  }

  /// What a rule says comes from the program, not from the cache.
  @Test func aRuleOfTheProgramIsKeptByItsNumber() throws {
    let codes = CodeNumbers(diagnostics.map(\.code))
    let cache = BuildCache(program: program, codes: codes)
    let plain = BuildCache(program: program)
    var findings = FileFindings()
    findings.diagnostics = diagnostics
    for cache in [cache, plain] { cache.add(findings, inFile: "content/a.pdf", stamp: stamp) }
    #expect(file(after: cache).count < file(after: plain).count)
    let second = BuildCache(StoredBytes(file(after: cache)), program: program, codes: codes)
    let read = try #require(second.findings(inFile: "content/a.pdf", stamp: stamp))
    #expect(read == findings)
    #expect(read.diagnostics.map(\.code.explanation) == diagnostics.map(\.code.explanation))
    let fewer = BuildCache(StoredBytes(file(after: cache)), program: program, codes: .none)
    #expect(fewer.findings(inFile: "content/a.pdf", stamp: stamp) == nil)
  }

  private let diagnostics = [
    Diagnostic(
      DiagnosticCode("a/b", .warning, Wording("Why.", "何故。")), Wording("it \"lacks\"", "缺\"少\""), severity: .note,
      at: .file(path: "a"), help: Wording("add it", "补上"),
      notes: [
        .init(Wording("the first", "第一处"), at: .text(path: "b", range: SourceRange(line: 1, column: 2, length: 3))),
        .init(Wording("nowhere", "无处")),
      ]),
    Diagnostic(
      DiagnosticCode("c/d", .error, Wording("Why.", "何故。")), Wording("x", "错"),
      at: .cell(path: "c.xlsx", sheet: "表", address: CellAddress(row: 14, column: 3), range: nil)),
  ]

  /// The file after a build that found it as `file`.
  private func file(after cache: BuildCache, _ file: [UInt8] = []) -> [UInt8] {
    switch cache.change {
    case nil: file
    case .append(let parts): file + parts.flatMap(\.array)
    case .replace(let parts), .complete(let parts): parts.flatMap(\.array)
    }
  }

  private func reread(_ cache: BuildCache) -> BuildCache {
    BuildCache(StoredBytes(file(after: cache)), program: program)
  }

  private func filled() throws -> BuildCache {
    let cache = BuildCache(program: program)
    cache.add(Diagnosed(try posting(), diagnostics), ofFile: fileName, in: folder, stamp: stamp)
    var byProducts = ByProducts()
    byProducts.copies = [.init(path: "a/q3.csv", source: "content/a/三季度.csv")]
    byProducts.diagnostics = diagnostics
    byProducts.lookups = ["content/a/三季度.csv", ""]
    cache.add(
      MadeFile(key: Fingerprint(value: 1), written: WrittenFile(size: 0, modified: -5), byProducts: byProducts),
      at: page)
    cache.add(MadeFile(key: Fingerprint(value: 2), written: WrittenFile(size: 9, modified: 7)), at: otherPage)
    return cache
  }

  /// A field that is added to `Posting` and forgotten here would be lost on every rebuild.
  @Test func handsOnEveryFieldOfAPosting() throws {
    let original = try posting()
    let plain = Posting(
      folder: "", fileName: "", organisation: nil, title: "", published: PublicationTime(day: .earliest),
      notice: .days(1))
    #expect(fields(of: original).keys == fields(of: plain).keys)
    for (name, value) in fields(of: plain) {
      #expect(fields(of: original)[name] != value, "the example has no \(name)")
    }
    let cache = reread(try filled())
    let found = try #require(cache.posting(ofFile: fileName, in: folder, stamp: stamp, of: 7))
    #expect(fields(of: try #require(found.value)) == fields(of: original))
    #expect(found.diagnostics == diagnostics)
    #expect(found.diagnostics.map(\.code.explanation) == [Wording("Why.", "何故。"), Wording("Why.", "何故。")])
  }

  /// What each field holds, those of objects within by their own names.
  private func fields(of value: Any) -> [String: String] {
    var fields: [String: String] = [:]
    for child in Mirror(reflecting: value).children {
      let unwrapped =
        Mirror(reflecting: child.value).displayStyle == .optional
        ? Mirror(reflecting: child.value).children.first?.value ?? child.value : child.value
      if Mirror(reflecting: unwrapped).displayStyle == .class {
        fields.merge(self.fields(of: unwrapped)) { first, _ in first }
      } else {
        fields[child.label ?? ""] = "\(child.value)"
      }
    }
    return fields
  }

  @Test func knowsThatAFileIsNoPosting() throws {
    let cache = BuildCache(program: program)
    cache.add(Diagnosed(nil, diagnostics), ofFile: fileName, in: folder, stamp: stamp)
    let found = try #require(reread(cache).posting(ofFile: fileName, in: folder, stamp: stamp, of: nil))
    #expect(found.value == nil && found.diagnostics == diagnostics)
  }

  @Test func forgetsAPostingWhoseFileChanged() throws {
    let cache = reread(try filled())
    for change in [\FileStamp.modified, \.changed] {
      var other = stamp
      other[keyPath: change] += 1
      #expect(cache.posting(ofFile: fileName, in: folder, stamp: other, of: nil) == nil)
    }
    var other = stamp
    other.size += 1
    #expect(cache.posting(ofFile: fileName, in: folder, stamp: other, of: nil) == nil)
    other = stamp
    other.inode -= 1
    #expect(cache.posting(ofFile: fileName, in: folder, stamp: other, of: nil) == nil)
    #expect(cache.posting(ofFile: "a" + fileName, in: folder, stamp: stamp, of: nil) == nil)
    #expect(cache.posting(ofFile: fileName, in: folder + "/a", stamp: stamp, of: nil) == nil)
  }

  @Test func handsOnFilesOfTheSite() throws {
    let cache = reread(try filled())
    let made = try #require(cache.madeFile(at: page))
    #expect(made.key == Fingerprint(value: 1) && made.written == WrittenFile(size: 0, modified: -5))
    #expect(made.byProducts?.diagnostics == diagnostics && made.byProducts?.lookups == ["content/a/三季度.csv", ""])
    #expect(made.byProducts?.copies == [.init(path: "a/q3.csv", source: "content/a/三季度.csv")])
    #expect(cache.madeFile(at: otherPage)?.byProducts == nil)
    #expect(cache.madeFile(at: Fingerprint(of: "c.html")) == nil)
  }

  /// The pages of a folder go with it, in the file, too, that is written anew when most of it is old.
  @Test func handsOnAFolderWithItsPages() throws {
    var cache = try filled()
    var pages = WrittenPages()
    pages.add(page, WrittenFile(size: 3, modified: -5))
    pages.add(otherPage, WrittenFile(size: 9, modified: 7))
    var byProducts = ByProducts()
    byProducts.diagnostics = diagnostics
    let made = MadeFolder(key: Fingerprint(value: 3), pages: pages, byProducts: byProducts)
    let folder = Fingerprint(of: "a/")
    cache.add(made, at: folder)
    cache.add(
      MadeFile(key: Fingerprint(value: 4), written: WrittenFile(size: 1, modified: 1)), at: Fingerprint(value: 4))
    var bytes: [UInt8] = []
    for _ in 0..<3 {
      bytes = file(after: cache, bytes)
      cache = BuildCache(StoredBytes(bytes), program: program)
      #expect(cache.madeFolder(at: folder) == made && cache.madeFolder(at: Fingerprint(of: "b/")) == nil)
      cache.keepFolder(at: folder, with: [page, otherPage])
    }
    cache = BuildCache(StoredBytes(file(after: cache, bytes)), program: program)
    #expect(cache.madeFolder(at: folder) == made && cache.madeFile(at: otherPage)?.written.size == 9)
    #expect(cache.madeFile(at: page)?.byProducts?.lookups == ["content/a/三季度.csv", ""])
  }

  /// A build from nothing hands over what it has so far, and the parts together are the file.
  @Test func handsOverPartsOfALargeCache() throws {
    let handedOver = Mutex<[UInt8]>([])
    let cache = BuildCache(program: program, spill: { parts in handedOver.withLock { $0 += parts.flatMap(\.array) } })
    let count: UInt64 = 60_000
    for name in 0..<count {
      cache.add(
        MadeFile(key: Fingerprint(value: name), written: WrittenFile(size: 1, modified: 2)),
        at: Fingerprint(value: name))
    }
    guard case .complete(let rest) = cache.change else {
      Issue.record("nothing was handed over")
      return
    }
    #expect(rest.flatMap(\.array).count < 1 << 20)
    let next = BuildCache(StoredBytes(handedOver.withLock { $0 } + rest.flatMap(\.array)), program: program)
    #expect(!next.isRefused)
    for name in 0..<count { #expect(next.madeFile(at: Fingerprint(value: name))?.key == Fingerprint(value: name)) }
  }

  @Test func handsOverNothingWhereSomethingIsKept() throws {
    let first = file(after: try filled())
    let cache = BuildCache(StoredBytes(first), program: program, spill: { _ in Issue.record("handed over") })
    for name in 0..<UInt64(60_000) {
      cache.add(
        MadeFile(key: .ofNothing, written: WrittenFile(size: 1, modified: 2)), at: Fingerprint(value: name))
    }
    guard case .replace = cache.change else {
      Issue.record("it is not written whole")
      return
    }
  }

  @Test func forgetsWhatNobodyAskedFor() throws {
    let first = file(after: try filled())
    let second = BuildCache(StoredBytes(first), program: program)
    second.keepFile(at: otherPage)
    let third = BuildCache(StoredBytes(file(after: second, first)), program: program)
    #expect(third.madeFile(at: otherPage) != nil && third.madeFile(at: page) == nil)
    #expect(third.posting(ofFile: fileName, in: folder, stamp: stamp, of: nil) == nil)
  }

  @Test func saysWhenThereIsNothingNew() throws {
    let second = reread(try filled())
    keepAll(of: second)
    #expect(second.change == nil)
  }

  private func keepAll(of cache: BuildCache) {
    cache.keepPosting(ofFile: fileName, in: folder)
    cache.keepFile(at: page)
    cache.keepFile(at: otherPage)
  }

  /// A build that changed little adds to the file; when more of it is dead than alive, it is written anew.
  @Test func addsWhatIsNewUntilMostIsOld() throws {
    var bytes = file(after: try filled())
    let whole = bytes.count
    var largest = 0
    for size in 1...20 {
      let cache = BuildCache(StoredBytes(bytes), program: program)
      #expect(cache.madeFile(at: otherPage)?.written.size == (size == 1 ? 9 : size - 1))
      cache.keepPosting(ofFile: fileName, in: folder)
      cache.keepFile(at: page)
      cache.add(MadeFile(key: Fingerprint(value: 2), written: WrittenFile(size: size, modified: 7)), at: otherPage)
      bytes = file(after: cache, bytes)
      largest = max(largest, bytes.count)
    }
    #expect(largest > whole && largest < whole * 2)
    let last = BuildCache(StoredBytes(bytes), program: program)
    #expect(last.madeFile(at: otherPage)?.written.size == 20 && last.madeFile(at: page) != nil)
    #expect(last.posting(ofFile: fileName, in: folder, stamp: stamp, of: nil) != nil)
  }

  @Test func anotherProgramsCacheIsAsGoodAsNone() throws {
    let bytes = file(after: try filled())
    let other = BuildCache(StoredBytes(bytes), program: Fingerprint(of: "another program"))
    #expect(other.isRefused && other.madeFile(at: otherPage) == nil)
    #expect(!BuildCache(StoredBytes(bytes), program: program).isRefused && !BuildCache(program: program).isRefused)
  }

  @Test func everyDamageIsFound() throws {
    let bytes = file(after: try filled())
    let opening = 16
    for count in 0..<bytes.count where count != opening {
      #expect(BuildCache(StoredBytes(Array(bytes.prefix(count))), program: program).isRefused)
    }
    for index in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << bit
        #expect(BuildCache(StoredBytes(damaged), program: program).isRefused, "byte \(index), bit \(bit)")
      }
    }
    #expect(BuildCache(StoredBytes(bytes + [0]), program: program).isRefused)
  }
}
