import SitePrivacy
import Testing

struct ConcealTests {
  @Test func masksNumbersThatAMessageQuotes() {
    #expect(concealed("link '张三530102199003071238.pdf' is dead") == "link '张三5301************38.pdf' is dead")
    #expect(concealed("date '2026-13-01' is no day") == "date '2026-13-01' is no day")
  }

  @Test func whatIsMaskedStaysAsItIs() {
    let once = concealed("13812345678 和 530102199003071238")
    #expect(once == "138****5678 和 5301************38")
    #expect(concealed(once) == once)
  }

  @Test func blackenedLinesKeepTheirLength() {
    let line: Substring = "王五患尿毒症，é😀 １３８12345678"
    let black = blackened(line, [9..<18, 21..<27])
    #expect(black.utf8.count == line.utf8.count)
    #expect(black == "王五患＊＊＊，·＊* ＊＊＊********")
  }
}
