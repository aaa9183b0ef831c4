extension Sequence<Diagnostic> {
  /// By path, then by place in the file, then by code: the order in which a person works through them.
  package func sortedByPlace() -> [Diagnostic] {
    // A diagnostic is large, so that to move it about would take most of the time.
    let all = Array(self)
    let keys = all.indices.map { index in
      let place = all[index].place
      return (path: place?.path ?? "", start: place?.range?.start ?? SourcePosition(line: 0, column: 0), index: index)
    }
    let sorted = keys.sorted { left, right in
      if left.path != right.path { return left.path < right.path }
      if left.start != right.start { return left.start < right.start }
      let (first, second) = (all[left.index], all[right.index])
      return (first.code.id, first.message.english, left.index) < (second.code.id, second.message.english, right.index)
    }
    return sorted.map { all[$0.index] }
  }

  package func count(of severity: Severity) -> Int { count { $0.severity == severity } }
}
