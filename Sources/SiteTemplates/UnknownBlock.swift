internal import SiteDiagnostics

extension TemplateLibrary {
  /// Blocks that are filled but stand in no template that the parent tag reaches: their text would appear nowhere.
  func unknownBlocks() -> [Diagnostic] {
    templates.flatMap { template in
      template.parents.flatMap { parent -> [Diagnostic] in
        guard case .fixed(let index) = parent.call.reference, let known = blocks(reachableFrom: index) else {
          return []
        }
        return parent.fillings.filter { !known.contains($0.block) }.map { filling in
          let name = blocks[filling.block]
          let parentName = templates[index].name
          return Diagnostic(
            .unknownBlock, nil, "template '\(parentName)' has no block '\(name)'",
            at: template.place(of: filling.range),
            help: nearestName(to: name, among: known.sorted().map { blocks[$0] }).map { "did you mean '\($0)'?" })
        }
      }
    }
  }

  /// `nil` if they cannot be known: a template on the way is named by a field, or does not exist.
  private func blocks(reachableFrom start: Int) -> Set<Int>? {
    var found: Set<Int> = []
    var seen: Set<Int> = [start]
    var waiting = [start]
    while let template = waiting.popLast().map({ templates[$0] }) {
      found.formUnion(template.blocks.map(\.block))
      for call in template.partials + template.parents.map(\.call) {
        guard case .fixed(let next) = call.reference else { return nil }
        if seen.insert(next).inserted { waiting.append(next) }
      }
    }
    return found
  }
}
