import SiteDiagnostics
import SiteValues
import Testing

@testable import SiteFormats

/// What the fast path reads, Yams reads too, and equally: the same texts at the same places.
@Suite struct FlatYAMLPropertyTests {
  @Test(arguments: 0..<400 as Range<UInt64>)
  func readsFrontMatterAsYamsDoes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = randomFrontMatter(using: &random)
    let fast = try #require(parseFlatYAML(text, firstLine: 2), "not of the subset: \(text.debugDescription)")
    let yams = parseWithYams(text, path: "p.md", firstLine: 2)
    #expect(yams.diagnostics.isEmpty)
    #expect(fast == yams.value, "\(text.debugDescription)")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func neverReadsATextThatYamsReadsOtherwise(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      let text = randomText(of: signs, upTo: 14, using: &random)
      guard let fast = parseFlatYAML(text, firstLine: 1) else { continue }
      let yams = parseWithYams(text, path: "p.md", firstLine: 1)
      #expect(yams.diagnostics.isEmpty, "\(text.debugDescription)")
      #expect(fast == yams.value, "\(text.debugDescription)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func readsFrontMatterWithOneSlipAsYamsDoes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var scalars = Array(randomFrontMatter(using: &random).unicodeScalars)
      let place = Int.random(in: 0..<scalars.count, using: &random)
      let slip = (signs.randomElement(using: &random) ?? "").unicodeScalars
      scalars.replaceSubrange(place..<min(place + Int.random(in: 0...1, using: &random), scalars.count), with: slip)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let text = String(view)
      guard let fast = parseFlatYAML(text, firstLine: 1) else { continue }
      let yams = parseWithYams(text, path: "p.md", firstLine: 1)
      #expect(yams.diagnostics.isEmpty, "\(text.debugDescription)")
      #expect(fast == yams.value, "\(text.debugDescription)")
    }
  }

  @Test(arguments: [
    "title: 'a' # b", "a: [b] # c", "title: # b", "title: 'a''b'", "title: \"a\\n\"", "title: a: b", "title: a:",
    "a: 1\n b: 2", "a:\n  b: 1", "- a",
    "a: b\n  c",
    "a: &x b", "a: *x", "a: !t b", "a: |\n  b", "a: {b: c}", "a: [b: c]", "a: [b, [c]]", "a: [b,]", "a: [b",
    "a: 1\na: 2",
    "a:\tb", "---\na: b", "a: b\n---", "a b: c", "? a\n: b", "a:\n- b\n - c", "a:\n  - b: c", "a:b", "a: \u{85}", "",
    "# a",
  ])
  func leavesWhatIsNotFlatToYams(text: String) {
    #expect(parseFlatYAML(text, firstLine: 1) == nil)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func survivesAnyText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let text = randomText(
        of: signs + ["&a ", "*a", "? ", "|\n", "{", "}", "\u{0}", "\u{2028}"], upTo: 20, using: &random)
      let parsed = parseYAML(text, path: "p.md")
      for problem in parsed.diagnostics {
        let line = problem.place?.range?.start.line ?? 0
        #expect(line >= 1, "\(text.debugDescription): \(problem)")
        #expect(
          line <= text.unicodeScalars.count { $0 == "\n" || $0 == "\r" } + 1, "\(text.debugDescription): \(problem)")
      }
    }
  }
}

private let signs = [
  "a", "b", "标题", "值", ":", ": ", ":\n", "\n", "\n- ", "\n  - ", " ", "- ", "[", "]", ", ", ",", "'", "\"", "#", " #",
  "：", "~", "-",
  "2026-10-12", "null", "\r\n", "\t", ".", "=", "<<", "\u{FEFF}", "\u{A0}", "\\", "!", "@", "yes",
]

private func randomFrontMatter(using random: inout SeededGenerator) -> String {
  let lineBreak = Bool.random(using: &random) ? "\n" : "\r\n"
  var lines: [String] = []
  for key in ["title", "日期", "item_2", "摘要", "keywords", "a"].shuffled(using: &random) {
    switch Int.random(in: 0...6, using: &random) {
    case 0: lines.append("\(key):" + blanks(0...2, using: &random))
    case 1: lines.append("\(key): '\(randomText(of: quotedPieces, using: &random))'")
    case 2: lines.append("\(key): \"\(randomText(of: quotedPieces, using: &random))\"" + blanks(0...1, using: &random))
    case 3:
      let items = (0..<Int.random(in: 0...3, using: &random)).map { _ in plainText(using: &random) }
      lines.append("\(key): [\(items.joined(separator: "," + blanks(0...2, using: &random)))]")
    case 4:
      lines.append("\(key):")
      let indentation = blanks(0...3, using: &random)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let comment = randomText(of: [" # 说明", " #: x"], upTo: 1, using: &random)
        lines.append("\(indentation)-\(blanks(1...3, using: &random))\(plainText(using: &random))\(comment)")
      }
    default:
      let comment = randomText(of: [" # a: b", "#", ":a"], upTo: 1, using: &random)
      let blanks = (blanks(1...3, using: &random), blanks(0...2, using: &random))
      lines.append("\(key):\(blanks.0)\(plainText(using: &random))\(comment)\(blanks.1)")
    }
    if Int.random(in: 0...5, using: &random) == 0 {
      lines.append(["", "# 说明: x", "  "].randomElement(using: &random) ?? "")
    }
  }
  return (Bool.random(using: &random) ? "\u{FEFF}" : "") + lines.joined(separator: lineBreak)
    + (Bool.random(using: &random) ? lineBreak : "")
}

private func plainText(using random: inout SeededGenerator) -> String {
  let starts = ["低保公示", "2026-10-12", "0000000000", "null", "yes", "a", "《办法》", "（一）", "〔2020〕32号", "𠀀", "1.5", "…"]
  let start = starts.randomElement(using: &random) ?? "a"
  return start + randomText(of: ["", " b", "-c", "（二）", "/", "=", "&", "*", "%", "、", "；", "“”"], using: &random)
}

private func blanks(_ count: ClosedRange<Int>, using random: inout SeededGenerator) -> String {
  String(repeating: " ", count: Int.random(in: count, using: &random))
}

private let quotedPieces = ["a", " ", ": ", " #", "低保", "[", ",", "- ", "&", "{", "：", "%"]
