import SiteDiagnostics
import Testing

@testable import SiteTemplates

@Suite struct TemplateCheckTests {
  @Test(arguments: [
    (
      "{{chanels}}",
      "page.mustache:1:3: error: no field is named 'chanels' in ItemPage [template/unknown-variable]; "
        + "did you mean 'channels'?"
    ),
    (
      "{{#channels}}{{nmae}}{{title}}{{/channels}}",
      "page.mustache:1:16: error: no field is named 'nmae' in ChannelMark, ItemPage [template/unknown-variable]; "
        + "did you mean 'name'?"
    ),
    (
      "{{#organisation}}{{address}}{{/organisation}}",
      "page.mustache:1:20: error: no field is named 'address' in OrganisationLink, ItemPage "
        + "[template/unknown-variable]; name a field of OrganisationLink: name, url, level"
    ),
    (
      "{{organisation.ulr}}",
      "page.mustache:1:3: error: no field is named 'ulr' in OrganisationLink [template/unknown-variable]; "
        + "did you mean 'url'?"
    ),
    (
      "{{title.length}}",
      "page.mustache:1:3: error: 'title.length' asks a value without fields for 'length' [template/unknown-variable]"
    ),
    (
      "{{^is_emtpy}}{{alsowrong}}{{/is_emtpy}}",
      "page.mustache:1:4: error: no field is named 'is_emtpy' in ItemPage [template/unknown-variable]; "
        + "did you mean 'is_empty'?"
    ),
    (
      "{{below}}",
      "page.mustache:1:3: error: field 'below' is a list and has no text of its own [template/not-text]; "
        + "open it as a section: {{#below}}…{{/below}}"
    ),
    (
      "{{>*summry}}",
      "page.mustache:1:5: error: no field is named 'summry' in ItemPage [template/unknown-variable]; "
        + "did you mean 'summary'?"
    ),
    (
      "{{#below}}{{>row}}{{/below}}{{>row}}",
      "row.mustache:2:3: error: no field is named 'titlle' in ItemPage [template/unknown-variable]; "
        + "did you mean 'title'?"
    ),
    (
      "{{<layout}}{{$main}}{{name}}{{ur}}{{/main}}{{/layout}}",
      "page.mustache:1:31: error: no field is named 'ur' in OrganisationLink, ItemPage [template/unknown-variable]; "
        + "did you mean 'url'?"
    ),
    (
      "{{#channels}}{{.}}{{/channels}}",
      "page.mustache:1:16: error: no field is named '.' in ChannelMark, ItemPage [template/unknown-variable]; "
        + "name a field of ChannelMark: name, is_ticked"
    ),
  ]) func findsNamesThatNoRecordHas(template: String, expected: String) {
    let partials = [
      "row": "<td>\n{{titlle}}", "layout": "{{#organisation}}{{$main}}{{wrong_but_filled}}{{/main}}{{/organisation}}",
    ]
    let diagnostics = compileTemplates(sources(template, partials)).value.check("page", against: ItemPage.schema)
    #expect(diagnostics.map { lineReport(of: $0) } == [expected])
    #expect(diagnostics.first?.notes == [.init(Wording("for pages of ItemPage", "用于 ItemPage 的页面"))])
  }

  @Test(arguments: [
    "{{title}}{{#organisation}}{{title}}{{url}}{{/organisation}}{{^below}}{{count}}{{/below}}",
    "{{#audiences}}{{.}}{{title}}{{/audiences}}{{#count}}{{.}}{{/count}}{{#title}}{{.}}{{/title}}",
    "{{#below}}{{#channels}}{{name}}{{/channels}}{{>page}}{{/below}}",
    "{{#is_empty}}{{title}}{{/is_empty}}{{organisation.name}}{{copy.url}}",
  ]) func acceptsFieldsThatMayBeEmpty(template: String) {
    let library = compileTemplates(sources(template, [:])).value
    #expect(library.check("page", against: ItemPage.schema).map { lineReport(of: $0) } == [])
  }

  @Test func asksTheRecordAroundThePage() {
    let library = compileTemplates(sources("{{name}}{{title}}{{is_tikced}}", [:])).value
    let diagnostics = library.check("page", against: ItemPage.schema, within: ChannelMark.schema)
    #expect(diagnostics.map(\.message.english) == ["no field is named 'is_tikced' in ItemPage, ChannelMark"])
    #expect(diagnostics.map(\.help?.english) == ["did you mean 'is_ticked'?"])
  }

  @Test func acceptsAnyNameOfAnOpenRecord() {
    let library = compileTemplates(sources("{{anything}}{{#any}}{{other.name}}{{/any}}", [:])).value
    #expect(library.check("page", against: JSONValue.schema) == [])
  }

  @Test func explainsEveryCode() {
    #expect(Set(TemplateDiagnostics.codes.map(\.id)).count == TemplateDiagnostics.codes.count)
    #expect(TemplateDiagnostics.codes.allSatisfy { $0.id.hasPrefix("template/") && $0.explanation.english.hasSuffix(".") })
  }

  /// Of these rendering can find no fault, whatever the record says.
  @Test(arguments: [
    ("{{title}}{{#channels}}{{name}}{{title}}{{/channels}}", true), ("{{>row}}{{#below}}{{>row}}{{/below}}", true),
    ("{{tilte}}", false), ("{{>*summary}}", false), ("{{>none}}", false), ("{{>self}}", false), ("{{>page}}", false),
    ("{{<frame}}{{$main}}{{title}}{{/main}}{{/frame}}", true), ("{{<frame}}{{$main}}{{>self}}{{/main}}{{/frame}}", false),
  ])
  func provesThatNothingCanBeWrong(_ template: String, _ isProven: Bool) {
    let library = compileTemplates([
      TemplateSource(name: "page", path: "page.mustache", text: template),
      TemplateSource(name: "row", path: "row.mustache", text: "{{title}}"),
      TemplateSource(name: "self", path: "self.mustache", text: "{{#below}}{{>self}}{{/below}}"),
      TemplateSource(name: "frame", path: "frame.mustache", text: "{{$main}}{{/main}}"),
    ]).value
    #expect(library.proves("page", against: ItemPage.schema) == isProven)
    #expect(!library.proves("none", against: ItemPage.schema))
  }
}
