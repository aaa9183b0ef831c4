import SiteDiagnostics
import SiteFormats
import SiteValues
import Testing

@Suite struct ParseYAMLTests {
  @Test func keepsScalarsAsTexts() throws {
    let value = try #require(
      parse("code: 0000000000\ndate: 2026-10-12\nflag: yes\nnumber: 1_000\nnothing:\nname: ''\n"))
    #expect(value["code"]?.string == "0000000000")
    #expect(value["date"]?.string == "2026-10-12")
    #expect(value["flag"]?.string == "yes")
    #expect(value["number"]?.string == "1_000")
    #expect(value["nothing"]?.isNull == true)
    #expect(value["name"]?.content == .scalar("", isQuoted: true))
  }

  @Test func readsListsGroupsAndTextsOfSeveralLines() throws {
    let value = try #require(
      parse("keywords: [低保, '救助']\nhost:\n  name: 街道办\nlaws:\n  - title: a\n    aliases:\n    - b\nnote: |\n  一\n  二\n")
    )
    #expect(value["keywords"]?.strings == ["低保", "救助"])
    #expect(value["host"]?["name"]?.string == "街道办")
    #expect(value["laws"]?.items?.first?["aliases"]?.strings == ["b"])
    #expect(value["note"]?.content == .scalar("一\n二\n", isQuoted: true))
  }

  @Test func countsColumnsInBytesAndLinesFromTheFilesTop() throws {
    let value = try #require(parse("标题: 低保公示\nhost:\n  名称: {电话: \"一\"}\n", firstLine: 2))
    let entry = try #require(value.entries?.first)
    #expect(entry.keyRange == SourceRange(line: 2, column: 1, length: 6))
    #expect(entry.value.range == SourceRange(line: 2, column: 9, length: 12))
    let nested = try #require(value["host"]?["名称"])
    #expect(nested.range == SourceRange(line: 4, column: 11, length: 15))
    #expect(nested["电话"]?.range == SourceRange(line: 4, column: 20, length: 5))
    #expect(value.range == SourceRange(SourcePosition(line: 2, column: 1), SourcePosition(line: 4, column: 26)))
  }

  @Test(arguments: ["\u{FEFF}title: 一\r\ndate: 二\r\n", "title: 一\rdate: 二", "title: 一\ndate: 二\n"])
  func acceptsByteOrderMarksAndEveryLineBreak(text: String) throws {
    let value = try #require(parse(text))
    #expect(value.entries?.map(\.key) == ["title", "date"])
    #expect(value["title"]?.range == SourceRange(line: 1, column: 8, length: 3))
    #expect(value["date"]?.range == SourceRange(line: 2, column: 7, length: 3))
  }

  @Test func countsLinesAsAnEditorDoesAfterALineSeparator() throws {
    let value = try #require(parse("a: \"一\u{2028}二\"\nb: [三]\n"))
    #expect(value["b"]?.range == SourceRange(line: 2, column: 4, length: 5))
  }

  @Test(arguments: ["", "\n", "# words\n", "\u{FEFF}"])
  func findsNothingInAnEmptyText(text: String) {
    let parsed = parseYAML(text, path: "p.yml")
    #expect(parsed.value == nil)
    #expect(parsed.diagnostics.isEmpty)
  }

  struct Slip: CustomTestStringConvertible {
    var text: String
    var line: Int
    var column: Int
    var message: String
    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Slip(text: "标题：低保公示", line: 1, column: 7, message: "a key is followed by an ASCII colon, not by '：'"),
    Slip(text: "标题：低保公示\ndate: 2026\n", line: 1, column: 7, message: "a key is followed by an ASCII colon, not by '：'"),
    Slip(text: "date: 2026\n标题：低保公示\n", line: 2, column: 7, message: "a key is followed by an ASCII colon, not by '：'"),
    Slip(
      text: "a: 1\n\n标题：b\nitem: 3\n", line: 3, column: 7, message: "a key is followed by an ASCII colon, not by '：'"),
    Slip(text: "title:低保\ndate: 2026\n", line: 1, column: 6, message: "a space follows the colon of a key"),
    Slip(text: "host:\n\tname: a\n", line: 2, column: 1, message: "lines are indented by spaces, not by tabs"),
    Slip(
      text: "a: 1\ntitle: \"低保\ndate: 2026\n", line: 2, column: 8,
      message: "a text that a quote opens is closed by the same quote"),
    Slip(text: "title: '低保", line: 1, column: 8, message: "a text that a quote opens is closed by the same quote"),
    Slip(text: "title: 通知: 低保\n", line: 1, column: 14, message: "an unquoted value has no colon with a blank after it"),
    Slip(text: "title: **低保**\n", line: 1, column: 8, message: "a value that begins with '*' or '&' stands in quotes"),
    Slip(text: "title: @低保\n", line: 1, column: 8, message: "no value begins with '@'"),
    Slip(text: "keywords: [a, b\ndate: 1\n", line: 2, column: 5, message: "a list that '[' opens is closed by ']'"),
    Slip(
      text: "title: \"a\" b\n", line: 1, column: 12,
      message: "the keys of a group stand below each other, and nothing follows a quoted value"),
    Slip(text: "title: a\u{1}\n", line: 1, column: 9, message: "a text has no control characters"),
    Slip(text: "title: \"a\\低\"\n", line: 1, column: 10, message: "a backslash between double quotes begins an escape"),
    Slip(text: "a: [b,, c]\n", line: 1, column: 7, message: "between two commas of a list stands a value"),
    Slip(text: "a: - b\n", line: 1, column: 4, message: "a list begins on the line below its key"),
    Slip(text: "a: >b\n", line: 1, column: 5, message: "a value that begins with '|' or '>' stands in quotes"),
    Slip(text: "a: !低保\n", line: 1, column: 4, message: "a value that begins with '!' stands in quotes"),
    Slip(text: "%a\n", line: 1, column: 3, message: "no line begins with '%'"),
    Slip(text: "a: 1\n---\nb: 2\n", line: 2, column: 1, message: "a file holds one document"),
  ])
  func saysWhatIsWrongAndWhere(slip: Slip) throws {
    let parsed = parseYAML(slip.text, path: "p.yml", firstLine: 1)
    #expect(parsed.value == nil)
    let problem = try #require(parsed.diagnostics.first)
    #expect(parsed.diagnostics.count == 1)
    #expect(problem.code == .yamlSyntax)
    #expect(problem.message.english == slip.message)
    #expect(problem.place?.range?.start == SourcePosition(line: slip.line, column: slip.column))
  }

  @Test func takesANumberInQuotesForTheSameKey() {
    let parsed = parseYAML("1: 甲\n'1': 乙\n", path: "p.yml")
    #expect(parsed.diagnostics.map(\.code) == [.yamlDuplicateKey])
  }

  @Test func reportsARepeatedKeyAtTheSecondWithANoteAtTheFirst() throws {
    for text in ["a: 1\ntitle: 2\ntitle: 3\n", "a: [1]\ntitle: 2\n'title': 3\n", "a: 1\ntitle:\n  x: 1\ntitle: 3\n"] {
      let problem = try #require(parseYAML(text, path: "p.yml", firstLine: 2).diagnostics.first)
      #expect(problem.code == .yamlDuplicateKey)
      let second = text.hasPrefix("a: 1\ntitle:\n") ? 5 : 4
      #expect(problem.place?.range?.start == SourcePosition(line: second, column: 1))
      #expect(problem.notes.first?.place?.range == SourceRange(line: 3, column: 1, length: 5))
    }
  }

  @Test func allowsAKeyOfOneGroupInAnother() {
    let parsed = parseYAML("a:\n  name: 1\nb:\n  name: 2\n", path: "p.yml")
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value?["b"]?["name"]?.string == "2")
  }

  @Test func followsAliasesWithinReason() throws {
    let value = try #require(parse("a: &city 昆明市\nb: [*city, *city]\nc: *city\n"))
    #expect(value["b"]?.strings == ["昆明市", "昆明市"])
    let uses = String(repeating: "- *city\n", count: 2000)
    #expect(parse("- &city 昆明市\n" + uses)?.items?.count == 2001)
  }

  @Test(arguments: ["l%: &l% [*l§, *l§, *l§, *l§, *l§, *l§, *l§, *l§, *l§]\n", "? &l% [*l§, *l§, *l§, *l§]\n: 1\n"])
  func refusesAliasesThatMultiply(line: String) {
    var text = "l0: &l0 [lol, lol]\n"
    for level in 1...30 {
      text += line.split(separator: "%", omittingEmptySubsequences: false).joined(separator: String(level))
        .split(separator: "§", omittingEmptySubsequences: false).joined(separator: String(level - 1))
    }
    #expect(parseYAML(text, path: "p.yml").diagnostics.map(\.code) == [.yamlTooManyAliases])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func survivesDeepNesting(opening: String) {
    let parsed = parseYAML(String(repeating: opening, count: 100_000), path: "p.yml")
    #expect(!parsed.diagnostics.isEmpty)
    _ = parseYAML("a: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900), path: "p.yml")
  }

  @Test func reportsATextThatIsTakenForATag() throws {
    let parsed = parseYAML("a: !b c\nd: !!str 1\n", path: "p.yml")
    #expect(parsed.diagnostics.map(\.message.english) == ["a value that begins with '!' stands in quotes"])
    #expect(parsed.diagnostics.first?.place?.range?.start == SourcePosition(line: 1, column: 4))
    #expect(parsed.value?["d"]?.string == "1")
  }

  @Test func reportsAKeyThatIsNoText() {
    #expect(parseYAML("[a, b]: 1\nc: 2\n", path: "p.yml").diagnostics.map(\.message.english) == ["a key is a text"])
  }
}

private func parse(_ text: String, firstLine: Int = 1) -> Value? {
  let parsed = parseYAML(text, path: "p.yml", firstLine: firstLine)
  #expect(parsed.diagnostics.isEmpty)
  return parsed.value
}
