extension RequestPath {
  /// A path that a script has put into a query, and so encoded once more: `%2Fjczwgk%2F`.
  package init?(parameter: some StringProtocol) {
    guard let bytes = Self.decoded(parameter.utf8, allowsSlash: true),
      let target = String(validating: bytes, as: UTF8.self)
    else { return nil }
    self.init(target)
  }
}
