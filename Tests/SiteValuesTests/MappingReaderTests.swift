import SiteDiagnostics
import SiteValues
import Testing

@Suite struct MappingReaderTests {
  @Test func readsAKeyByAnyOfItsNames() {
    var fields = reader(of: ["标题": text("低保公示", line: 1)])
    #expect(fields.text("title", "标题") == "低保公示")
    #expect(fields.finish().isEmpty)
  }

  @Test func keepsAScalarAsWritten() {
    var fields = reader(of: ["code": text("0000000000", line: 1), "date": text("2026-10-12", line: 2)])
    #expect(fields.text("code") == "0000000000")
    #expect(fields.text("date") == "2026-10-12")
  }

  @Test func takesNullForAbsent() {
    var fields = reader(of: ["summary": Value(.null, at: range(1))])
    #expect(fields.text("summary") == nil)
    #expect(fields.integer("summary") == nil)
    #expect(fields.finish().isEmpty)
  }

  @Test func readsIntegersAndFlagsInBothLanguages() {
    var fields = reader(of: [
      "size": text("20", line: 1), "a": text("true", line: 2), "b": text("否", line: 3), "c": text("Yes", line: 4),
    ])
    #expect(fields.integer("size") == 20)
    #expect(fields.flag("a") == true)
    #expect(fields.flag("b") == false)
    #expect(fields.flag("c") == true)
    #expect(fields.finish().isEmpty)
  }

  @Test func takesASingleTextForAListOfOne() {
    var fields = reader(of: ["keywords": text("低保", line: 1), "guides": list(["市民政局", "市财政局"], line: 2)])
    #expect(fields.texts("keywords") == ["低保"])
    #expect(fields.texts("guides") == ["市民政局", "市财政局"])
    #expect(fields.texts("absent") == [])
  }

  @Test func reportsAWrongTypeAtTheValue() throws {
    var fields = reader(of: ["page_size": text("twenty", line: 3)])
    #expect(fields.integer("page_size") == nil)
    let problem = try #require(fields.finish().first)
    #expect(problem.code == .wrongType)
    #expect(problem.severity == .error)
    #expect(problem.message.english == "'page_size' takes a whole number, not 'twenty'")
    #expect(problem.place == .text(path: "p.yml", range: SourceRange(line: 3, column: 9, length: 4)))
  }

  @Test(arguments: ["text", "integer", "flag", "mapping"])
  func refusesAListWhereOneValueBelongs(method: String) {
    var fields = reader(of: ["k": list(["a"], line: 1)])
    switch method {
    case "text": _ = fields.text("k")
    case "integer": _ = fields.integer("k")
    case "flag": _ = fields.flag("k")
    default: _ = fields.mapping("k") { $0.text("x") }
    }
    #expect(fields.finish().map(\.code) == [.wrongType])
  }

  @Test func reportsARequiredTextThatIsAbsentNullEmptyOrNoTextOnce() {
    var absent = reader(of: [:])
    #expect(absent.requiredText("title", "标题") == nil)
    #expect(absent.finish().map(\.message.english) == ["'title' (标题) is missing"])

    var null = reader(of: ["标题": Value(.null, at: range(1))])
    #expect(null.requiredText("title", "标题") == nil)
    #expect(null.finish().map(\.message.english) == ["'标题' has no value"])

    var empty = reader(of: ["title": text("", line: 1)])
    #expect(empty.requiredText("title", "标题") == nil)
    #expect(empty.finish().map(\.message.english) == ["'title' has no value"])

    var wrong = reader(of: ["title": list(["a"], line: 1)])
    #expect(wrong.requiredText("title", "标题") == nil)
    #expect(wrong.finish().map(\.code) == [.wrongType])
  }

  @Test func reportsUnknownKeysWithTheNearestKnownOne() {
    var fields = reader(of: ["titel": text("a", line: 1), "关健词": text("b", line: 2), "colour": text("c", line: 3)])
    _ = fields.text("title", "标题")
    _ = fields.texts("keywords", "关键词")
    let problems = fields.finish()
    #expect(problems.map(\.code) == [.unknownKey, .unknownKey, .unknownKey])
    #expect(problems.map(\.severity) == [.warning, .warning, .warning])
    #expect(problems.map(\.help?.english) == ["did you mean 'title'?", "did you mean '关键词'?", nil])
    #expect(problems.first?.place?.range?.start == SourcePosition(line: 1, column: 1))
  }

  @Test func reportsAFieldThatStandsUnderBothOfItsNames() {
    var fields = reader(of: ["title": text("a", line: 1), "标题": text("b", line: 2)])
    #expect(fields.text("title", "标题") == "a")
    #expect(fields.text("title", "标题") == "a")
    let problems = fields.finish()
    #expect(problems.map(\.code) == [.repeatedField])
    #expect(problems.first?.place?.range?.start.line == 2)
    #expect(problems.first?.notes.first?.place?.range?.start.line == 1)
  }

  @Test func knowsKeysThatWereAskedForAsValues() {
    var fields = reader(of: ["params": text("x", line: 1)])
    _ = fields.value("params")
    #expect(fields.finish().isEmpty)
  }

  @Test func finishesNestedMappings() {
    let host = mapping(["name": text("街道办", line: 2), "phnoe": text("1", line: 3)], line: 2)
    var fields = reader(of: ["host": host])
    #expect(fields.mapping("host") { host in [host.text("name"), host.text("phone")] } == ["街道办", nil])
    #expect(fields.finish().map(\.help?.english) == ["did you mean 'phone'?"])
  }

  @Test func readsListsOfMappingsAndReportsEntriesThatAreNone() {
    let laws = Value(.sequence([mapping(["title": text("a", line: 2)], line: 2), text("b", line: 3)]), at: range(2))
    var fields = reader(of: ["laws": laws])
    #expect(fields.list("laws") { $0.text("title") ?? "" } == ["a"])
    let problems = fields.finish()
    #expect(problems.map(\.code) == [.wrongType])
    #expect(problems.first?.place?.range?.start.line == 3)
  }

  @Test func reportsARootThatIsNoMapping() {
    var fields = MappingReader(list(["a"], line: 1), path: "p.yml")
    #expect(fields.text("title") == nil)
    #expect(fields.finish().map(\.code) == [.wrongType])
    var empty = MappingReader(Value(.null, at: range(1)), path: "p.yml")
    #expect(empty.finish().isEmpty)
  }

  @Test func namesThePlaceOfAValueOrOfTheWholeMapping() {
    let fields = reader(of: ["date": text("2026-13-01", line: 4)])
    #expect(fields.place(of: "date", "日期").range?.start.line == 4)
    #expect(fields.place(of: "title").range == range(1))
  }
}

private func reader(of entries: KeyValuePairs<String, Value>) -> MappingReader {
  MappingReader(mapping(entries, line: 1), path: "p.yml")
}

private func mapping(_ entries: KeyValuePairs<String, Value>, line: Int) -> Value {
  let entries = entries.map { key, value in
    Value.Entry(
      key: key, keyRange: SourceRange(line: value.range.start.line, column: 1, length: key.utf8.count), value: value)
  }
  return Value(.mapping(entries), at: range(line))
}

private func text(_ text: String, line: Int) -> Value { Value(.scalar(text, isQuoted: false), at: range(line)) }

private func list(_ texts: [String], line: Int) -> Value {
  Value(.sequence(texts.map { text($0, line: line) }), at: range(line))
}

private func range(_ line: Int) -> SourceRange { SourceRange(line: line, column: 9, length: 4) }
