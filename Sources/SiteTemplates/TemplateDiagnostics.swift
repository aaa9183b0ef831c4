package import SiteDiagnostics

/// The rules of templates.
package enum TemplateDiagnostics {
  package static let codes: [DiagnosticCode] = [
    .unclosedTag, .missingTagName, .badDelimiters, .unclosedSection, .mismatchedSectionEnd, .unknownPartial,
    .unknownBlock, .unknownVariable, .notText, .templatesTooDeep,
  ]
}

extension DiagnosticCode {
  package static let unclosedTag = DiagnosticCode(
    "template/unclosed-tag", .error,
    Wording(
      "A tag begins with {{ and ends with }} on the same line; only a comment may go over several lines.",
      "标签以 {{ 开始，在同一行以 }} 结束；只有注释可以跨几行。"),
    example: CodeExample("<h1>{{title</h1>", "<h1>{{title}}</h1>"))
  package static let missingTagName = DiagnosticCode(
    "template/missing-name", .error,
    Wording(
      "A tag says what to insert: a name stands between {{ and }}.",
      "标签要说明插入什么：{{ 和 }} 之间写一个名称。"))
  package static let badDelimiters = DiagnosticCode(
    "template/bad-delimiters", .error,
    Wording(
      "New delimiters are two signs apart by a space, inside of equals signs: {{=<% %>=}}. "
        + "They hold no space and no equals sign.",
      "新的分隔符是两个记号，中间一个空格，写在等号之间：{{=<% %>=}}。记号里不能有空格和等号。"))
  package static let unclosedSection = DiagnosticCode(
    "template/unclosed-section", .error,
    Wording(
      "A section, block or parent that is opened is closed in the same template: {{#items}} by {{/items}}.",
      "区段、块、母版在哪个模板里打开，就在哪个模板里关闭：{{#items}} 用 {{/items}} 关闭。"),
    example: CodeExample("{{#items}}<li>{{name}}</li>", "{{#items}}<li>{{name}}</li>{{/items}}"))
  package static let mismatchedSectionEnd = DiagnosticCode(
    "template/mismatched-section-end", .error,
    Wording(
      "{{/name}} closes the section that was opened last, by the same name.",
      "{{/name}} 关闭最后打开的同名区段。"),
    example: CodeExample("{{#items}}…{{/item}}", "{{#items}}…{{/items}}"))
  package static let unknownPartial = DiagnosticCode(
    "template/unknown-partial", .error,
    Wording(
      "A template that is inserted or inherited from exists: its name is its path below templates/ without .mustache.",
      "插入或继承的模板必须存在：它的名称是 templates/ 下面的路径，不带 .mustache。"))
  package static let unknownBlock = DiagnosticCode(
    "template/unknown-block", .error,
    Wording(
      "A block that is filled exists in the parent template; otherwise what stands in it would appear nowhere.",
      "填写的块必须在母版里有，否则填写的内容哪里也不显示。"))
  package static let unknownVariable = DiagnosticCode(
    "template/unknown-variable", .error,
    Wording(
      "A name in a template is a field of the page or of a record whose section encloses it; "
        + "a misspelt one would leave a silent gap in the page.",
      "模板里的名称是页面的字段，或者外层区段那个记录的字段；写错了，页面上会悄悄空一块。"),
    example: CodeExample("{{tilte}}", "{{title}}"))
  package static let notText = DiagnosticCode(
    "template/not-text", .error,
    Wording(
      "A record or list has no text of its own: a section opens it, or a dotted name leads to one of its fields.",
      "记录和列表本身不是文字：要用区段打开，或者用带点的名称指到它的一个字段。"),
    example: CodeExample("{{items}}", "{{#items}}{{name}}{{/items}}"))
  package static let templatesTooDeep = DiagnosticCode(
    "template/recursion-too-deep", .error,
    Wording(
      "Sections, partials, parents and blocks nest at most 100 levels while a page is rendered: "
        + "a template that inserts itself needs a section that ends it.",
      "生成一页时，区段、局部模板、母版、块最多嵌套 100 层：模板插入自己，要有一个区段让它停下来。"))
}
