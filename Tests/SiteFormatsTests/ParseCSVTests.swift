import SiteDiagnostics
import SiteFormats
import Testing

@Suite struct ParseCSVTests {
  @Test func readsRowsAndCellsWithTheirPlaces() throws {
    let table = parse("序号,事项\r\n1,\"低保,公示\"\r\n")
    #expect(table.rows.map { $0.cells.map(\.text) } == [["序号", "事项"], ["1", "低保,公示"]])
    #expect(table.rows.map(\.number) == [1, 2])
    #expect(table.rows[0].cells[1].range == SourceRange(line: 1, column: 8, length: 6))
    #expect(table.rows[1].cells[1].range == SourceRange(line: 2, column: 3, length: 15))
  }

  @Test func unfoldsDoubledQuotes() {
    #expect(texts("\"a\"\"b\",\"\"\"\",\"\"\n") == [["a\"b", "\"", ""]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func keepsLineBreaksInCellsAsLineFeeds(lineBreak: String) throws {
    let table = parse(["a,b", "\"一", "二\",c", "d,e"].joined(separator: lineBreak))
    #expect(table.rows.map { $0.cells.map(\.text) } == [["a", "b"], ["一\n二", "c"], ["d", "e"]])
    #expect(table.rows.map(\.number) == [1, 2, 3])
    #expect(
      table.rows[1].cells[0].range
        == SourceRange(
          SourcePosition(line: 2, column: 1), SourcePosition(line: 3, column: 5)))
    #expect(table.rows[2].cells[1].range == SourceRange(line: 4, column: 3, length: 1))
  }

  @Test func passesOverAByteOrderMark() {
    let table = parse("\u{FEFF}\"a\",b")
    #expect(table.rows[0].cells.map(\.text) == ["a", "b"])
    #expect(table.rows[0].cells[1].range == SourceRange(line: 1, column: 5, length: 1))
  }

  @Test(arguments: ["a,b\nc,d", "a,b\nc,d\n"])
  func readsALastLineWithAndWithoutItsBreak(text: String) { #expect(texts(text) == [["a", "b"], ["c", "d"]]) }

  @Test func leavesOutEmptyLinesButCountsThem() {
    let table = parse("a\n\n\r\nb\n\"\"\n")
    #expect(table.rows.map(\.number) == [1, 4, 5])
    #expect(table.rows.map { $0.cells.map(\.text) } == [["a"], ["b"], [""]])
    #expect(parse("").rows.isEmpty)
  }

  @Test func keepsEmptyAndBlankCells() {
    #expect(texts("a,b,c\n,,\n x ,, \n") == [["a", "b", "c"], ["", "", ""], [" x ", "", " "]])
  }

  @Test func takesMissingCellsForEmpty() {
    let row = parse("a,b\n1\n").rows[1]
    #expect(row.text(inColumn: 1) == "1")
    #expect(row.text(inColumn: 2) == "")
    #expect(row.cell(inColumn: 2) == nil)
    #expect(
      row.place(ofColumn: 2, path: "t.csv")
        == .cell(
          path: "t.csv", sheet: nil, address: CellAddress(row: 2, column: 2),
          range: SourceRange(at: SourcePosition(line: 2, column: 2))))
  }

  @Test func reportsAnUnclosedQuoteWhereItOpens() {
    let parsed = parseCSV("a,b\n1,\"二\n3,4\n", path: "t.csv")
    #expect(parsed.diagnostics.map(\.code) == [.csvUnclosedQuote])
    #expect(
      parsed.diagnostics.first?.place
        == .cell(
          path: "t.csv", sheet: nil, address: CellAddress(row: 2, column: 2),
          range: SourceRange(line: 2, column: 3, length: 1)))
    #expect(parsed.value.rows.last?.cells.last?.text == "二\n3,4\n")
  }

  @Test func reportsTextAfterAClosingQuote() {
    let parsed = parseCSV("\"《a\"b\" c\",d\n", path: "t.csv")
    #expect(parsed.diagnostics.map(\.code) == [.csvTextAfterQuote])
    #expect(parsed.diagnostics.first?.severity == .error)
    #expect(parsed.diagnostics.first?.place?.range == SourceRange(line: 1, column: 7, length: 5))
    #expect(parsed.value.rows[0].cells.map(\.text) == ["《ab\" c\"", "d"])
  }

  @Test func warnsOfAQuoteInABareCellAndKeepsIt() {
    let parsed = parseCSV("a,5\" 管\n", path: "t.csv")
    #expect(parsed.diagnostics.map(\.code) == [.csvQuoteInBareCell])
    #expect(parsed.diagnostics.first?.severity == .warning)
    #expect(parsed.value.rows[0].cells[1].text == "5\" 管")
  }

  @Test func reportsACellBeyondTheHeader() {
    let parsed = parseCSV("a,b\n1,2,,三\n1,2,,\n", path: "t.csv")
    #expect(parsed.diagnostics.map(\.code) == [.csvRaggedRow])
    #expect(
      parsed.diagnostics.first?.place
        == .cell(
          path: "t.csv", sheet: nil, address: CellAddress(row: 2, column: 4),
          range: SourceRange(line: 2, column: 6, length: 3)))
    #expect(parsed.diagnostics.first?.message.english.contains("'三'") == true)
  }

  @Test func reportsBytesThatAreNotUTF8() {
    let broken = parseCSV(Array("a,一\nb,".utf8) + [0xFF, 0x0A], path: "t.csv")
    #expect(broken.diagnostics.map(\.code) == [.invalidUTF8])
    #expect(broken.diagnostics.first?.place?.range == SourceRange(line: 2, column: 3, length: 1))
    #expect(broken.diagnostics.first?.help?.english == "save the file as UTF-8")
    let cut = parseCSV(Array("a".utf8) + [0xE4, 0xBD], path: "t.csv")
    #expect(cut.diagnostics.first?.place?.range?.start == SourcePosition(line: 1, column: 2))
  }

  @Test func recognisesGB18030() {
    // 序号 in GB18030.
    let parsed = parseCSV([0xD0, 0xF2, 0xBA, 0xC5, 0x2C, 0x61], path: "t.csv")
    #expect(parsed.diagnostics.first?.help?.english.contains("GB18030") == true)
  }
}

private func parse(_ text: String) -> Table {
  let parsed = parseCSV(text, path: "t.csv")
  #expect(parsed.diagnostics.isEmpty)
  return parsed.value
}

private func texts(_ text: String) -> [[String]] { parse(text).rows.map { $0.cells.map(\.text) } }
