import SiteDiagnostics
import SiteReports
import Testing

struct BaselineTests {
  private static let channel = DiagnosticCode("channel/unknown", .warning, Wording("Why.", "何故。"))
  private static let empty = DiagnosticCode("catalog/empty-item", .warning, Wording("Why.", "何故。"))
  private static let phone = DiagnosticCode("privacy/mobile-number", .error, Wording("Why.", "何故。"))
  private let header = "编码,序号,一级事项,二级事项,公开渠道\n"

  /// A fault at every cell of a catalog that says `word`.
  private func faults(_ catalog: String, saying word: String, _ code: DiagnosticCode = channel) -> [Diagnostic] {
    catalog.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      guard let start = line.firstRange(of: word)?.lowerBound else { return nil }
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let column = (cells.firstIndex { $0.contains(word) } ?? 0) + 1
      let range = SourceRange(
        line: index + 1, column: line.utf8.distance(from: line.startIndex, to: start) + 1, length: word.utf8.count)
      return Diagnostic(
        code, Wording("no '\(word)'", "没有“\(word)”"),
        at: .cell(path: "c/catalog.csv", sheet: nil, address: CellAddress(row: index + 1, column: column), range: range)
      )
    }
  }

  private func compare(_ old: String, _ new: String, saying word: String = "喇叭") -> BaselineComparison {
    Baseline(of: faults(old, saying: word), excerpts: SourceExcerpts { _ in old })
      .compare(with: faults(new, saying: word), excerpts: SourceExcerpts { _ in new })
  }

  @Test func knowsWhatWasThere() {
    let catalog = header + "a,1,民生,低保,喇叭\nb,2,,救助,喇叭\n"
    let comparison = compare(catalog, catalog)
    #expect(comparison.new.isEmpty && comparison.known.count == 2 && comparison.gone.isEmpty)
  }

  @Test func knowsAFaultWhenRowsMoveAndAreNumberedAnew() {
    let coded = compare(header + "a,1,民生,低保,喇叭\n", header + "x,1,民生,新的,好\n\na,2,民生,低保,喇叭\n")
    #expect(coded.new.isEmpty && coded.known.count == 1 && coded.gone.isEmpty)
    // Without 编码 the item is known by its names.
    let named = compare(header + ",1,民生,低保,喇叭\n", header + ",1,民生,新的,好\n,2,,低保,喇叭\n")
    #expect(named.new.isEmpty && named.known.count == 1)
  }

  @Test func tellsTheSameFaultOfAnotherItem() {
    let comparison = compare(header + "a,1,民生,低保,喇叭\n", header + "a,1,民生,低保,好\nb,2,民生,救助,喇叭\n")
    #expect(comparison.new.count == 1 && comparison.known.isEmpty && comparison.gone.count == 1)
  }

  @Test func tellsOneMoreThanTheCount() {
    let row = "a,1,民生,低保,喇叭\n"
    let comparison = compare(header + row + row, header + row + row + row)
    #expect(comparison.known.count == 2 && comparison.new.count == 1)
    #expect(comparison.new.first?.place?.range?.start.line == 4)
  }

  @Test func tellsAFaultInAnotherFile() {
    let catalog = header + "a,1,民生,低保,喇叭\n"
    let excerpts = SourceExcerpts { _ in catalog }
    var elsewhere = faults(catalog, saying: "喇叭")
    let baseline = Baseline(of: elsewhere, excerpts: excerpts)
    elsewhere[0].place = elsewhere[0].place.map {
      .cell(path: "d/catalog.csv", sheet: nil, address: CellAddress(row: 2, column: 5), range: $0.range)
    }
    #expect(baseline.compare(with: elsewhere, excerpts: excerpts).new.count == 1)
  }

  /// A rule that gathers what it says of several rows says it once, with notes.
  @Test func tellsAGatheredFaultThatHasCometoOneMorePlace() {
    let (two, three) = ("喇叭\n喇叭\n", "喇叭\n喇叭\n喇叭\n")
    func gathered(_ count: Int) -> [Diagnostic] {
      let places = (1...count).map { Place.text(path: "a.md", range: SourceRange(line: $0, column: 1, length: 6)) }
      let notes = places.dropFirst().map { Diagnostic.Note(Wording("the same stands here", "此处相同"), at: $0) }
      return [Diagnostic(Self.channel, Wording("no '喇叭'", "没有“喇叭”"), at: places[0], notes: Array(notes))]
    }
    let baseline = Baseline(of: gathered(2), excerpts: SourceExcerpts { _ in two })
    #expect(baseline.compare(with: gathered(2), excerpts: SourceExcerpts { _ in two }).new.isEmpty)
    #expect(baseline.compare(with: gathered(3), excerpts: SourceExcerpts { _ in three }).new.count == 1)
  }

  @Test func goesByTheMessageWhereNothingIsMarked() {
    func empty(_ number: Int) -> Diagnostic {
      Diagnostic(Self.empty, Wording("item \(number) is empty", "第 \(number) 项是空的"), at: .file(path: "c/catalog.csv"))
    }
    let baseline = Baseline(of: [empty(10)], excerpts: .none)
    #expect(baseline.compare(with: [empty(10)], excerpts: .none).new.isEmpty)
    #expect(baseline.compare(with: [empty(11)], excerpts: .none).new.count == 1)
  }

  @Test func holdsNoPersonalData() {
    let catalog = header + "a,1,民生,低保,13800138000\n"
    var faults = faults(catalog, saying: "13800138000", Self.phone)
    faults[0].message = Wording("138****8000 is a mobile number", "138****8000 是手机号码")
    let excerpts = SourceExcerpts { _ in catalog }
    let baseline = Baseline(of: faults, excerpts: excerpts)
    #expect(!String(decoding: baseline.bytes, as: UTF8.self).contains("13800138000"))
    #expect(baseline.compare(with: faults, excerpts: excerpts).known.count == 1)
    // Who knows the number must not be able to try it against the file.
    let other = catalog.replacing("13800138000", with: "13899998000")
    #expect(Baseline(of: faults, excerpts: SourceExcerpts { _ in other }) == baseline)
  }

  @Test func alwaysTellsNotes() {
    let note = Diagnostic(Self.channel, Wording("told", "说"), severity: .note)
    let baseline = Baseline(of: [note], excerpts: .none)
    #expect(baseline.entries.isEmpty)
    #expect(baseline.compare(with: [note], excerpts: .none).new == [note])
  }

  @Test func isWrittenInOneOrderAndReadAgain() throws {
    let excerpts = SourceExcerpts { ExampleFindings.sources[$0] }
    let diagnostics = ExampleFindings.diagnostics
    let baseline = Baseline(of: diagnostics, excerpts: excerpts)
    #expect(Baseline(of: diagnostics.reversed(), excerpts: excerpts).bytes == baseline.bytes)
    #expect(try #require(Baseline(baseline.bytes)) == baseline)
    #expect(Baseline(Baseline(of: [], excerpts: .none).bytes)?.entries == [])
    let lines = String(decoding: baseline.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == baseline.entries.count + 5, "one entry a line")
    #expect(lines.contains { $0.contains("\"text\":\"国发[2019]5号\"") })
  }

  @Test(arguments: [
    "", "[]", "{}", "{\"sitegen_baseline\": 2, \"faults\": []}", "{\"sitegen_baseline\": 1}",
    "{\"sitegen_baseline\": 1, \"faults\": [{\"code\": \"a/b\"}]}",
  ])
  func refusesWhatIsNone(_ text: String) { #expect(Baseline(Array(text.utf8)) == nil) }
}
