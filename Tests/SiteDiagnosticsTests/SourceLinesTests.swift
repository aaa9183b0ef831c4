import SiteDiagnostics
import Testing

struct SourceLinesTests {
  private let excerpts = SourceExcerpts { ["a": "\u{FEFF}一𠮷b\r\n二\r\n", "b": "x"][$0] }

  @Test func givesLinesAsTheExcerptsDo() {
    var lines = SourceLines(of: excerpts)
    for (path, number) in [("a", 0), ("a", 1), ("b", 1), ("a", 2), ("a", 3), ("a", 4), ("c", 1)] {
      #expect(lines.line(number, of: path) == excerpts.line(number, of: path), "\(path):\(number)")
    }
  }

  @Test func givesWhatStandsInAPlace() {
    var lines = SourceLines(of: excerpts)
    let range = SourceRange(SourcePosition(line: 1, column: 4), SourcePosition(line: 2, column: 4))
    #expect(lines.text(at: .text(path: "a", range: range)) == "𠮷b\n二")
    #expect(lines.text(at: .file(path: "a")) == "")
  }

  @Test func countsColumnsAsUTF16Does() {
    var lines = SourceLines(of: excerpts)
    #expect(lines.utf16Column(of: SourcePosition(line: 1, column: 8), in: "a") == 4)
    #expect(lines.utf16Column(of: SourcePosition(line: 9, column: 1), in: "a") == nil)
  }
}
