import SiteDiagnostics
import Testing

@testable import SiteTemplates

@Suite struct WaysOfReadingTests {
  /// A field that lies in its record, one that is made, one that writes itself and one that is shared are one to a
  /// template.
  @Test(arguments: [
    "{{NAME}}", "{{{NAME}}}", "{{&NAME}}", "{{#NAME}}yes{{/NAME}}{{^NAME}}no{{/NAME}}", "{{#NAME}}<{{.}}>{{/NAME}}",
    "{{#NAME}}{{#NAME}}{{.}}{{/NAME}}{{NAME}}{{/NAME}}", "{{#NAME}}{{>inner}}{{/NAME}}",
  ])
  func textsAreWrittenAlike(template: String) throws {
    for text in ["", "a", "A & <B>", "一段比较长的文字，不止十五个字节"] {
      let record = Ways(text: text)
      let results = ["stored", "made", "written"].map { rendered(template.replacing("NAME", with: $0), record) }
      #expect(Set(results).count == 1, "\(template): \(results)")
      #expect(results[0].diagnostics.isEmpty)
    }
  }

  @Test(arguments: [
    "{{#NAME}}[{{.}}]{{/NAME}}{{^NAME}}none{{/NAME}}", "{{#NAME}}{{stored}}{{.}}{{/NAME}}",
    "{{#has_NAME}}some{{/has_NAME}}",
  ])
  func listsAreWrittenAlike(template: String) {
    for items in [[], ["a"], ["a", "b & c"]] {
      let record = Ways(text: "t", items: items.map { TemplateText($0) })
      let results = ["items", "made_items"].map { rendered(template.replacing("NAME", with: $0), record) }
      #expect(Set(results).count == 1, "\(template): \(results)")
    }
  }

  @Test func recordsAreWrittenAlike() {
    let record = Ways(text: "t", other: TemplateText("x"), shared: Shared(TemplateText("x")))
    let results = ["other", "made_other", "shared"].map {
      rendered("{{#\($0)}}{{.}}{{/\($0)}}{{^\($0)}}none{{/\($0)}}", record)
    }
    #expect(Set(results).count == 1, "\(results)")
    #expect(rendered("{{#made_other}}{{.}}{{/made_other}}{{^made_other}}none{{/made_other}}", Ways()).text == "none")
  }

  private struct Rendered: Hashable {
    var text: String
    var diagnostics: [String]
  }

  private func rendered(_ template: String, _ record: Ways) -> Rendered {
    let library = compileTemplates([
      TemplateSource(name: "page", path: "page.mustache", text: template),
      TemplateSource(name: "inner", path: "inner.mustache", text: "({{.}})"),
    ]).value
    var output: [UInt8] = []
    let diagnostics = library.render("page", record, page: "page", into: &output)
    return Rendered(text: String(decoding: output, as: UTF8.self), diagnostics: diagnostics.map(\.message.english))
  }
}

private struct Ways: TemplateRecord {
  var text = ""
  var items: [TemplateText] = []
  var other: TemplateText?
  var shared = Shared(TemplateText("shared"))

  static let fields = FieldTable<Self>([
    .text("stored", "Where it lies.", \.text),
    .text("made", "Made when asked for.") { $0.pointee.text },
    .text(
      "written", "Piece by piece.",
      writing: { ways, output in
        for character in ways.pointee.text { output.append(String(character)) }
      }),
    .list("items", "Where they lie.", \.items),
    .list("made_items", "Made when asked for.") { $0.pointee.items },
    .record("other", "Where it lies.", \.other),
    .record("made_other", "Made when asked for.") { $0.pointee.other },
    .record("shared", "Elsewhere.", \.shared),
  ])
}
