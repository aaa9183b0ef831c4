package import SiteDiagnostics

/// The templates of a portal, compiled once and rendered from by many threads at the same time.
package struct TemplateLibrary: Sendable {
  let templates: [CompiledTemplate]
  let blocks: [String]
  private let indices: [String: Int]

  init(_ templates: [CompiledTemplate], blocks: [String]) {
    self.templates = templates
    self.blocks = blocks
    indices = Dictionary(zip(templates.map(\.name), templates.indices)) { _, last in last }
  }

  /// Sorted.
  package var names: [String] { indices.keys.sorted() }

  func index(of name: String) -> Int? { indices[name] }

  /// Renders a record as UTF-8.
  ///
  /// - Parameters:
  ///   - name: the template's name.
  ///   - outer: a record around it, asked for the names that it does not have: what all pages have in common.
  ///   - page: what a diagnostic calls the page that met the error, for example its path.
  ///   - output: gets the bytes appended; an empty one costs no copy.
  /// - Returns: each fault of a template once, at its first place of this page.
  package func render(
    _ name: String, _ record: some TemplateRecord, within outer: (some TemplateRecord)? = TemplateText?.none,
    page: String, into output: inout [UInt8]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    RecordSpan.with(record) { record in
      if let outer {
        RecordSpan.with(outer) { diagnostics = render(name, [$0[0], record[0]], page: page, into: &output) }
      } else {
        diagnostics = render(name, [record[0]], page: page, into: &output)
      }
    }
    return diagnostics
  }

  private func render(
    _ name: String, _ records: [TemplateFrame], page: String, into output: inout [UInt8]
  ) -> [Diagnostic] {
    guard let index = index(of: name) else {
      return [unknownTemplate(name, note: Wording("while rendering '\(page)'", "正在生成“\(page)”"))]
    }
    var diagnostics: [Diagnostic] = []
    var longPage: [UInt8]?
    // Nearly every page is written where it stays; a longer one outgrows the array and is copied.
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.usualCapacity) { memory, count in
      var renderer = TemplateRenderer(self, page: page, writingInto: ByteBuffer(in: memory))
      defer { renderer.output.bytes.deallocate() }
      renderer.render(index, records)
      if renderer.output.bytes.isOwner {
        longPage = Array(renderer.output.bytes.bytes)
      } else {
        count = renderer.output.bytes.count
      }
      diagnostics = renderer.diagnostics
    }
    if output.isEmpty { output = longPage ?? bytes } else { output += longPage ?? bytes }
    return diagnostics
  }

  /// Bytes for which a page has room before it is moved.
  private static let usualCapacity = 32 * 1024

  func unknownTemplate(_ name: String, note: Wording) -> Diagnostic {
    Diagnostic(
      .unknownPartial, Wording("no template is named '\(name)'", "没有叫“\(name)”的模板"),
      help: nearestName(to: name, among: names).map(Wording.didYouMean), notes: [.init(note)])
  }
}

/// Compiles templates together: they name each other as partials and parents.
///
/// Mustache as its specification has it, with inheritance and dynamic names, but without lambdas: a page is a value, and
/// a template runs nothing.
///
/// - Parameter sources: of two with the same name the last one counts.
package func compileTemplates(_ sources: [TemplateSource]) -> Diagnosed<TemplateLibrary> {
  let names = TemplateNames(sources)
  var diagnostics: [Diagnostic] = []
  let templates = sources.map { TemplateCompiler.compile($0, among: names).unwrap(into: &diagnostics) }
  let library = TemplateLibrary(templates, blocks: names.blocks)
  return Diagnosed(library, diagnostics + library.unknownBlocks())
}
