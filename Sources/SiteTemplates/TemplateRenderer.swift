internal import SiteDiagnostics

/// Runs the instructions of a template and of those that it inserts, for one page.
struct TemplateRenderer {
  /// Levels of sections, partials, parents and blocks; more would be a template that inserts itself without end.
  static let deepestLevel = 100

  var output: TemplateOutput
  var diagnostics: [Diagnostic] = []
  let library: TemplateLibrary
  let page: String
  var frames: [TemplateFrame] = []
  /// The parent tags around, the outermost first: its fillings go before those of the ones within.
  var fillers: [(template: CompiledTemplate, parent: Int)] = []
  /// Written before each line of an indented partial, parent or filling.
  var indentation: [UInt8] = []
  /// Whether the line's indentation is already there, so that the first line does not get it again.
  var isWithinLine = false
  var depth = 0
  /// Set when the templates nest too deep: what was still to come may double at every level.
  var isGivenUp = false
  var reported: Set<ReportedPlace> = []

  struct ReportedPlace: Hashable {
    var template: CompiledTemplate
    var range: Range<Int>
  }

  init(_ library: TemplateLibrary, page: String, writingInto bytes: ByteBuffer) {
    output = TemplateOutput(bytes: bytes)
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

  mutating func run(_ template: CompiledTemplate) {
    run(template, 0..<template.instructions.count)
  }

  mutating func run(_ template: CompiledTemplate, _ range: Range<Int>) {
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
        case .section(let code, let name, let end, let asksItself):
          let entersBody = runSection(code, template, Int(name), next..<Int(end), asksItself: asksItself)
          if !entersBody { next = Int(end) }
        case .inverted(let code, let name, let end):
          if isTrue(code, template, Int(name)) { next = Int(end) }
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
  mutating func nest(_ template: CompiledTemplate, _ range: Range<Int>, _ body: (inout Self) -> Void) {
    guard depth < Self.deepestLevel else { return giveUp(template, range) }
    depth += 1
    body(&self)
    depth -= 1
  }
}
