internal import SiteDiagnostics

// What is said of a template that met a fault.
extension TemplateRenderer {
  mutating func report(_ diagnostic: Diagnostic, _ template: CompiledTemplate, _ range: Range<Int>) {
    guard reported.insert(ReportedPlace(template: template, range: range)).inserted else { return }
    var diagnostic = diagnostic
    diagnostic.place = template.place(of: range)
    diagnostic.notes.append(.init(Wording("while rendering '\(page)'", "正在生成“\(page)”")))
    diagnostics.append(diagnostic)
  }

  mutating func reportUnknown(_ template: CompiledTemplate, _ name: Int) {
    let name = template.names[name]
    guard !name.text.isEmpty else { return }
    let first = name.keys[0].name
    let known = frames.reversed().flatMap(\.names)
    let near = known.contains(first) ? nil : nearestName(to: first, among: known)
    let help = near.map(Wording.didYouMean)
    report(
      Diagnostic(
        .unknownVariable, Wording("no field is named '\(name.text)' here", "这里没有叫“\(name.text)”的字段"), help: help),
      template, name.range)
  }

  mutating func reportUnknownTemplate(_ text: String, _ template: CompiledTemplate, _ name: Int) {
    let help = nearestName(to: text, among: library.names).map(Wording.didYouMean)
    let field = template.names[name]
    report(
      Diagnostic(
        .unknownPartial,
        Wording(
          "field '\(field.text)' names a template '\(text)' that does not exist", "字段“\(field.text)”写的模板“\(text)”不存在"),
        help: help),
      template, field.range)
  }

  mutating func giveUp(_ template: CompiledTemplate, _ range: Range<Int>) {
    isGivenUp = true
    report(
      Diagnostic(
        .templatesTooDeep,
        Wording("templates nest deeper than \(Self.deepestLevel) levels", "模板嵌套超过 \(Self.deepestLevel) 层"),
        help: Wording("end the recursion by a section that is false at last", "用一个最后为假的区段结束循环")),
      template, range)
  }
}
