import SiteDiagnostics
import Testing

@testable import SiteTemplates

@Suite struct AnyBytesTests {
  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{#below}}", "{{/below}}", "{{^title}}", "{{/title}}", "{{>page}}", "  {{>page}}\n",
    "{{<page}}", "{{<other}}", "{{/other}}", "{{/page}}", "{{$a}}", "{{/a}}", "{{=<% %>=}}", "<%={{ }}=%>", "{{!", "\n",
    "\r\n", " ", "\t", "低", "a", "{{.}}", "{{a.b}}", "{{..}}", "{{>*title}}", "{{title}}", "{{=", "=}}", "{{/}}",
    "{{#}}",
    "\u{FEFF}", "{{#channels}}", "{{/channels}}", "\0",
  ]

  @Test(arguments: 0..<40) func compilesChecksAndRendersAnyPieces(seed: UInt64) {
    var random = SmallRandom(state: seed &+ 1)
    for _ in 0..<50 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...24, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
          .joined()
      }
      survives(texts[0], other: texts[1])
    }
  }

  @Test(arguments: 0..<10) func compilesChecksAndRendersAnyBytes(seed: UInt64) {
    var random = SmallRandom(state: seed &+ 1)
    let bytes = Array("{}#/^$<>!&=*. \n\ra低".utf8) + [0, 0xFF, 0x80]
    for _ in 0..<100 {
      let length = Int.random(in: 0...60, using: &random)
      let text = String(decoding: (0..<length).map { _ in bytes.randomElement(using: &random) ?? 0 }, as: UTF8.self)
      survives(text, other: "{{" + text)
    }
  }

  @Test func survivesTenThousandSectionsInEachOther() {
    for opening in [
      "{{#below}}", "{{#title}}", "{{#is_empty}}", "{{^count}}", "{{$a}}", "{{<page}}", "{{<page}}{{$a}}",
    ] {
      survives(String(repeating: opening, count: 10_000), other: "")
    }
  }

  /// Reaching the end is the test; that the output is text shows that nothing was cut inside of a character.
  private func survives(_ text: String, other: String) {
    let compiled = compileTemplates(sources(text, ["other": other]))
    _ = compiled.value.check("page", against: ItemPage.schema)
    var output: [UInt8] = []
    let page = ItemPage(
      title: "other", channels: [ChannelMark(name: "电话", isTicked: true)], below: [ItemPage(), ItemPage()])
    let found = compiled.value.render("page", page, page: "p", into: &output)
    #expect(String(validating: output, as: UTF8.self) != nil, "\(text.debugDescription)")
    let starts = (compiled.diagnostics + found).compactMap { $0.place?.range?.start }
    #expect(starts.allSatisfy { $0.line >= 1 && $0.column >= 1 }, "\(text.debugDescription)")
  }
}

/// The same numbers in every run (SplitMix64).
private struct SmallRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
