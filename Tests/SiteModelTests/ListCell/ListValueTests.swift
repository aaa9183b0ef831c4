import SiteModel
import Testing

@Suite struct ListValueTests {
  @Test func splitsLines() {
    #expect(parseListCell("全社会\n特定群体").map(\.text) == ["全社会", "特定群体"])
  }
}
