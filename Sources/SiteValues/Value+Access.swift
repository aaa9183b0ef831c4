extension Value {
  package var isNull: Bool {
    if case .null = content { true } else { false }
  }

  /// The text of a scalar.
  package var string: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The texts of a sequence of scalars; a single scalar counts as a sequence of one.
  package var strings: [String]? {
    switch content {
    case .scalar(let text, _): return [text]
    case .sequence(let items):
      var texts: [String] = []
      texts.reserveCapacity(items.count)
      for item in items {
        guard let text = item.string else { return nil }
        texts.append(text)
      }
      return texts
    case .null, .mapping: return nil
    }
  }

  package var items: [Value]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  package var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value of a key; `nil` if there is none or this is no mapping.
  package subscript(key: String) -> Value? {
    entries?.first { $0.isNamed(key) }?.value
  }
}

extension Value.Entry {
  /// Whether the key is `name`, byte for byte. Swift's `==` would normalise Chinese keys on every look.
  package func isNamed(_ name: String) -> Bool {
    guard key.utf8.count == name.utf8.count else { return false }
    var (key, name) = (key, name)
    return key.withUTF8 { key in name.withUTF8 { name in key.elementsEqual(name) } }
  }
}
