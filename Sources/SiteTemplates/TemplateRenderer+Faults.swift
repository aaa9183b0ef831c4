internal import SiteDiagnostics

// What is said of a template that met a fault.
extension TemplateRenderer {
  mutating func report(_ diagnostic: Diagnostic, _ template: CompiledTemplate, _ range: Range<Int>) {
    guard reported.insert(ReportedPlace(template: template, range: range)).inserted else { return }
    var diagnostic = diagnostic
    diagnostic.place = template.place(of: range)
    diagnostic.notes.append(.init("while rendering '\(page)'"))
    diagnostics.append(diagnostic)
  }

  mutating func reportUnknown(_ template: CompiledTemplate, _ name: Int) {
    let name = template.names[name]
    guard !name.text.isEmpty else { return }
    let first = name.keys[0].name
    let known = frames.reversed().flatMap(\.names)
    let near = known.contains(first) ? nil : nearestName(to: first, among: known)
    let help = near.map { "did you mean '\($0)'?" }
    report(Diagnostic(.unknownVariable, "no field is named '\(name.text)' here", help: help), template, name.range)
  }

  mutating func reportUnknownTemplate(_ text: String, _ template: CompiledTemplate, _ name: Int) {
    let help = nearestName(to: text, among: library.names).map { "did you mean '\($0)'?" }
    let field = template.names[name]
    report(
      Diagnostic(
        .unknownPartial, "field '\(field.text)' names a template '\(text)' that does not exist", help: help),
      template, field.range)
  }

  mutating func giveUp(_ template: CompiledTemplate, _ range: Range<Int>) {
    isGivenUp = true
    report(
      Diagnostic(
        .templatesTooDeep, "templates nest deeper than \(Self.deepestLevel) levels",
        help: "end the recursion by a section that is false at last"),
      template, range)
  }
}
