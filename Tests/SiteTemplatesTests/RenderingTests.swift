import SiteDiagnostics
import Testing

@testable import SiteTemplates

@Suite struct RenderingTests {
  @Test(arguments: [
    ("{{title}} {{{title}}} {{&title}}", "A&amp;B A&B A&B"),
    ("{{shout}}", "A&amp;B!"),
    ("{{body_html}}{{{body_html}}}", "<p>正文</p><p>正文</p>"),
    ("{{count}}{{#count}} has {{.}}{{/count}}", "3 has 3"),
    ("{{#is_empty}}empty{{/is_empty}}{{^is_empty}}full{{/is_empty}}", "full"),
    ("{{#summary}}summary{{/summary}}{{^summary}}none{{/summary}}", "none"),
    ("{{#title}}<{{.}}>{{/title}}", "<A&amp;B>"),
    ("{{#channels}}{{name}}{{#is_ticked}}✓{{/is_ticked}}{{^is_ticked}}–{{/is_ticked}} {{/channels}}", "网站✓ 电话– "),
    ("{{#ticked}}{{name}} of {{title}}{{/ticked}}", "网站 of A&amp;B"),
    ("{{#audiences}}[{{.}}]{{/audiences}}", "[居民][企业]"),
    ("{{#organisation}}{{name}} {{title}}{{/organisation}}", "凯苑 A&amp;B"),
    ("{{organisation.name}} {{copy.url}} {{below.title}}", "凯苑 k C"),
    (
      "{{#below}}{{title}}{{#organisation}}no{{/organisation}}{{^organisation}}none{{/organisation}}{{/below}}", "Cnone"
    ),
  ]) func rendersTypedFields(template: String, expected: String) {
    let page = ItemPage(
      title: "A&B", count: 3,
      channels: [ChannelMark(name: "网站", isTicked: true), ChannelMark(name: "电话", isTicked: false)],
      below: [ItemPage(title: "C")], audiences: ["居民", "企业"],
      organisation: OrganisationLink(name: "凯苑", url: "k"))
    #expect(render(template, page).text == expected)
  }

  @Test func escapesTheFiveSignsWhereverTheyStand() {
    let plain = "一二三四五六七八abcdefghijklmnop"
    for position in 0...40 {
      for (sign, entity) in [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")] {
        let before = String(String(repeating: plain, count: 2).prefix(position))
        let rendered = render("{{title}}", ItemPage(title: before + sign + plain)).text
        #expect(rendered == before + entity + plain)
      }
    }
  }

  @Test func asksTheRecordAroundForWhatThePageHasNot() {
    let library = compileTemplates(sources("{{title}} {{name}}{{#channels}} {{name}}{{/channels}}", [:])).value
    let page = ItemPage(channels: [ChannelMark(name: "网站", isTicked: true)])
    var output: [UInt8] = []
    let diagnostics = library.render(
      "page", page, within: OrganisationLink(name: "凯苑", url: "k"), page: "p", into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "低保 凯苑 网站")
    #expect(diagnostics == [])
  }

  @Test func keepsTheOutputThatIsThere() {
    let library = compileTemplates([TemplateSource(name: "a", path: "a", text: "{{title}}")]).value
    var output = Array("x".utf8)
    _ = library.render("a", ItemPage(), page: "p", into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "x低保")
  }

  @Test func growsWithLongPages() {
    let long = String(repeating: "长", count: 100_000)
    #expect(render("{{title}}{{{title}}}", ItemPage(title: long)).text == long + long)
  }

  @Test func indentsLinesOfPartialsInPartialsButBlankOnes() {
    let text = render(
      "<ul>\n  {{>a}}\n</ul>\n", ItemPage(summary: "1\n2"),
      partials: ["a": "<li>\n\n{{summary}}\n  {{>b}}\n</li>\n", "b": "{{title}}\n{{#title}}{{.}}{{/title}}\nx\n"]
    ).text
    #expect(
      text == "<ul>\n  <li>\n\n  1\n2\n    低保\n    低保\n    x\n  </li>\n</ul>\n")
  }

  @Test func fillsBlocksOfALayoutThroughItsPartials() {
    let text = render(
      "{{<layout}}\n  {{$title}}\n    {{title}}\n  {{/title}}\n  {{$main}}\n  <p>\n    {{count}}\n  </p>\n  {{/main}}\n{{/layout}}\n",
      ItemPage(count: 2),
      partials: [
        "layout": "<html>\n  {{>head}}\n  <main>\n    {{$main}}\n    {{/main}}\n  </main>\n</html>\n",
        "head": "<title>{{$title}}default{{/title}}</title>\n",
      ]
    ).text
    #expect(
      text
        == "<html>\n  <title>低保\n</title>\n  <main>\n    <p>\n      2\n    </p>\n  </main>\n</html>\n")
  }

  @Test func rendersFromManyThreadsAtOnce() async {
    let library = compileTemplates([TemplateSource(name: "a", path: "a", text: "{{#below}}{{title}}{{/below}}")]).value
    let texts = await withTaskGroup(of: String.self) { group in
      for number in 0..<64 {
        group.addTask {
          var output: [UInt8] = []
          _ = library.render("a", ItemPage(below: [ItemPage(title: "\(number)")]), page: "p", into: &output)
          return String(decoding: output, as: UTF8.self)
        }
      }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(texts == Set((0..<64).map(String.init)))
  }
}

/// Renders a template named `page` of the file `page.mustache`.
func render(
  _ template: String, _ record: some TemplateRecord, partials: [String: String] = [:]
) -> (text: String, diagnostics: [String]) {
  let compiled = compileTemplates(sources(template, partials))
  var output: [UInt8] = []
  let found = compiled.value.render("page", record, page: "k/index.html", into: &output)
  return (String(decoding: output, as: UTF8.self), (compiled.diagnostics + found).map { lineReport(of: $0) })
}

func sources(_ template: String, _ partials: [String: String]) -> [TemplateSource] {
  ([("page", template)] + partials.sorted { $0.key < $1.key })
    .map { TemplateSource(name: $0.0, path: "\($0.0).mustache", text: $0.1) }
}
