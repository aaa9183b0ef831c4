import SiteDiagnostics
import Testing

@testable import SiteTemplates

@Suite struct TemplateDiagnosticsTests {
  @Test(arguments: [
    (
      "<p>\n  {{title}\n</p>\n{{title}}",
      "page.mustache:2:3: error: tag '{{title}' is not closed [template/unclosed-tag]; end the tag with '}}'"
    ),
    (
      "{{{title}}",
      "page.mustache:1:1: error: tag '{{{title}}' is not closed [template/unclosed-tag]; end the tag with '}}}'"
    ),
    (
      "{{! no end",
      "page.mustache:1:1: error: tag '{{! no end' is not closed [template/unclosed-tag]; end the tag with '}}'"
    ),
    (
      "低{{}}",
      "page.mustache:1:4: error: tag '{{}}' has no name [template/missing-name]; "
        + "write a name between the delimiters, or remove the tag"
    ),
    (
      "{{=<%=}}",
      "page.mustache:1:1: error: delimiters '<%' are not two signs apart by a space [template/bad-delimiters]; "
        + "write both signs with a space between them, for example {{=<% %>=}}"
    ),
    (
      "{{=<% %>}}",
      "page.mustache:1:1: error: tag '{{=<% %>}}' is not closed [template/unclosed-tag]; end the tag with '=}}'"
    ),
    (
      "a\n{{#below}}\n{{title}}",
      "page.mustache:2:1: error: '{{#below}}' is not closed [template/unclosed-section]; "
        + "add '{{/below}}' where the part ends"
    ),
    (
      "{{#below}}{{#is_empty}}{{/below}}",
      "page.mustache:1:11: error: '{{#is_empty}}' is not closed [template/unclosed-section]; "
        + "add '{{/is_empty}}' where the part ends"
    ),
    (
      "{{#below}}{{/belwo}}",
      "page.mustache:1:14: error: '{{/belwo}}' does not close '{{#below}}' [template/mismatched-section-end]; "
        + "did you mean 'below'?"
    ),
    (
      "{{title}}{{/below}}",
      "page.mustache:1:10: error: '{{/below}}' closes a section that is not open [template/mismatched-section-end]; "
        + "remove it, or open the section before it"
    ),
    (
      "{{>partials/haed}}",
      "page.mustache:1:4: error: no template is named 'partials/haed' [template/unknown-partial]; "
        + "did you mean 'partials/head'?"
    ),
    (
      "{{>menu}}",
      "page.mustache:1:4: error: no template is named 'menu' [template/unknown-partial]; "
        + "add 'templates/menu.mustache', or name a template that exists"
    ),
    (
      "{{<layout}}\n{{$contnet}}x{{/contnet}}\n{{/layout}}",
      "page.mustache:2:4: error: template 'layout' has no block 'contnet' [template/unknown-block]; "
        + "did you mean 'content'?"
    ),
  ]) func saysWhereATemplateIsBrokenAndWhatToDo(template: String, expected: String) {
    let partials = ["partials/head": "", "layout": "{{>part}}", "part": "{{$content}}{{/content}}"]
    #expect(compileTemplates(sources(template, partials)).diagnostics.map { lineReport(of: $0) } == [expected])
  }

  @Test func saysOnceAtEachPlaceThatAVariableIsMisspelt() {
    let page = ItemPage(below: [ItemPage(), ItemPage()])
    let library = compileTemplates(sources("{{#below}}{{tilte}}\n{{organisation.nmae}}{{/below}}{{#xyz}}{{/xyz}}", [:]))
      .value
    var output: [UInt8] = []
    let diagnostics = library.render("page", page, page: "k/index.html", into: &output)
    #expect(
      diagnostics.map { lineReport(of: $0) } == [
        "page.mustache:1:13: error: no field is named 'tilte' here [template/unknown-variable]; did you mean 'title'?",
        "page.mustache:2:35: error: no field is named 'xyz' here [template/unknown-variable]",
      ])
    #expect(diagnostics.allSatisfy { $0.notes == [.init(Wording("while rendering 'k/index.html'", "正在生成“k/index.html”"))] })
  }

  @Test func saysThatAFieldNamesNoTemplate() {
    #expect(
      render("{{>*title}}{{>*summary}}", ItemPage(title: "itme"), partials: ["item": "x"]).diagnostics == [
        "page.mustache:1:5: error: field 'title' names a template 'itme' that does not exist "
          + "[template/unknown-partial]; did you mean 'item'?"
      ])
  }

  @Test func saysThatATemplateToRenderIsMissing() {
    let library = compileTemplates(sources("", [:])).value
    var output: [UInt8] = []
    #expect(
      library.render("pagee", ItemPage(), page: "p", into: &output).map { lineReport(of: $0) } == [
        "error: no template is named 'pagee' [template/unknown-partial]; did you mean 'page'?"
      ])
  }

  @Test(arguments: [
    "{{>page}}{{>page}}", "{{<page}}{{/page}}",
    "{{$a}}{{/a}}{{<layout}}{{$a}}{{$a}}{{/a}}{{$a}}{{/a}}{{/a}}{{/layout}}",
    "{{#title}}{{>page}}{{/title}}{{>page}}", "{{>*summary}}{{>*summary}}",
  ]) func stopsTemplatesThatInsertThemselvesWithoutEnd(template: String) {
    let page = ItemPage(summary: "page")
    let diagnostics = render(template, page, partials: ["layout": "{{$a}}{{/a}}"]).diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.contains("[template/recursion-too-deep]") == true, "\(diagnostics)")
  }

  @Test func rendersARecursiveTemplateThatEnds() {
    let page = ItemPage(title: "a", below: [ItemPage(title: "b", below: [ItemPage(title: "c")])])
    let rendered = render("{{title}}({{#below}}{{>page}}{{/below}})", page)
    #expect(rendered.text == "a(b(c()))")
    #expect(rendered.diagnostics == [])
  }

  @Test func countsLinesBehindAByteOrderMark() {
    #expect(render("\u{FEFF}{{titel}}", ItemPage()).diagnostics.first?.hasPrefix("page.mustache:1:3:") == true)
  }
}
