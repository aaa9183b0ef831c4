internal import SiteDiagnostics

/// Runs the instructions of a template and of those that it inserts, for one page.
struct TemplateRenderer {
  /// Levels of sections, partials, parents and blocks; more would be a template that inserts itself without end.
  static let deepestLevel = 100

  var output = ByteBuffer(capacity: 16 * 1024)
  private(set) var diagnostics: [Diagnostic] = []
  private let library: TemplateLibrary
  private let page: String
  private var frames: [TemplateFrame] = []
  /// The parent tags around, the outermost first: its fillings go before those of the ones within.
  private var fillers: [(template: CompiledTemplate, parent: Int)] = []
  /// Written before each line of an indented partial, parent or filling.
  private var indentation: [UInt8] = []
  /// Whether the line's indentation is already there, so that the first line does not get it again.
  private var isWithinLine = false
  private var depth = 0
  /// Set when the templates nest too deep: what was still to come may double at every level.
  private var isGivenUp = false
  private var reported: Set<ReportedPlace> = []

  private struct ReportedPlace: Hashable {
    var template: CompiledTemplate
    var range: Range<Int>
  }

  init(_ library: TemplateLibrary, page: String) {
    self.library = library
    self.page = page
    frames.reserveCapacity(16)
  }

  /// - Parameter records: the outermost first.
  mutating func render(_ template: Int, _ records: [TemplateFrame]) {
    frames += records
    run(library.templates[template])
    frames.removeLast(records.count)
  }

  private mutating func run(_ template: CompiledTemplate) {
    run(template, 0..<template.instructions.count)
  }

  private mutating func run(_ template: CompiledTemplate, _ range: Range<Int>) {
    template.instructions.withUnsafeBufferPointer { instructions in
      var next = range.lowerBound
      while next < range.upperBound, !isGivenUp {
        let current = next
        next += 1
        switch instructions[current] {
        case .text(let start, let end, let beginsLine):
          writeText(template, Int(start)..<Int(end), beginsLine: beginsLine)
        case .lineStart: beginLine()
        case .variable(let code, let name, let isEscaped):
          writeVariable(code, isEscaped: isEscaped, template, Int(name))
        case .dottedVariable(let name, let isEscaped):
          withField(template, Int(name)) { renderer, field in
            renderer.write(field, isEscaped: isEscaped, template, Int(name))
          }
        case .section(let code, let name, let end):
          let entersBody = storedFlag(code) ?? runSection(code, template, Int(name), next..<Int(end))
          if !entersBody { next = Int(end) }
        case .inverted(let code, let name, let end):
          if storedTruth(code) ?? isTrue(code, template, Int(name)) { next = Int(end) }
        case .partial(let index): runPartial(template, template.partials[Int(index)])
        case .parent(let index):
          let parent = template.parents[Int(index)]
          fillers.append((template, Int(index)))
          runPartial(template, parent.call)
          fillers.removeLast()
          next = parent.end
        case .block(let index):
          let site = template.blocks[Int(index)]
          if runFilling(of: site, in: template) { next = site.end }
        }
      }
    }
  }

  /// Goes one level deeper, unless that is too deep.
  private mutating func nest(_ template: CompiledTemplate, _ range: Range<Int>, _ body: (inout Self) -> Void) {
    guard depth < Self.deepestLevel else { return giveUp(template, range) }
    depth += 1
    body(&self)
    depth -= 1
  }
}

// Names.
extension TemplateRenderer {
  /// The field of the nearest record that has one of this name.
  private func find(_ code: UInt64, _ template: CompiledTemplate, _ name: Int) -> FoundField {
    var index = frames.count
    while index > 0 {
      index -= 1
      let frame = frames[index]
      if let reader = frame.reader(forCode: code) { return FoundField(reader, at: frame.address) }
      if let value = frame.openValue(for: { template.names[name].keys[0] }) { return FoundField(value) }
    }
    return .unknown
  }

  /// How the nearest record that has the field reads it; `nil` if none has, or if one of run-time names comes first.
  @inline(__always)
  private func locate(_ code: UInt64) -> (reader: FieldReader, address: UnsafeRawPointer)? {
    var index = frames.count
    while index > 0 {
      index -= 1
      let frame = frames[index]
      if let reader = frame.reader(forCode: code) { return (reader, frame.address) }
      if frame.isOpen { return nil }
    }
    return nil
  }

  /// Writes a name without dots; the texts and numbers that lie in a record without anything in between.
  @inline(__always)
  private mutating func writeVariable(
    _ code: UInt64, isEscaped: Bool, _ template: CompiledTemplate, _ name: Int
  ) {
    guard let (reader, address) = locate(code) else {
      return write(find(code, template, name), isEscaped: isEscaped, template, name)
    }
    switch reader {
    case .storedText(let offset): output.append(textAt: address + offset, isEscaped: isEscaped)
    case .storedHTML(let offset): output.append(textAt: address + offset, isEscaped: false)
    default: write(FoundField(reader, at: address), isEscaped: isEscaped, template, name)
    }
  }

  /// The truth of the fields that lie in a record as flags and texts; `nil` for others.
  @inline(__always)
  private func storedTruth(_ code: UInt64) -> Bool? {
    guard let (reader, address) = locate(code) else { return nil }
    switch reader {
    case .storedFlag(let offset): return address.load(fromByteOffset: offset, as: Bool.self)
    case .storedText(let offset), .storedHTML(let offset):
      return !(address + offset).assumingMemoryBound(to: String.self).pointee.utf8.isEmpty
    case .records(let records): return !records.isEmpty(address)
    default: return nil
    }
  }

  /// The flag, if the nearest field of the name is one that lies in its record.
  @inline(__always)
  private func storedFlag(_ code: UInt64) -> Bool? {
    guard let (reader, address) = locate(code), case .storedFlag(let offset) = reader else { return nil }
    return address.load(fromByteOffset: offset, as: Bool.self)
  }

  /// Hands over the field; a dotted name looks for its first part as usual, for the others only in what that gave.
  private mutating func withField(
    _ template: CompiledTemplate, _ name: Int, _ body: (inout Self, FoundField) -> Void
  ) {
    let keys = template.names[name].keys
    descend(into: find(keys[0].code, template, name), by: keys[1...], template, name, body)
  }

  private mutating func descend(
    into field: FoundField, by keys: ArraySlice<TemplateKey>, _ template: CompiledTemplate, _ name: Int,
    _ body: (inout Self, FoundField) -> Void
  ) {
    guard let key = keys.first else { return body(&self, field) }
    if case .unknown = field { return body(&self, .unknown) }
    var isFirst = true
    field.forEachFrame { frame in
      guard isFirst else { return }
      isFirst = false
      var inner = FoundField.unknown
      if let reader = frame.reader(forCode: key.code) {
        inner = FoundField(reader, at: frame.address)
      } else if let value = frame.openValue(for: { key }) {
        inner = FoundField(value)
      }
      descend(into: inner, by: keys.dropFirst(), template, name, body)
    }
    // A record that is missing has no fields, and that is no fault.
    if isFirst { body(&self, .none) }
  }

  private mutating func isTrue(_ code: UInt64, _ template: CompiledTemplate, _ name: Int) -> Bool {
    if code != 0 {
      let field = find(code, template, name)
      if case .unknown = field { reportUnknown(template, name) }
      return field.isTrue
    }
    var result = false
    withField(template, name) { renderer, field in
      if case .unknown = field { renderer.reportUnknown(template, name) }
      result = field.isTrue
    }
    return result
  }

  private mutating func write(
    _ field: FoundField, isEscaped: Bool, _ template: CompiledTemplate, _ name: Int
  ) {
    switch field {
    case .text(let text, let isHTML): output.append(text, isEscaped: isEscaped && !isHTML)
    case .number(let number): output.append(number)
    case .flag(let flag): output.append(flag ? "true" : "false", isEscaped: false)
    case .none, .records, .record, .list: break
    case .unknown: reportUnknown(template, name)
    }
  }
}

// Sections, partials and blocks.
extension TemplateRenderer {
  /// - Returns: whether the body is still to be run, once and with the same records: for a flag that is true.
  private mutating func runSection(
    _ code: UInt64, _ template: CompiledTemplate, _ name: Int, _ body: Range<Int>
  ) -> Bool {
    if code != 0 { return runSection(find(code, template, name), template, name, body) }
    var entersBody = false
    withField(template, name) { renderer, field in entersBody = renderer.runSection(field, template, name, body) }
    return entersBody
  }

  private mutating func runSection(
    _ field: FoundField, _ template: CompiledTemplate, _ name: Int, _ body: Range<Int>
  ) -> Bool {
    switch field {
    case .flag(let flag): return flag
    case .none, .number(0): return false
    case .unknown:
      reportUnknown(template, name)
      return false
    case .number(let number):
      runSection(template, name, body, with: TemplateText(String(number)))
      return false
    case .text(let text, _):
      if !text.isEmpty { runSection(template, name, body, with: TemplateText(text)) }
      return false
    case .records, .record, .list:
      guard depth < Self.deepestLevel else {
        giveUp(template, template.names[name].range)
        return false
      }
      depth += 1
      field.forEachFrame { frame in
        frames.append(frame)
        run(template, body)
        frames.removeLast()
      }
      depth -= 1
      return false
    }
  }

  /// A text or number is, in its own section, what `{{.}}` writes.
  private mutating func runSection(
    _ template: CompiledTemplate, _ name: Int, _ body: Range<Int>, with text: TemplateText
  ) {
    nest(template, template.names[name].range) { renderer in
      TemplateFrame.with(text) { frame in
        renderer.frames.append(frame)
        renderer.run(template, body)
        renderer.frames.removeLast()
      }
    }
  }

  private mutating func runPartial(_ template: CompiledTemplate, _ call: PartialCall) {
    guard let index = index(of: call.reference, in: template) else { return }
    guard depth < Self.deepestLevel else { return giveUp(template, call.range) }
    depth += 1
    let inserted = library.templates[index]
    if indentation.isEmpty, call.indentation?.isEmpty ?? true {
      run(inserted)
    } else {
      let outer = indentation
      indentation = call.indentation.map { outer + $0 } ?? []
      isWithinLine = false
      run(inserted)
      indentation = outer
      isWithinLine = false
    }
    depth -= 1
  }

  private mutating func index(of reference: TemplateReference, in template: CompiledTemplate) -> Int? {
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
  private mutating func runFilling(of site: BlockSite, in template: CompiledTemplate) -> Bool {
    for filler in fillers {
      for filling in filler.template.parents[filler.parent].fillings where filling.block == site.block {
        run(filling, of: filler.template, at: site, in: template)
        return true
      }
    }
    return false
  }

  private mutating func run(
    _ filling: BlockFilling, of filler: CompiledTemplate, at site: BlockSite, in template: CompiledTemplate
  ) {
    guard !filling.body.isEmpty else { return }
    let outer = indentation
    indentation = outer + site.indentation
    isWithinLine = !site.beginsLine
    if site.beginsLine, !filling.beginsLine {
      output.append(indentation)
      isWithinLine = true
    }
    nest(template, site.range) { $0.run(filler, filling.body) }
    indentation = outer
    isWithinLine = false
  }
}

// Text and its indentation.
extension TemplateRenderer {
  @inline(__always)
  private mutating func writeText(_ template: CompiledTemplate, _ range: Range<Int>, beginsLine: Bool) {
    template.texts.withUnsafeBufferPointer { texts in
      let text = UnsafeBufferPointer(rebasing: texts[range])
      if indentation.isEmpty { output.append(text) } else { writeIndented(text, beginsLine: beginsLine) }
    }
  }

  /// Writes the indentation before each line but blank ones; what follows a final line break begins its line itself.
  private mutating func writeIndented(_ text: UnsafeBufferPointer<UInt8>, beginsLine: Bool) {
    var isLineStart = beginsLine && !isWithinLine
    isWithinLine = false
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: .lineFeed).map { $0 + 1 } ?? rest.endIndex
      if isLineStart, rest.first?.isLineBreak == false { output.append(indentation) }
      output.append(UnsafeBufferPointer(rebasing: rest[..<end]))
      rest = rest[end...]
      isLineStart = true
    }
  }

  private mutating func beginLine() {
    if !isWithinLine { output.append(indentation) }
    isWithinLine = false
  }
}

// Faults.
extension TemplateRenderer {
  private mutating func report(_ diagnostic: Diagnostic, _ template: CompiledTemplate, _ range: Range<Int>) {
    guard reported.insert(ReportedPlace(template: template, range: range)).inserted else { return }
    var diagnostic = diagnostic
    diagnostic.place = template.place(of: range)
    diagnostic.notes.append(.init("while rendering '\(page)'"))
    diagnostics.append(diagnostic)
  }

  private mutating func reportUnknown(_ template: CompiledTemplate, _ name: Int) {
    let name = template.names[name]
    guard !name.text.isEmpty else { return }
    let first = name.keys[0].name
    let known = frames.reversed().flatMap(\.names)
    let near = known.contains(first) ? nil : nearestName(to: first, among: known)
    let help = near.map { "did you mean '\($0)'?" }
    report(Diagnostic(.unknownVariable, nil, "no field is named '\(name.text)' here", help: help), template, name.range)
  }

  private mutating func reportUnknownTemplate(_ text: String, _ template: CompiledTemplate, _ name: Int) {
    let help = nearestName(to: text, among: library.names).map { "did you mean '\($0)'?" }
    let field = template.names[name]
    report(
      Diagnostic(
        .unknownPartial, nil, "field '\(field.text)' names a template '\(text)' that does not exist", help: help),
      template, field.range)
  }

  private mutating func giveUp(_ template: CompiledTemplate, _ range: Range<Int>) {
    isGivenUp = true
    report(
      Diagnostic(
        .templatesTooDeep, nil, "templates nest deeper than \(Self.deepestLevel) levels",
        help: "end the recursion by a section that is false at last"),
      template, range)
  }
}
