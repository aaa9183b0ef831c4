package import SiteDiagnostics

extension TemplateLibrary {
  /// Checks a template against the record that it will be rendered with, without rendering anything.
  ///
  /// Follows sections into their records, partials, parents and blocks; finds also what no page shows today. A section
  /// on a field that exists but is empty is no fault. Templates named only by a field (`{{>*name}}`) are not followed.
  ///
  /// - Parameters:
  ///   - schema: that of the record that the template is rendered with.
  ///   - outer: that of the record around it, if it is rendered within one.
  /// - Returns: each fault once, in the order in which the template would be rendered.
  package func check(_ name: String, against schema: RecordSchema, within outer: RecordSchema? = nil) -> [Diagnostic] {
    guard let index = index(of: name) else {
      return [unknownTemplate(name, note: Wording("for pages of \(schema.name)", "用于 \(schema.name) 的页面"))]
    }
    var check = TemplateCheck(library: self, page: schema)
    check.walk(templates[index], records: (outer.map { [$0] } ?? []) + [schema])
    return check.diagnostics
  }

  /// Whether no record of a schema can make a fault of a template show: the check finds none, no name is known only at
  /// run time, and nothing nests without end. Then rendering it finds nothing, either.
  package func proves(_ name: String, against schema: RecordSchema, within outer: RecordSchema? = nil) -> Bool {
    guard let index = index(of: name) else { return false }
    var check = TemplateCheck(library: self, page: schema)
    check.enclosing = [index]
    check.walk(templates[index], records: (outer.map { [$0] } ?? []) + [schema])
    return check.diagnostics.isEmpty && check.knowsAll
  }
}

/// Walks a template's instructions with the types of the records instead of records.
private struct TemplateCheck {
  let library: TemplateLibrary
  let page: RecordSchema
  private(set) var diagnostics: [Diagnostic] = []
  private var fillers: [Filler] = []
  private var visited: Set<Visit> = []
  private var reported: Set<Fault> = []
  private var depth = 0
  /// Nothing was met of which only rendering tells what it does.
  private(set) var knowsAll = true
  /// The templates that are walked through, the outermost first.
  fileprivate var enclosing: [Int] = []

  private struct Filler: Hashable {
    var template: CompiledTemplate
    var parent: Int
  }

  /// The same instructions among the same records again would find the same: this ends recursive templates.
  private struct Visit: Hashable {
    var template: CompiledTemplate
    var start: Int
    var records: [RecordSchema]
    var fillers: [Filler]
  }

  private struct Fault: Hashable {
    var template: CompiledTemplate
    var range: Range<Int>
  }

  init(library: TemplateLibrary, page: RecordSchema) {
    self.library = library
    self.page = page
  }

  mutating func walk(_ template: CompiledTemplate, records: [RecordSchema]) {
    walk(template, 0..<template.instructions.count, records: records)
  }

  private mutating func walk(_ template: CompiledTemplate, _ range: Range<Int>, records: [RecordSchema]) {
    let visit = Visit(template: template, start: range.lowerBound, records: records, fillers: fillers)
    if depth >= TemplateRenderer.deepestLevel { knowsAll = false }
    guard depth < TemplateRenderer.deepestLevel, visited.insert(visit).inserted else { return }
    depth += 1
    defer { depth -= 1 }
    var next = range.lowerBound
    while next < range.upperBound {
      let current = next
      next += 1
      switch template.instructions[current] {
      case .text, .lineStart: break
      case .variable(_, let name, _), .dottedVariable(let name, _):
        checkWritten(template, template.names[Int(name)], records: records)
      case .section(_, let name, let end, _):
        if !walkSection(template, template.names[Int(name)], next..<Int(end), records: records) { next = Int(end) }
      case .inverted(_, let name, let end):
        if field(template, template.names[Int(name)], records: records) == nil { next = Int(end) }
      case .partial(let index): walk(template, template.partials[Int(index)], records: records)
      case .parent(let index):
        let filler = Filler(template: template, parent: Int(index))
        let outer = fillers
        // Of two equal fillers the outer one goes first.
        if !fillers.contains(filler) { fillers.append(filler) }
        walk(template, template.parents[Int(index)].call, records: records)
        fillers = outer
        next = template.parents[Int(index)].end
      case .block(let index):
        let site = template.blocks[Int(index)]
        guard let (filler, filling) = filling(of: site) else { break }
        walk(filler, filling.body, records: records)
        next = site.end
      }
    }
  }

  private mutating func walk(_ template: CompiledTemplate, _ call: PartialCall, records: [RecordSchema]) {
    switch call.reference {
    case .fixed(let index):
      if enclosing.contains(index) { knowsAll = false }
      enclosing.append(index)
      walk(library.templates[index], records: records)
      enclosing.removeLast()
    case .dynamic(let name):
      knowsAll = false
      checkWritten(template, template.names[name], records: records)
    case .unknown: knowsAll = false
    }
  }

  private func filling(of site: BlockSite) -> (CompiledTemplate, BlockFilling)? {
    for filler in fillers {
      let fillings = filler.template.parents[filler.parent].fillings
      if let filling = fillings.first(where: { $0.block == site.block }) { return (filler.template, filling) }
    }
    return nil
  }
}

// Names.
extension TemplateCheck {
  private enum Found {
    /// A field of a known record.
    case field(FieldDescription)
    /// A name of a record that has its names only at run time.
    case anything(RecordSchema)
  }

  /// - Returns: whether the body is still to be walked with the same records.
  private mutating func walkSection(
    _ template: CompiledTemplate, _ name: TemplateName, _ body: Range<Int>, records: [RecordSchema]
  ) -> Bool {
    switch field(template, name, records: records) {
    case nil: return false
    case .anything(let record): walk(template, body, records: adding(record, to: records))
    case .field(let field):
      switch field.kind {
      case .flag: return true
      case .text, .html, .number: walk(template, body, records: adding(TemplateText.schema, to: records))
      case .record, .list:
        if let record = field.record { walk(template, body, records: adding(record, to: records)) }
      }
    }
    return false
  }

  /// The same type further out answers no name that the inner one does not: left out, there are finitely many stacks.
  private func adding(_ record: RecordSchema, to records: [RecordSchema]) -> [RecordSchema] {
    records.filter { $0 != record } + [record]
  }

  private mutating func checkWritten(_ template: CompiledTemplate, _ name: TemplateName, records: [RecordSchema]) {
    guard case .field(let field) = field(template, name, records: records) else { return }
    guard field.kind == .record || field.kind == .list else { return }
    report(
      Diagnostic(
        .notText,
        Wording(
          "field '\(name.text)' is a \(field.kind.rawValue) and has no text of its own",
          "字段“\(name.text)”是\(field.kind == .list ? "列表" : "记录")，本身不是文字"),
        help: Wording(
          "open it as a section: {{#\(name.text)}}…{{/\(name.text)}}", "作为区段打开：{{#\(name.text)}}…{{/\(name.text)}}")),
      template, name)
  }

  /// The field that a name means; reports it if there is none.
  private mutating func field(
    _ template: CompiledTemplate, _ name: TemplateName, records: [RecordSchema]
  ) -> Found? {
    guard !name.text.isEmpty else { return nil }
    guard var found = first(name.keys[0].name, among: records) else {
      reportUnknown(template, name, part: name.keys[0].name, among: records)
      return nil
    }
    for key in name.keys.dropFirst() {
      guard case .field(let field) = found else { return found }
      guard let record = field.record, let inner = first(key.name, among: [record]) else {
        reportUnknown(template, name, part: key.name, among: field.record.map { [$0] } ?? [])
        return nil
      }
      found = inner
    }
    return found
  }

  private mutating func first(_ name: String, among records: [RecordSchema]) -> Found? {
    for record in records.reversed() {
      if let field = record.field(named: name) { return .field(field) }
      if record.isOpen {
        knowsAll = false
        return .anything(record)
      }
    }
    return nil
  }

  private mutating func reportUnknown(
    _ template: CompiledTemplate, _ name: TemplateName, part: String, among records: [RecordSchema]
  ) {
    let candidates = records.reversed().flatMap { $0.fields.map(\.name) }
    let help =
      nearestName(to: part, among: candidates).map(Wording.didYouMean)
      ?? records.last.map { record in
        let fields = record.fields.map(\.name)
        return Wording(
          "name a field of \(record.name): \(fields.joined(separator: ", "))",
          "写 \(record.name) 的一个字段：\(fields.joined(separator: "、"))")
      }
    let message =
      if records.isEmpty {
        Wording("'\(name.text)' asks a value without fields for '\(part)'", "“\(name.text)”向没有字段的值要“\(part)”")
      } else {
        Wording(
          "no field is named '\(part)' in \(records.reversed().map(\.name).joined(separator: ", "))",
          "\(records.reversed().map(\.name).joined(separator: "、")) 没有叫“\(part)”的字段")
      }
    report(Diagnostic(.unknownVariable, message, help: help), template, name)
  }

  private mutating func report(_ diagnostic: Diagnostic, _ template: CompiledTemplate, _ name: TemplateName) {
    guard reported.insert(Fault(template: template, range: name.range)).inserted else { return }
    var diagnostic = diagnostic
    diagnostic.place = template.place(of: name.range)
    diagnostic.notes.append(.init(Wording("for pages of \(page.name)", "用于 \(page.name) 的页面")))
    diagnostics.append(diagnostic)
  }
}
