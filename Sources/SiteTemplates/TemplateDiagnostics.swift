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
    "A tag begins with {{ and ends with }} on the same line; only a comment may go over several lines.")
  package static let missingTagName = DiagnosticCode(
    "template/missing-name", .error,
    "A tag says what to insert: a name stands between {{ and }}.")
  package static let badDelimiters = DiagnosticCode(
    "template/bad-delimiters", .error,
    "New delimiters are two signs apart by a space, inside of equals signs: {{=<% %>=}}. "
      + "They hold no space and no equals sign.")
  package static let unclosedSection = DiagnosticCode(
    "template/unclosed-section", .error,
    "A section, block or parent that is opened is closed in the same template: {{#items}} by {{/items}}.")
  package static let mismatchedSectionEnd = DiagnosticCode(
    "template/mismatched-section-end", .error,
    "{{/name}} closes the section that was opened last, by the same name.")
  package static let unknownPartial = DiagnosticCode(
    "template/unknown-partial", .error,
    "A template that is inserted or inherited from exists: its name is its path below templates/ without .mustache.")
  package static let unknownBlock = DiagnosticCode(
    "template/unknown-block", .error,
    "A block that is filled exists in the parent template; otherwise what stands in it would appear nowhere.")
  package static let unknownVariable = DiagnosticCode(
    "template/unknown-variable", .error,
    "A name in a template is a field of the page or of a record whose section encloses it; "
      + "a misspelt one would leave a silent gap in the page.")
  package static let notText = DiagnosticCode(
    "template/not-text", .error,
    "A record or list has no text of its own: a section opens it, or a dotted name leads to one of its fields.")
  package static let templatesTooDeep = DiagnosticCode(
    "template/recursion-too-deep", .error,
    "Sections, partials, parents and blocks nest at most 100 levels while a page is rendered: "
      + "a template that inserts itself needs a section that ends it.")
}
