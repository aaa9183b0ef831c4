package import SiteDiagnostics

/// Reads a mapping key by key and keeps an account: what has the wrong type, what is missing, what nobody asked for.
///
///     var fields = MappingReader(value, path: "content/xishan/district.yml")
///     let name = fields.requiredText("name", "名称")
///     let host = fields.mapping("host", "主办单位") { host in host.text("phone", "电话") }
///     diagnostics += fields.finish()
///
/// Every method takes the name of a key and the further names it may go by, the preferred one first.
package struct MappingReader: Sendable {
  package let path: String
  /// Where the mapping stands.
  package let range: SourceRange
  /// What was noticed so far. A reader that finds a value wrong for its own reasons may add to it.
  package var diagnostics: [Diagnostic] = []

  private let entries: [Value.Entry]
  private var isRead: [Bool]
  /// The marks of all keys in one.
  private let marks: UInt64
  /// The names that were asked for, each field's in one list.
  private var knownNames: [[String]] = []

  /// A null value is an empty mapping: a file of comments alone sets no keys. Any other value that is no mapping is
  /// reported once and then reads as empty.
  package init(_ value: Value, path: String) {
    self.path = path
    range = value.range
    entries = value.entries ?? []
    isRead = Array(repeating: false, count: entries.count)
    marks = entries.indices.reduce(0) { [entries] in $0 | mark(of: entries[$1].key) }
    knownNames.reserveCapacity(32)
    if value.entries == nil, !value.isNull {
      diagnostics.append(
        Diagnostic(
          .wrongType, "keys with values belong here, not \(value.kindInWords)",
          at: .text(path: path, range: value.range), help: "write one 'key: value' a line"))
    }
  }

  /// The value of a key as it stands; null counts as absent.
  package mutating func value(_ names: String...) -> Value? { find(names).map { entries[$0].value } }

  /// Where a key's value stands, for a diagnostic about it; the place of the mapping if the key is absent.
  package func place(of names: String...) -> Place { place(ofAny: names) }

  package func place(ofAny names: [String]) -> Place {
    let index = entries.indices.first { isEntry(at: $0, namedAnyOf: names) }
    return .text(path: path, range: index.map { entries[$0].value.range } ?? range)
  }

  package mutating func text(_ names: String...) -> String? { text(among: names) }

  /// A text that must be there and not be empty.
  package mutating func requiredText(_ names: String...) -> String? {
    let reported = diagnostics.count
    let text = text(among: names)
    if let text, !text.isEmpty { return text }
    // A wrong type has been reported already: it is not missing on top of that.
    if diagnostics.count == reported || text != nil { reportMissing(names) }
    return nil
  }

  package mutating func integer(_ names: String...) -> Int? {
    guard let entry = find(names) else { return nil }
    let value = entries[entry].value
    if let text = value.string, let number = Int(text) { return number }
    reportWrongType(entry, value, needs: "a whole number", help: "write digits only, for example 20")
    return nil
  }

  /// Yes or no: `true`, `yes`, `是` and `false`, `no`, `否`.
  package mutating func flag(_ names: String...) -> Bool? {
    guard let entry = find(names) else { return nil }
    let value = entries[entry].value
    switch value.string?.lowercased() {
    case "true", "yes", "是": return true
    case "false", "no", "否": return false
    default:
      reportWrongType(entry, value, needs: "yes or no", help: "write true or false")
      return nil
    }
  }

  /// Texts in a list; a single text is a list of one, an absent key an empty list.
  package mutating func texts(_ names: String...) -> [String] {
    guard let entry = find(names) else { return [] }
    let value = entries[entry].value
    switch value.content {
    case .scalar(let text, _): return [text]
    case .sequence(let items):
      return items.compactMap { item in
        if item.string == nil, !item.isNull { reportWrongType(entry, item, needs: "a list of texts") }
        return item.string
      }
    case .null, .mapping:
      reportWrongType(entry, value, needs: "a list of texts", help: "write '- ' before each text, or [one, another]")
      return []
    }
  }

  /// What `read` makes of the keys and values below a key; its unknown keys are reported too.
  package mutating func mapping<Result>(_ names: String..., read: (inout MappingReader) -> Result) -> Result? {
    guard let entry = find(names) else { return nil }
    let value = entries[entry].value
    guard value.entries != nil else {
      reportWrongType(entry, value, needs: "a group of keys", help: "write the keys below it, indented by two spaces")
      return nil
    }
    return readNested(value, read)
  }

  /// What `read` makes of each group of keys in the list below a key; an absent key is an empty list.
  package mutating func list<Result>(_ names: String..., read: (inout MappingReader) -> Result) -> [Result] {
    guard let entry = find(names) else { return [] }
    let value = entries[entry].value
    guard let items = value.items else {
      reportWrongType(entry, value, needs: "a list", help: "write '- ' before each entry")
      return []
    }
    return items.compactMap { item in
      guard item.entries != nil else {
        reportWrongType(entry, item, needs: "a list of groups of keys")
        return nil
      }
      return readNested(item, read)
    }
  }

  /// Closes the account: reports the keys that nobody asked for, and hands over all that was noticed.
  package mutating func finish() -> [Diagnostic] {
    for (entry, isRead) in zip(entries, isRead) where !isRead {
      let near = nearestName(to: entry.key, among: knownNames.joined())
      diagnostics.append(
        Diagnostic(
          .unknownKey, "key '\(entry.key)' has no meaning here", at: .text(path: path, range: entry.keyRange),
          help: near.map { "did you mean '\($0)'?" }))
    }
    isRead = Array(repeating: true, count: entries.count)
    return diagnostics
  }
}

extension MappingReader {
  /// The index of a field's entry under any of its names; notes the names as known, the entries as read.
  private mutating func find(_ names: [String]) -> Int? {
    knownNames.append(names)
    guard mayHaveEntry(namedAnyOf: names) else { return nil }
    var found: Int?
    for index in entries.indices where isEntry(at: index, namedAnyOf: names) {
      if let first = found, !isRead[index] { reportRepeated(entries[index], first: entries[first]) }
      isRead[index] = true
      found = found ?? index
    }
    return found.flatMap { entries[$0].value.isNull ? nil : $0 }
  }

  /// A posting's front matter has ten keys and is asked for sixty names: most are told apart at one look.
  private func mayHaveEntry(namedAnyOf names: [String]) -> Bool {
    for name in names where marks & mark(of: name) != 0 { return true }
    return false
  }

  private func isEntry(at index: Int, namedAnyOf names: [String]) -> Bool {
    for name in names where entries[index].key.utf8.count == name.utf8.count {
      if entries[index].isNamed(name) { return true }
    }
    return false
  }

  /// The same for names in a list.
  package mutating func text(among names: [String]) -> String? {
    guard let entry = find(names) else { return nil }
    let value = entries[entry].value
    if case .scalar(let text, _) = value.content { return text }
    reportWrongType(entry, value, needs: "one text")
    return nil
  }

  private mutating func readNested<Result>(_ value: Value, _ read: (inout MappingReader) -> Result) -> Result {
    var nested = MappingReader(value, path: path)
    let result = read(&nested)
    diagnostics += nested.finish()
    return result
  }

  private mutating func reportWrongType(_ entry: Int, _ value: Value, needs kind: String, help: String? = nil) {
    diagnostics.append(
      Diagnostic(
        .wrongType, "'\(entries[entry].key)' takes \(kind), not \(value.kindInWords)",
        at: .text(path: path, range: value.range), help: help))
  }

  private mutating func reportMissing(_ names: [String]) {
    guard let name = names.first else { return }
    let aliases = names.dropFirst().map { " (\($0))" }.joined()
    let entry = entries.indices.first { isEntry(at: $0, namedAnyOf: names) }.map { entries[$0] }
    diagnostics.append(
      Diagnostic(
        .missingKey, entry.map { "'\($0.key)' has no value" } ?? "'\(name)'\(aliases) is missing",
        at: .text(path: path, range: entry?.keyRange ?? SourceRange(at: range.start)),
        help: entry == nil ? "add a line '\(name): …'" : "write its value after the colon"))
  }

  private mutating func reportRepeated(_ second: Value.Entry, first: Value.Entry) {
    diagnostics.append(
      Diagnostic(
        .repeatedField, "'\(second.key)' says again what '\(first.key)' says",
        at: .text(path: path, range: second.keyRange), help: "keep one of the two",
        notes: [.init("'\(first.key)' stands here", at: .text(path: path, range: first.keyRange))]))
  }
}

/// One of 64 bits, the same for the same name.
private func mark(of name: String) -> UInt64 {
  var name = name
  let number = name.withUTF8 { bytes in
    guard let first = bytes.first, let last = bytes.last else { return 0 }
    return Int(first) &* 5 &+ Int(last) &* 11 &+ bytes.count
  }
  return 1 << UInt64(number & 63)
}

extension Value {
  /// The kind of value with the value itself, as a message quotes it.
  fileprivate var kindInWords: String {
    switch content {
    case .null: "nothing"
    case .scalar(let text, _): "'\(text)'"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }
}
