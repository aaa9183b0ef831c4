import SiteDiagnostics
import Testing

@testable import SiteMarkdown

/// Any text is a document: nothing an author or an attacker writes stops the build.
@Suite struct RobustnessTests {
  static let texts: [String] = [
    String(repeating: ">", count: 100_000) + "甲",
    String(repeating: "- ", count: 50_000) + "甲",
    String(repeating: "[", count: 100_000),
    String(repeating: "[", count: 50_000) + "甲" + String(repeating: "](u)", count: 50_000),
    String(repeating: "![", count: 50_000) + "甲" + String(repeating: "](u)", count: 50_000),
    String(repeating: "*甲 **乙 ", count: 20_000) + String(repeating: "** *", count: 20_000),
    String(repeating: "甲**《", count: 30_000),
    String(repeating: "~~甲 ", count: 30_000) + String(repeating: "乙~ ", count: 30_000),
    String(repeating: "http://a.cn/(", count: 20_000) + String(repeating: ")", count: 20_000),
    String(repeating: "|甲|\n|-|-|\n", count: 20_000),
    String(repeating: "甲\n*", count: 30_000),
    "甲\n" + String(repeating: " ", count: 50_000) + String(repeating: "`乙` ", count: 10_000),
    String(repeating: "甲", count: 400_000),
    "\0\0**《\0》**甲\u{FEFF}\u{2028}\u{85}\r\r\n|",
  ]

  @Test(arguments: texts.indices) func rendersHostileTexts(_ index: Int) {
    let parsed = parseMarkdown(Self.texts[index])
    #expect(isBalanced(htmlText(parsed.value)))
    #expect(!parsed.value.debugDump.isEmpty)
  }

  @Test func leavesOutWhatNestsTooDeep() throws {
    let parsed = parseMarkdown("甲\n\n" + String(repeating: ">", count: 300) + " **乙**", firstLine: 2)
    let html = htmlText(parsed.value)
    #expect(html.split(separator: "\n").filter { $0 == "<blockquote>" }.count == deepestNesting)
    #expect(html.contains("<p>乙</p>"))
    let diagnostic = try #require(parsed.diagnostics.first)
    #expect(diagnostic.code.id == "markdown/deep-nesting")
    #expect(diagnostic.place?.range?.start.line == 4)
    #expect(parsed.diagnostics.count == 1)
  }

  /// Texts cut from the specifications and changed at random, always the same.
  @Test(arguments: 0..<8) func rendersAnyMutationOfTheSpecifications(_ seed: UInt64) {
    var random = SeededRandom(state: seed &+ 1)
    let pieces =
      CommonMarkSpecTests.examples.map(\.markdown) + GFMSpecTests.specification.map(\.markdown)
      + GFMSpecTests.extensions.map(\.markdown)
    let salt = [
      "**", "《", "》", "甲", "~~", "|", "|-|-|\n", "\n", "> ", "- [ ] ", "[", "](", "\\", "`", "\t", "\0", "http://", "<",
      "：", "# ", "\u{1CC0}", "&#7360;", "www.a.cn", "\r",
    ]
    for _ in 0..<250 {
      var text = ""
      for _ in 0..<Int.random(in: 1...4, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 0...12, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        default: bytes.insert(contentsOf: (salt.randomElement(using: &random) ?? "").utf8, at: place)
        }
      }
      let mutation = String(decoding: bytes, as: UTF8.self)
      let parsed = parseMarkdown(mutation)
      #expect(isBalanced(htmlText(parsed.value)), "\(mutation.debugDescription)")
      #expect(placesAreInside(mutation, parsed.value), "\(mutation.debugDescription)\n\(parsed.value.debugDump)")
      #expect(!showsMarks(mutation, htmlText(parsed.value)), "\(mutation.debugDescription)")
      #expect(String(validating: Array(parsed.value.plainText.utf8), as: UTF8.self) != nil)
      let again = parseMarkdown(mutation)
      #expect(htmlText(again.value) == htmlText(parsed.value))
    }
  }

  /// Whether every element is closed in its turn.
  private func isBalanced(_ html: String) -> Bool {
    var open: [Substring.UTF8View] = []
    for piece in html.utf8.split(separator: UInt8(ascii: "<")).dropFirst(html.hasPrefix("<") ? 0 : 1) {
      let isClosing = piece.first == UInt8(ascii: "/")
      let name = piece.drop { $0 == UInt8(ascii: "/") }.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: " ") }
      if ["br", "hr", "img", "input"].contains(where: { name.elementsEqual($0.utf8) }) { continue }
      if !isClosing {
        open.append(name)
      } else {
        guard let last = open.popLast(), last.elementsEqual(name) else { return false }
      }
    }
    return open.isEmpty
  }

  /// Whether a mark of ours got into the HTML of a text that holds none.
  private func showsMarks(_ text: String, _ html: String) -> Bool {
    let marks: ClosedRange<Unicode.Scalar> = "\u{1CC0}"..."\u{1CC7}"
    guard !text.contains("&#"), !text.unicodeScalars.contains(where: marks.contains) else { return false }
    return html.unicodeScalars.contains(where: marks.contains) || html.contains("%E1%B3%8")
  }

  /// Whether every node stands on a line that there is.
  private func placesAreInside(_ text: String, _ document: MarkdownDocument) -> Bool {
    let lines = MarkedText(text, isPlain: true).lineCount
    return document.events.allSatisfy { event in
      event.startLine >= 0 && event.startLine <= event.endLine && Int(event.endLine) <= lines && event.startColumn >= 0
    }
  }
}
