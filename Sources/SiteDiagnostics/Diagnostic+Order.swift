extension Sequence<Diagnostic> {
  /// By path, then by place in the file, then by code: the order in which a person works through them.
  package func sortedByPlace() -> [Diagnostic] {
    sorted { left, right in
      let leftKey = (left.place?.path ?? "", left.place?.range?.start ?? SourcePosition(line: 0, column: 0))
      let rightKey = (right.place?.path ?? "", right.place?.range?.start ?? SourcePosition(line: 0, column: 0))
      if leftKey != rightKey { return leftKey < rightKey }
      return (left.code.id, left.message.english) < (right.code.id, right.message.english)
    }
  }

  package func count(of severity: Severity) -> Int { count { $0.severity == severity } }
}
