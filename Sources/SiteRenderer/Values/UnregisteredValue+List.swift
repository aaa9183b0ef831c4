extension UnregisteredValue {
  /// The words written most often first.
  static func list(_ counts: [String: Int]) -> [UnregisteredValue] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { UnregisteredValue(text: $0.key, count: $0.value) }
  }
}
