import Testing

@testable import SiteModel

struct ScalarClassesTests {
  @Test func takesForBlankWhatUnicodeDoesAndTwoInvisibleMarks() {
    let marks: Set<UInt32> = [0x200B, 0xFEFF]
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.isBlank != (scalar.properties.isWhitespace || marks.contains(value)) { Issue.record("\(value)") }
    }
  }

  @Test func givesBackTheTextOfARange() {
    let text = "a低𠀀é\u{0}"
    let scalars = [Unicode.Scalar](of: text)
    #expect(scalars.text(0..<scalars.count) == text)
    #expect(scalars.text(1..<3) == "低𠀀" && scalars.text(2..<2) == "")
  }
}
