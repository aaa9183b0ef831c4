internal import SiteDiagnostics

/// A template ready to render: flat instructions over one array of bytes.
final class CompiledTemplate: Sendable {
  let name: String
  let source: SourceText
  let texts: [UInt8]
  let instructions: [Instruction]
  let names: [TemplateName]
  let partials: [PartialCall]
  let parents: [ParentCall]
  let blocks: [BlockSite]

  init(
    name: String, source: SourceText, texts: [UInt8], instructions: [Instruction], names: [TemplateName],
    partials: [PartialCall], parents: [ParentCall], blocks: [BlockSite]
  ) {
    self.name = name
    self.source = source
    self.texts = texts
    self.instructions = instructions
    self.names = names
    self.partials = partials
    self.parents = parents
    self.blocks = blocks
  }

  func place(of range: Range<Int>) -> Place { source.place(of: range) }
}

/// Equal if the same: templates of one library are told apart by what they are, not by what they say.
extension CompiledTemplate: Hashable {
  static func == (left: CompiledTemplate, right: CompiledTemplate) -> Bool { left === right }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
