import SiteDiagnostics
import Testing

@testable import SiteMarkdown

@Suite struct GFMSpecTests {
  static let specification = SpecExample.examples(of: "gfm-spec.txt").filter {
    $0.section.hasSuffix("(extension)") && !$0.section.hasPrefix("Disallowed")
  }

  static let extensions = SpecExample.examples(of: "gfm-extensions.txt").filter {
    !["HTML tag filter", "Footnotes"].contains($0.section) && $0.html != "<IGNORE>\n"
  }

  @Test func hasTheExamplesOfTheExtensions() {
    #expect(Self.specification.count == 23)
    #expect(Self.extensions.count == 25)
  }

  @Test(arguments: specification) func givesTheHTMLOfTheSpecification(_ example: SpecExample) {
    // The specification writes the attributes of a checkbox in another order and without the slash.
    let html = example.html
      .replacing("<input disabled=\"\" type=\"checkbox\">", with: "<input type=\"checkbox\" disabled=\"\" />")
      .replacing(
        "<input checked=\"\" disabled=\"\" type=\"checkbox\">",
        with: "<input type=\"checkbox\" checked=\"\" disabled=\"\" />")
    #expect(render(example.markdown, .gfm) == html)
  }

  @Test(arguments: extensions) func givesTheHTMLOfTheExtensionTests(_ example: SpecExample) {
    #expect(render(example.markdown, .gfm) == example.html)
  }
}
