import Testing

@testable import SiteMarkdown

/// What is read without libcmark is read as libcmark reads it, places included.
@Suite struct FlatMarkdownTests {
  @Test func readsAPostingWithoutLibcmark() {
    let posting = """
      根据**《社区章程》**的规定，*先公示*、后办理。
      第二行见[名单](2026-05-27-debts.md)。

      ## 一、基本情况
      1. 听取说明；
      2. **表决**，结果见![票数](piao.csv)

      | 姓名 | 金额 |
      |---|---:|
      | 周** | 52.00 |

      > 公开前由居务监督委员会审核。

      - 公示期满
      - 100%办理

      """
    #expect(readFlatMarkdown(MarkedText(posting, isPlain: false)) != nil)
    expectSameEvents(posting)
  }

  @Test(arguments: [
    " 甲", "甲\n乙\n===", "- 甲\n\n- 乙", "- 甲\n  乙", "1) 甲", "> 甲\n乙", "**甲", "*甲**乙*", "[甲]", "[甲](b \"丙\")", "a_b_c",
    "甲\\*乙", "&lt;", "<b>", "`甲`", "甲  \n乙", "***", "# 甲 #", "- [ ] 甲", "\u{FEFF}甲", "[*甲*](b)", "*[甲](b)*", "甲\n- 乙",
  ])
  func leavesTheRestToLibcmark(_ text: String) {
    #expect(readFlatMarkdown(MarkedText(text, isPlain: false)) == nil)
  }

  @Test(arguments: CommonMarkSpecTests.examples + GFMSpecTests.specification + GFMSpecTests.extensions)
  func readsTheSpecificationsAsLibcmarkDoes(_ example: SpecExample) {
    expectSameEvents(example.markdown)
  }

  /// Texts put together of what is flat and what is nearly so, always the same.
  @Test(arguments: 0..<8) func readsAnyTextAsLibcmarkDoes(_ seed: UInt64) {
    var random = SeededRandom(state: seed &+ 100)
    var flatCount = 0
    for _ in 0..<2_000 {
      if expectSameEvents(text(using: &random)) { flatCount += 1 }
    }
    #expect(flatCount > 200)
  }

  private static let beginnings = [
    "", "", "", "", "# ", "## ", "- ", "- ", "> ", "> ", "| ", "|---|:-:|", "1. ", "1. ", "2. ", "10. ", "3) ", "* ",
    "+ ",
    "-", ">", "#", "---", "===", " ", "12", "####### ", "1234567890. ", "**", "![甲](乙)",
  ]

  private static let common = [
    "中文", "据", "，", "a", "B2", " ", "**粗**", "*斜*", "周**", "**（一）", "“**甲**”", "**《法》**", "100%**", "[链](a.md)", "。",
    "2026年",
  ]

  private static let rare = [
    "**", "*", "***", "[乙](https://x.cn/a_b*c?d=e!)", "![图](a.csv)", "!", "(", ")", "9:00", "3.", "4)", "|", "-", "—",
    "é", "😀",
    "：", "x*y*z", "[", "]", "](", "#", ">", "+", "=", "\"", "'", "…", "·", "、", "\u{3000}", "\u{A0}", "]:", "ﾊ",
    "\u{FEFF}", "㐀",
    "々", "~", "~~", "@", "://", "_", "`", "\\", "&amp;", "<", "\t", "  ", "\u{1CC0}", "\0",
  ]

  private func text(using random: inout SeededRandom) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      text += Self.beginnings.randomElement(using: &random) ?? ""
      let pieces = Int.random(in: 0..<4, using: &random) == 0 ? Self.rare + Self.common : Self.common
      for _ in 0..<Int.random(in: 0...5, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
      text += ["\n", "\n\n", "\n\n", "\n\n\n"].randomElement(using: &random) ?? ""
    }
    if Bool.random(using: &random) { text.removeLast() }
    return text
  }

  /// - Returns: whether the text is read without libcmark.
  @discardableResult
  private func expectSameEvents(_ text: String) -> Bool {
    var isFlat = false
    for isPlain in [false, true] {
      let source = MarkedText(text, isPlain: isPlain)
      guard let events = readFlatMarkdown(source) else { continue }
      isFlat = true
      var pool: [UInt8] = []
      let tree = readCommonMark(source.bytes, mark: source.mark, pool: &pool)
      #expect(
        events.map { describe($0, source.bytes) } == tree.events.map { describe($0, pool) },
        "\(text.debugDescription)")
    }
    return isFlat
  }

  private func describe(_ event: MarkdownEvent, _ pool: [UInt8]) -> String {
    let words = [event.text, event.destination, event.title].map { String(decoding: pool[$0.range], as: UTF8.self) }
    return "\(event.kind) \(event.side) \(event.flag) \(event.number) \(event.startLine):\(event.startColumn)"
      + "-\(event.endLine):\(event.endColumn) \(words)"
  }
}
