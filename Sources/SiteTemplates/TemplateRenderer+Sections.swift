// Sections, partials, parents and blocks.
extension TemplateRenderer {
  /// - Parameter asksItself: whether something in the body may ask for `{{.}}`; if not, a text is as good as a flag.
  /// - Returns: whether the body is still to be run, once and with the same records: for a flag that is true.
  mutating func runSection(
    _ code: UInt64, _ template: CompiledTemplate, _ name: Int, _ body: Range<Int>, asksItself: Bool
  ) -> Bool {
    guard code != 0, let (reader, address) = locate(code) else {
      var entersBody = false
      withField(template, name) { renderer, field in entersBody = renderer.runSection(field, template, name, body) }
      return entersBody
    }
    switch reader {
    case .records(let records):
      records._withUnsafeGuaranteedRef { records in
        records.withSpan(address) { runSection($0, template, name, body) }
      }
      return false
    case .storedFlag, .flag: return isTrue(reader, address)
    default:
      guard asksItself else { return isTrue(reader, address) }
      return runSection(FoundField(reader, at: address), template, name, body)
    }
  }

  private mutating func runSection(
    _ field: FoundField, _ template: CompiledTemplate, _ name: Int, _ body: Range<Int>
  ) -> Bool {
    switch field {
    case .flag(let flag): return flag
    case .none, .number(0): break
    case .unknown: reportUnknown(template, name)
    case .number(let number): runSection(template, name, body, with: String(number))
    case .text(let text, _): if !text.isEmpty { runSection(template, name, body, with: text) }
    case .records, .record, .list: field.withSpan { runSection($0, template, name, body) }
    }
    return false
  }

  /// Runs the body once for each record.
  private mutating func runSection(
    _ records: RecordSpan, _ template: CompiledTemplate, _ name: Int, _ body: Range<Int>
  ) {
    guard records.count > 0 else { return }
    nest(template, template.names[name].range) { renderer in
      for index in 0..<records.count {
        renderer.frames.append(records[index])
        renderer.run(template, body)
        renderer.frames.removeLast()
      }
    }
  }

  /// A text or number is, in its own section, what `{{.}}` writes.
  private mutating func runSection(
    _ template: CompiledTemplate, _ name: Int, _ body: Range<Int>, with text: String
  ) {
    RecordSpan.with(TemplateText(text)) { runSection($0, template, name, body) }
  }

  mutating func runPartial(_ template: CompiledTemplate, _ call: PartialCall) {
    guard let index = index(of: call.reference, in: template) else { return }
    guard depth < Self.deepestLevel else { return giveUp(template, call.range) }
    depth += 1
    let inserted = library.templates[index]
    if indentation.isEmpty, call.indentation?.isEmpty ?? true {
      run(inserted)
    } else {
      let outer = indentation
      if let added = call.indentation {
        if !added.isEmpty { indentation += added }
      } else {
        indentation = []
      }
      isWithinLine = false
      run(inserted)
      indentation = outer
      isWithinLine = false
    }
    depth -= 1
  }

  mutating func index(of reference: TemplateReference, in template: CompiledTemplate) -> Int? {
    switch reference {
    case .fixed(let index): return index
    case .unknown: return nil
    case .dynamic(let name):
      var result: Int?
      withField(template, name) { renderer, field in
        switch field {
        case .unknown: renderer.reportUnknown(template, name)
        case .text(let text, _) where !text.isEmpty:
          result = renderer.library.index(of: text)
          if result == nil { renderer.reportUnknownTemplate(text, template, name) }
        default: break
        }
      }
      return result
    }
  }

  /// - Returns: whether a parent tag around fills the block.
  mutating func runFilling(of site: BlockSite, in template: CompiledTemplate) -> Bool {
    for filler in fillers {
      for filling in filler.template.parents[filler.parent].fillings where filling.block == site.block {
        run(filling, of: filler.template, at: site, in: template)
        return true
      }
    }
    return false
  }

  mutating func run(
    _ filling: BlockFilling, of filler: CompiledTemplate, at site: BlockSite, in template: CompiledTemplate
  ) {
    guard !filling.body.isEmpty else { return }
    let outer = indentation
    if !site.indentation.isEmpty { indentation += site.indentation }
    isWithinLine = !site.beginsLine
    if site.beginsLine, !filling.beginsLine {
      output.bytes.append(indentation)
      isWithinLine = true
    }
    nest(template, site.range) { $0.run(filler, filling.body) }
    indentation = outer
    isWithinLine = false
  }
}
