import SiteFormats
import Testing

struct JSONValueTests {
  private func value(_ text: String) -> JSONValue? { JSONValue(Array(text.utf8)) }

  @Test func readsEveryKindOfValue() {
    #expect(
      value(" {\"a\": [1, -2.5e3, true, false, null, \"低\\u4fdd\\n\\ud83d\\ude00\"]} ")
        == .object([
          JSONValue.Name("a"): .array([
            .number(1), .number(-2500), .bool(true), .bool(false), .null, .string("低保\n😀"),
          ])
        ]))
    #expect(value("[]") == .array([]))
    #expect(value("{}") == .object([:]))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":}", "{\"a\" 1}", "{a:1}", "01", "-", "1.", "1e", "\"a", "\"\\x\"", "\"\\u12\"", "tru", "[1] 2",
    "\"a\nb\"", "[1 2]", "nul",
  ])
  func refusesWhatIsNoJSON(_ text: String) { #expect(value(text) == nil) }

  @Test func refusesInvalidUTF8AndDeepNesting() {
    #expect(JSONValue([0x22, 0xFF, 0x22]) == nil)
    #expect(value(String(repeating: "[", count: 100_000)) == nil)
    #expect(value(String(repeating: "[", count: 100) + String(repeating: "]", count: 100)) != nil)
  }

  @Test func readsWhatTheWriterWrites() {
    for text in ["", "a\"b\\c", "\u{1}\u{1F}", "《低保》", "😀", "e\u{301}"] {
      var json = JSONWriter()
      json.object { $0.member(text, text) }
      #expect(JSONValue(json.bytes) == .object([JSONValue.Name(text): .string(text)]))
    }
  }
}
