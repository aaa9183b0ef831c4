import SiteDiagnostics
import Testing

@testable import SiteMarkdown

@Suite struct CommonMarkSpecTests {
  static let examples = SpecExample.examples(of: "commonmark-0.30-spec.txt")

  @Test func hasAllExamplesOfTheSpecification() {
    #expect(Self.examples.count == 652)
  }

  @Test(arguments: examples) func givesTheHTMLOfTheSpecification(_ example: SpecExample) {
    #expect(render(example.markdown, .commonMark) == example.html)
  }

  /// What the specification shows as no autolink (`< http://foo.bar >`, `https://example.com`) holds a bare URL or mail
  /// address, which GFM and we make a link of.
  static let holdingBareURLs: Set<Int> = [601, 605, 607, 610, 611]

  @Test(arguments: examples.filter { !holdingBareURLs.contains($0.number) })
  func keepsTheHTMLWithExtensionsAndChineseRules(_ example: SpecExample) {
    #expect(render(example.markdown, .gfm) == example.html)
  }

  @Test(arguments: examples) func keepsTheHTMLWithoutBareURLs(_ example: SpecExample) {
    var options = MarkdownOptions.gfm
    options.linksBareURLs = false
    #expect(render(example.markdown, options) == example.html)
  }
}

/// The HTML of a text.
func render(_ text: String, _ options: MarkdownOptions = .init()) -> String {
  htmlText(parseMarkdown(text, options: options).value)
}
