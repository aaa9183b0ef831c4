import Testing

@testable import SiteReader

struct TrimmingTests {
  @Test func takesWhiteSpaceOfAnyScriptFromTheEnds() {
    for value in UInt32(0)...0x3000 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isWhitespace else { continue }
      #expect(trimmed("\(scalar)低 保\(scalar)\(scalar)") == "低 保", "\(value)")
    }
    #expect(trimmed(" \u{3000}\n") == "" && trimmed("") == "")
  }

  @Test func leavesOtherInvisibleMarks() {
    #expect(trimmed("\u{200B}低\u{FEFF}") == "\u{200B}低\u{FEFF}")
  }
}
