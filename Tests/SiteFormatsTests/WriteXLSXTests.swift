import Foundation
import Testing

@testable import SiteFormats

@Suite struct WriteXLSXTests {
  @Test func writesTheSameBytesForTheSameSheets() {
    #expect(writeXLSX(sheets: [catalog]) == writeXLSX(sheets: [catalog]))
  }

  @Test func holdsWellFormedPartsUnderTheNamesOfTheFormat() throws {
    let parts = try readZip(writeXLSX(sheets: [catalog, catalog]))
    #expect(
      parts.map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
        "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
      ])
    for part in parts { #expect(isWellFormed(part.text), "\(part.name)") }
  }

  @Test func writesTitleHeaderAndRowsAsTexts() throws {
    let xml = try sheetXML(catalog)
    #expect(xml.contains(#"<c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve">金安社区</t></is></c>"#))
    #expect(xml.contains(#"<c r="B2" s="2" t="inlineStr"><is><t xml:space="preserve">公开事项</t></is></c>"#))
    #expect(xml.contains(#"<c r="A3" s="1" t="inlineStr"><is><t xml:space="preserve">001</t></is></c>"#))
    #expect(xml.contains("一\n二 &lt;三&gt; &amp;"))
    #expect(xml.contains(#"<c r="B4" s="1"/>"#))
  }

  @Test func freezesTheRowsAboveTheTable() throws {
    #expect(try sheetXML(catalog).contains(#"ySplit="2" topLeftCell="A3""#))
    let plain = Sheet(name: "a", header: ["x"], rows: [["1"]])
    #expect(try sheetXML(plain).contains(#"ySplit="1" topLeftCell="A2""#))
    let workbook = try readZip(writeXLSX(sheets: [catalog])).first { $0.name == "xl/workbook.xml" }
    #expect(workbook?.text.contains("'目录'!$1:$2") == true)
  }

  @Test func mergesTheTitleAndTheBlocksAskedFor() throws {
    let xml = try sheetXML(catalog)
    #expect(xml.contains(#"<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A3:A4"/></mergeCells>"#))
    let single = Sheet(name: "a", header: ["x"], rows: [["1"]], merges: [.init(rows: 1...1, columns: 1...1)])
    #expect(try !sheetXML(single).contains("mergeCell"))
  }

  @Test func fitsColumnsToTheirLongestLineUpToALimit() throws {
    let sheet = Sheet(
      name: "a", header: ["序号", "事项"], rows: [["1", "低保公示结果\n低保"], ["2", String(repeating: "长", count: 99)]])
    #expect(try sheetXML(sheet).contains(#"<col min="1" max="1" width="7""#))
    #expect(try sheetXML(sheet).contains(#"<col min="2" max="2" width="48""#))
    let short = Sheet(name: "a", header: ["x"], rows: [["低保公示结果\n低保"]])
    #expect(try sheetXML(short).contains(#"<col min="1" max="1" width="15""#))
  }

  @Test func dropsCharactersThatXMLCannotHold() {
    #expect(cellText("a\u{0}\u{B}\u{1F}b\u{FFFE}\u{FFFF}c\td") == "abc\td")
    #expect(cellText("一\r\n二\r三\n四") == "一\n二\n三\n四")
  }

  @Test func keepsATextThatLooksLikeAnEscapeOfExcel() {
    #expect(cellText("_x0041_ _x004G_ a_b") == "_x005F_x0041_ _x004G_ a_b")
  }

  @Test func cutsATextThatNoCellHolds() {
    #expect(cellText(String(repeating: "长", count: 40_000)).utf16.count == 32_767)
    #expect(cellText(String(repeating: "长", count: 32_767)).last == "长")
  }

  @Test func makesSheetNamesThatExcelAccepts() {
    #expect(
      sheetNames(for: ["目录", "目录", "a/b:c", "", "'x'", "History"]) == [
        "目录", "目录 (2)", "a b c", "Sheet4", "x", "Sheet6",
      ])
    let long = sheetNames(for: [String(repeating: "目", count: 40), String(repeating: "目", count: 31)])
    #expect(long.map(\.utf16.count) == [31, 31])
    #expect(long[0] != long[1])
  }

  @Test func computesTheCheckValueOfCRC32() {
    #expect(crc32(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(crc32(of: []) == 0)
  }

  @Test func computesTheSameCRC32BitByBit() {
    for count in 0..<40 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ count) }
      var remainder: UInt32 = .max
      for byte in bytes {
        remainder ^= UInt32(byte)
        for _ in 0..<8 { remainder = remainder & 1 == 1 ? 0xEDB8_8320 ^ (remainder >> 1) : remainder >> 1 }
      }
      #expect(crc32(of: bytes) == ~remainder)
    }
  }

  @Test func writesRowsOfUnequalLength() throws {
    let xml = try sheetXML(Sheet(name: "a", header: ["x"], rows: [["1", "2", "3"], []]))
    #expect(xml.contains(#"<dimension ref="A1:C3"/>"#))
    #expect(xml.contains(#"<c r="C1" s="2"/>"#))
    #expect(isWellFormed(try sheetXML(Sheet(name: "a", header: [], rows: []))))
  }
}

private let catalog = Sheet(
  name: "目录", title: "金安社区", header: ["序号", "公开事项"], rows: [["001", "一\n二 <三> &"], ["002"]],
  merges: [.init(rows: 1...2, columns: 1...1)])

/// A text as it stands in a cell.
private func cellText(_ text: String) -> String {
  var xml = XMLWriter()
  xml.cellText(text)
  return String(decoding: xml.bytes, as: UTF8.self)
}

private func sheetXML(_ sheet: Sheet) throws -> String {
  try #require(try readZip(writeXLSX(sheets: [sheet])).first { $0.name == "xl/worksheets/sheet1.xml" }).text
}

/// A reader for the tests that follows the directory, as programs do, and checks it against the files' own heads.
private func readZip(_ bytes: [UInt8]) throws -> [(name: String, text: String)] {
  func number(_ offset: Int, _ length: Int) -> Int {
    bytes[offset..<(offset + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
  let end = bytes.count - 22
  try #require(number(end, 4) == 0x0605_4B50)
  var entry = number(end + 16, 4)
  try #require(entry + number(end + 12, 4) == end)
  return try (0..<number(end + 10, 2)).map { _ in
    try #require(number(entry, 4) == 0x0201_4B50)
    let nameLength = number(entry + 28, 2)
    let name = bytes[(entry + 46)..<(entry + 46 + nameLength)]
    let head = number(entry + 42, 4)
    try #require(number(head, 4) == 0x0403_4B50)
    try #require(Array(bytes[(head + 4)..<(head + 30)]) == Array(bytes[(entry + 6)..<(entry + 32)]))
    let start = head + 30 + nameLength
    let content = Array(bytes[start..<(start + number(entry + 20, 4))])
    try #require(Int(crc32(of: content)) == number(entry + 16, 4))
    entry += 46 + nameLength
    return (String(decoding: name, as: UTF8.self), String(decoding: content, as: UTF8.self))
  }
}

/// Whether each element that opens closes in its turn. Enough for the XML that is written here; Foundation's parser is
/// a module of its own on Linux.
private func isWellFormed(_ xml: String) -> Bool {
  var open: [Substring] = []
  for piece in xml.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
    guard let end = piece.firstIndex(of: ">") else { return false }
    let tag = piece[..<end]
    if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
    let name = tag.prefix { $0 != " " }
    if name.hasPrefix("/") {
      guard open.popLast() == name.dropFirst() else { return false }
    } else {
      open.append(name)
    }
  }
  return open.isEmpty
}
