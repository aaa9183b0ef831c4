internal import SiteDiagnostics

/// Turns the tags of one template into instructions.
struct TemplateCompiler {
  private let source: SourceText
  private let tags: [TemplateTag]
  private let library: TemplateNames
  private var texts: [UInt8] = []
  private var instructions: [Instruction] = []
  private var names: [TemplateName] = []
  private var partials: [PartialCall] = []
  private var parents: [ParentCall] = []
  private var blocks: [BlockSite] = []
  private var diagnostics: [Diagnostic] = []
  /// The sections, parents and blocks around the tag that is compiled; a list, since any input may nest without end.
  private var enclosing: [Enclosing] = []
  /// How much of each line's indentation is taken away: that of the filling around.
  private var removedIndentation = 0
  /// The instruction before which nothing may be merged, since a jump leads to it.
  private var jumpTarget = 0

  private struct Enclosing {
    var tag: Int
    /// Of the instruction, parent or filling that waits for its end.
    var index: Int
    var outerRemovedIndentation: Int
  }

  static func compile(_ source: TemplateSource, among library: TemplateNames) -> Diagnosed<CompiledTemplate> {
    let text = SourceText(source)
    let (scanned, scanDiagnostics) = TemplateScanner.tags(of: text)
    let (tags, pairDiagnostics) = TagPairing.paired(scanned, of: text)
    var compiler = TemplateCompiler(source: text, tags: tags, library: library)
    compiler.compile()
    let template = CompiledTemplate(
      name: source.name, source: text, texts: compiler.texts, instructions: compiler.instructions,
      names: compiler.names, partials: compiler.partials, parents: compiler.parents, blocks: compiler.blocks)
    return Diagnosed(template, scanDiagnostics + pairDiagnostics + compiler.diagnostics)
  }

  private init(source: SourceText, tags: [TemplateTag], library: TemplateNames) {
    self.source = source
    self.tags = tags
    self.library = library
  }

  private mutating func compile() {
    var written = 0
    var index = 0
    while index < tags.count {
      let tag = tags[index]
      let isFilled = isInParent && !tag.fillsBlock && tag.kind != .end
      if !isInParent {
        addText(written..<max(written, tag.removedRange.lowerBound))
        if !tag.standsAlone, !tag.endsInheritance { addLineStart(before: tag) }
      }
      written = max(written, tag.removedRange.upperBound)
      // What stands in a parent outside of its blocks is written nowhere.
      if isFilled {
        index = (tag.end ?? index) + 1
      } else {
        add(tag, at: index)
        index += 1
      }
    }
    addText(written..<max(written, source.bytes.count))
    markPlainSections()
  }

  /// Tells the sections in which nothing asks for `{{.}}`.
  private mutating func markPlainSections() {
    var asking = [0]
    for instruction in instructions {
      asking.append(asking[asking.count - 1] + (instruction.mayAskItself(names) ? 1 : 0))
    }
    for (index, instruction) in instructions.enumerated() {
      guard case .section(let code, let name, let end, _) = instruction else { continue }
      let asksItself = asking[max(Int(end), index + 1)] > asking[index + 1]
      instructions[index] = .section(code: code, name: name, end: end, asksItself: asksItself)
    }
  }

  private var isInParent: Bool {
    guard let last = enclosing.last, case .parent = tags[last.tag].kind else { return false }
    return true
  }

  private mutating func add(_ tag: TemplateTag, at index: Int) {
    switch tag.kind {
    case .variable(let isEscaped):
      let name = addName(tag)
      let keys = names[name].keys
      instructions.append(
        keys.count == 1
          ? .variable(code: keys[0].code, name: Int32(name), isEscaped: isEscaped)
          : .dottedVariable(name: Int32(name), isEscaped: isEscaped))
    case .section, .inverted: open(index, addName(tag))
    case .partial(let isDynamic):
      instructions.append(.partial(Int32(partials.count)))
      partials.append(call(tag, isDynamic: isDynamic))
    case .parent(let isDynamic):
      open(index, parents.count)
      parents.append(ParentCall(call: call(tag, isDynamic: isDynamic), fillings: [], end: 0))
    case .block: tag.fillsBlock ? openFilling(tag, at: index) : openSite(tag, at: index)
    case .end: close()
    case .comment, .delimiters: break
    }
  }

  private mutating func addName(_ tag: TemplateTag) -> Int {
    names.append(TemplateName(tag.name, at: tag.nameRange))
    return names.count - 1
  }
}

// Sections, parents and blocks.
extension TemplateCompiler {
  private mutating func open(_ tag: Int, _ index: Int) {
    enclosing.append(Enclosing(tag: tag, index: index, outerRemovedIndentation: removedIndentation))
    switch tags[tag].kind {
    case .section: addWaiting(.section(code: code(ofName: index), name: Int32(index), end: 0, asksItself: true))
    case .inverted: addWaiting(.inverted(code: code(ofName: index), name: Int32(index), end: 0))
    case .parent: instructions.append(.parent(Int32(index)))
    case .block: instructions.append(.block(Int32(index)))
    default: break
    }
  }

  private func code(ofName name: Int) -> UInt64 { names[name].keys.count == 1 ? names[name].keys[0].code : 0 }

  /// Keeps where the instruction is, to tell it later where its section ends.
  private mutating func addWaiting(_ instruction: Instruction) {
    enclosing[enclosing.count - 1].index = instructions.count
    instructions.append(instruction)
  }

  private mutating func openSite(_ tag: TemplateTag, at index: Int) {
    open(index, blocks.count)
    let indentation: Range<Int>
    if tag.standsAlone, let end = tag.end, !isEmpty(tag.removedRange.upperBound..<tags[end].removedRange.lowerBound) {
      indentation = source.indentationOfFirstLine(from: tag.removedRange.upperBound)
    } else {
      indentation = tag.indentation ?? 0..<0
    }
    blocks.append(
      BlockSite(
        block: library.block(tag.name), range: tag.nameRange, end: 0,
        indentation: Array(source.bytes[indentation].dropFirst(removedIndentation)), beginsLine: tag.standsAlone))
  }

  private mutating func openFilling(_ tag: TemplateTag, at index: Int) {
    guard let parent = enclosing.last?.index else { return }
    enclosing.append(
      Enclosing(tag: index, index: parents[parent].fillings.count, outerRemovedIndentation: removedIndentation))
    let beginsLine = tag.removedRange.upperBound > tag.range.upperBound
    removedIndentation =
      beginsLine
      ? source.indentationOfFirstLine(from: tag.removedRange.upperBound).count : tag.indentation?.count ?? 0
    let start = instructions.count
    jumpTarget = start
    parents[parent].fillings.append(
      BlockFilling(
        block: library.block(tag.name), range: tag.nameRange, body: start..<start, beginsLine: beginsLine))
  }

  private mutating func close() {
    guard let opened = enclosing.popLast() else { return }
    let end = instructions.count
    jumpTarget = end
    removedIndentation = opened.outerRemovedIndentation
    switch tags[opened.tag].kind {
    case .section, .inverted:
      switch instructions[opened.index] {
      case .section(let code, let name, _, let asksItself):
        instructions[opened.index] = .section(code: code, name: name, end: Int32(end), asksItself: asksItself)
      case .inverted(let code, let name, _):
        instructions[opened.index] = .inverted(code: code, name: name, end: Int32(end))
      default: break
      }
    case .parent: parents[opened.index].end = end
    case .block where tags[opened.tag].fillsBlock:
      guard let parent = enclosing.last?.index else { return }
      let start = parents[parent].fillings[opened.index].body.lowerBound
      parents[parent].fillings[opened.index].body = start..<end
    case .block: blocks[opened.index].end = end
    default: break
    }
  }

  private func isEmpty(_ range: Range<Int>) -> Bool { source.trimmed(range).isEmpty }

  private mutating func call(_ tag: TemplateTag, isDynamic: Bool) -> PartialCall {
    let indentation =
      tag.standsAlone ? tag.indentation.map { Array(source.bytes[$0].dropFirst(removedIndentation)) } : nil
    return PartialCall(
      reference: isDynamic ? .dynamic(name: addName(tag)) : fixedReference(tag), indentation: indentation,
      range: tag.nameRange)
  }

  private mutating func fixedReference(_ tag: TemplateTag) -> TemplateReference {
    if let index = library.index(of: tag.name) { return .fixed(index) }
    guard !tag.name.isEmpty else { return .unknown }
    let help =
      nearestName(to: tag.name, among: library.templates).map(Wording.didYouMean)
      ?? Wording(
        "add 'templates/\(tag.name).mustache', or name a template that exists",
        "加上 templates/\(tag.name).mustache，或者写一个有的模板")
    diagnostics.append(
      Diagnostic(
        .unknownPartial, Wording("no template is named '\(tag.name)'", "没有叫“\(tag.name)”的模板"),
        at: source.place(of: tag.nameRange), help: help))
    return .unknown
  }
}

// Text between the tags.
extension TemplateCompiler {
  private mutating func addText(_ range: Range<Int>) {
    let start = texts.count
    let beginsLine = source.isLineStart(range.lowerBound)
    if removedIndentation == 0 {
      texts += source.bytes[range]
    } else {
      var isLineStart = beginsLine
      var removed = 0
      for byte in source.bytes[range] {
        if isLineStart, byte.isBlank, removed < removedIndentation {
          removed += 1
          continue
        }
        texts.append(byte)
        isLineStart = byte == .lineFeed
        removed = 0
      }
    }
    guard texts.count > start else { return }
    if instructions.count > jumpTarget, case .text(let first, _, let firstBeginsLine) = instructions.last {
      instructions[instructions.count - 1] = .text(start: first, end: Int32(texts.count), beginsLine: firstBeginsLine)
    } else {
      instructions.append(.text(start: Int32(start), end: Int32(texts.count), beginsLine: beginsLine))
    }
  }

  /// Marks that a line begins with the tag, if nothing of its line was written yet.
  private mutating func addLineStart(before tag: TemplateTag) {
    guard let indentation = tag.indentation, indentation.count <= removedIndentation else { return }
    instructions.append(.lineStart)
  }
}
