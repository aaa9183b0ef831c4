internal import SiteDiagnostics

extension TemplateLibrary {
  /// Blocks that are filled but stand in no template that the parent tag reaches: their text would appear nowhere.
  func unknownBlocks() -> [Diagnostic] {
    let parents = Set(templates.flatMap(\.parents).compactMap(\.call.fixedIndex))
    let reachable = Dictionary(uniqueKeysWithValues: parents.map { ($0, blocks(reachableFrom: $0)) })
    return templates.flatMap { template in
      template.parents.flatMap { parent -> [Diagnostic] in
        guard let index = parent.call.fixedIndex, let known = reachable[index] ?? nil else { return [] }
        return parent.fillings.filter { !known.contains($0.block) }.map { filling in
          let name = blocks[filling.block]
          let parentName = templates[index].name
          return Diagnostic(
            .unknownBlock, Wording("template '\(parentName)' has no block '\(name)'", "模板“\(parentName)”没有块“\(name)”"),
            at: template.place(of: filling.range),
            help: nearestName(to: name, among: known.sorted().map { blocks[$0] }).map(Wording.didYouMean))
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
        guard let next = call.fixedIndex else { return nil }
        if seen.insert(next).inserted { waiting.append(next) }
      }
    }
    return found
  }
}
