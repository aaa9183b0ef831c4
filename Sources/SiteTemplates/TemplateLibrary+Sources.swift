extension TemplateLibrary {
  /// The sources that rendering a template may read: its own and those of the partials and parents that it reaches, each
  /// with its name. All of them if a field names one of them.
  package func sources(reachedFrom name: String) -> [(name: String, bytes: [UInt8])] {
    var reached = Set(index(of: name).map { [$0] } ?? [])
    var rest = Array(reached)
    while let next = rest.popLast() {
      for call in templates[next].partials + templates[next].parents.map(\.call) {
        switch call.reference {
        case .fixed(let index): if reached.insert(index).inserted { rest.append(index) }
        case .dynamic: return templates.map { ($0.name, $0.source.bytes) }
        case .unknown: break
        }
      }
    }
    return reached.sorted().map { (templates[$0].name, templates[$0].source.bytes) }
  }
}
