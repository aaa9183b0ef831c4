import SiteFormats
import Testing

@Suite struct XMLWriterTests {
  @Test func escapesWhatEndsATextOrAnAttribute() {
    #expect(written("《a&b》<c> \"d\" 'e'") == "《a&amp;b》&lt;c&gt; &quot;d&quot; 'e'")
    #expect(written("&") == "&amp;")
    #expect(written("") == "")
  }

  @Test func leavesOutWhatXMLCannotHold() {
    #expect(written("a\u{0}\u{B}\u{1F}b\u{FFFE}c\u{FFFF}\u{FFFD}\u{7F}\t\r\nd") == "abc\u{FFFD}\u{7F}\t\r\nd")
  }

  @Test func keepsFullWidthSigns() {
    #expect(written("（一）、：！～￥\u{FEFF}") == "（一）、：！～￥\u{FEFF}")
  }

  @Test func writesNumbers() {
    var xml = XMLWriter()
    for number in [0, 7, 10, 1_234_567_890, -5, Int.min] {
      xml.number(number)
      xml.markup(" ")
    }
    #expect(String(decoding: xml.bytes, as: UTF8.self) == "0 7 10 1234567890 -5 \(Int.min) ")
  }
}

private func written(_ text: String) -> String {
  var xml = XMLWriter()
  xml.text(text)
  return String(decoding: xml.bytes, as: UTF8.self)
}
