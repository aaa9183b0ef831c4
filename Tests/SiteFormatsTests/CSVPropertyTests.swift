import SiteDiagnostics
import SiteFormats
import Testing

@Suite struct CSVPropertyTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func readsBackWhatItWrites(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let width = Int.random(in: 1...5, using: &random)
    let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      (0..<width).map { _ in randomText(of: csvPieces, using: &random) }
    }
    let parsed = parseCSV(writeCSV(rows, byteOrderMark: seed.isMultiple(of: 2)), path: "t.csv")
    #expect(parsed.value.rows.map { $0.cells.map(\.text) } == rows)
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func survivesAnyBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let signs: [UInt8] = Array(",\"\n\ra".utf8) + [0xEF, 0xBB, 0xBF, 0x00, 0xE4, 0xFF]
    let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in signs.randomElement(using: &random) ?? 0 }
    let parsed = parseCSV(bytes, path: "t.csv")
    for row in parsed.value.rows {
      for (cell, next) in zip(row.cells, row.cells.dropFirst()) { #expect(cell.range.end < next.range.start) }
    }
    for (row, next) in zip(parsed.value.rows, parsed.value.rows.dropFirst()) { #expect(row.number < next.number) }
  }

  @Test func writesCRLFAndQuotesOnlyWhereNeeded() {
    #expect(
      writeCSV([["a", "b c", "一,二"], ["", "\"", "x\ny"]]) == Array("a,b c,\"一,二\"\r\n,\"\"\"\",\"x\ny\"\r\n".utf8))
    #expect(writeCSV([[""]], byteOrderMark: true) == [0xEF, 0xBB, 0xBF] + Array("\"\"\r\n".utf8))
  }
}

private let csvPieces = ["", "a", "低保", ",", "\"", "\n", " ", "\u{FEFF}", "《条例》", "\"\"", "\t"]
