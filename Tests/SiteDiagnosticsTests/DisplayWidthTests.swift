import SiteDiagnostics
import Testing

struct DisplayWidthTests {
  @Test(arguments: [("abc", 3), ("低保", 4), ("（一）", 6), ("e\u{301}", 1), ("ｱ", 1), ("Ａ", 2), ("\u{200B}", 0), ("𠮷", 2), ("—", 1), ("", 0)])
  func countsCells(_ text: String, _ width: Int) { #expect(displayWidth(of: text) == width) }
}
