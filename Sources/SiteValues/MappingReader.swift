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
  /// The mark of each entry's key.
  private let marks: [UInt64]
  /// All of them in one.
  private let allMarks: UInt64
  /// The names that were asked for, each field's in one list.
  private var knownNames: [[String]] = []

  /// A null value is an empty mapping: a file of comments alone sets no keys. Any other value that is no mapping is
  /// reported once and then reads as empty.
  package init(_ value: Value, path: String) {
    self.path = path
    range = value.range
    entries = value.entries ?? []
    isRead = Array(repeating: false, count: entries.count)
    marks = entries.map { mark(of: $0.key) }
    allMarks = marks.reduce(0, |)
    knownNames.reserveCapacity(32)
    if value.entries == nil, !value.isNull {
      diagnostics.append(
        Diagnostic(
          .wrongType,
          Wording(
            "keys with values belong here, not \(value.kindInWords.english)",
            "这里要写“项: 值”，不能是\(value.kindInWords.chinese)"),
          at: .text(path: path, range: value.range), help: Wording("write one 'key: value' a line", "一行写一个“项: 值”")))
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
    reportWrongType(
      entry, value, needs: Wording("a whole number", "整数"),
      help: Wording("write digits only, for example 20", "只写数字，例如 20"))
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
      reportWrongType(
        entry, value, needs: Wording("yes or no", "是或否"), help: Wording("write true or false", "写“是”或“否”"))
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
        if item.string == nil, !item.isNull { reportWrongType(entry, item, needs: Wording("a list of texts", "一列文字")) }
        return item.string
      }
    case .null, .mapping:
      reportWrongType(
        entry, value, needs: Wording("a list of texts", "一列文字"),
        help: Wording("write '- ' before each text, or [one, another]", "每一条前面写“- ”，或者写成 [一, 二]"))
      return []
    }
  }

  /// What `read` makes of the keys and values below a key; its unknown keys are reported too.
  package mutating func mapping<Result>(_ names: String..., read: (inout MappingReader) -> Result) -> Result? {
    guard let entry = find(names) else { return nil }
    let value = entries[entry].value
    guard value.entries != nil else {
      reportWrongType(
        entry, value, needs: Wording("a group of keys", "一组项"),
        help: Wording("write the keys below it, indented by two spaces", "把各项写在下面，缩进两个空格"))
      return nil
    }
    return readNested(value, read)
  }

  /// What `read` makes of each group of keys in the list below a key; an absent key is an empty list.
  package mutating func list<Result>(_ names: String..., read: (inout MappingReader) -> Result) -> [Result] {
    guard let entry = find(names) else { return [] }
    let value = entries[entry].value
    guard let items = value.items else {
      reportWrongType(
        entry, value, needs: Wording("a list", "列表"), help: Wording("write '- ' before each entry", "每一条前面写“- ”"))
      return []
    }
    return items.compactMap { item in
      guard item.entries != nil else {
        reportWrongType(entry, item, needs: Wording("a list of groups of keys", "一列，每条是一组项"))
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
          .unknownKey, Wording("key '\(entry.key)' has no meaning here", "这里没有“\(entry.key)”这一项"),
          at: .text(path: path, range: entry.keyRange),
          help: near.map(Wording.didYouMean)))
    }
    isRead = Array(repeating: true, count: entries.count)
    return diagnostics
  }
}

extension MappingReader {
  /// The index of a field's entry under any of its names; notes the names as known, the entries as read.
  private mutating func find(_ names: [String]) -> Int? {
    knownNames.append(names)
    // A posting's front matter has ten keys and is asked for sixty names: most are told apart at one look.
    let wanted = names.reduce(0) { $0 | mark(of: $1) }
    guard allMarks & wanted != 0 else { return nil }
    var found: Int?
    for index in marks.indices where marks[index] & wanted != 0 && isEntry(at: index, namedAnyOf: names) {
      if let first = found, !isRead[index] { reportRepeated(entries[index], first: entries[first]) }
      isRead[index] = true
      found = found ?? index
    }
    return found.flatMap { entries[$0].value.isNull ? nil : $0 }
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
    reportWrongType(entry, value, needs: Wording("one text", "一段文字"))
    return nil
  }

  private mutating func readNested<Result>(_ value: Value, _ read: (inout MappingReader) -> Result) -> Result {
    var nested = MappingReader(value, path: path)
    let result = read(&nested)
    diagnostics += nested.finish()
    return result
  }

  private mutating func reportWrongType(_ entry: Int, _ value: Value, needs kind: Wording, help: Wording? = nil) {
    diagnostics.append(
      Diagnostic(
        .wrongType,
        Wording(
          "'\(entries[entry].key)' takes \(kind.english), not \(value.kindInWords.english)",
          "“\(entries[entry].key)”要写\(kind.chinese)，不能是\(value.kindInWords.chinese)"),
        at: .text(path: path, range: value.range), help: help))
  }

  private mutating func reportMissing(_ names: [String]) {
    guard let name = names.first else { return }
    let aliases = names.dropFirst().map { " (\($0))" }.joined()
    let aliasesInChinese = names.dropFirst().map { "（\($0)）" }.joined()
    let entry = entries.indices.first { isEntry(at: $0, namedAnyOf: names) }.map { entries[$0] }
    diagnostics.append(
      Diagnostic(
        .missingKey,
        entry.map { Wording("'\($0.key)' has no value", "“\($0.key)”没有值") }
          ?? Wording("'\(name)'\(aliases) is missing", "缺少“\(name)”\(aliasesInChinese)"),
        at: .text(path: path, range: entry?.keyRange ?? SourceRange(at: range.start)),
        help: entry == nil
          ? Wording("add a line '\(name): …'", "加一行“\(names.last ?? name): ……”")
          : Wording("write its value after the colon", "在冒号后面写上值")))
  }

  private mutating func reportRepeated(_ second: Value.Entry, first: Value.Entry) {
    diagnostics.append(
      Diagnostic(
        .repeatedField,
        Wording("'\(second.key)' says again what '\(first.key)' says", "“\(second.key)”与“\(first.key)”说的是同一项"),
        at: .text(path: path, range: second.keyRange), help: Wording("keep one of the two", "两个留一个"),
        notes: [
          .init(
            Wording("'\(first.key)' stands here", "“\(first.key)”在这里"), at: .text(path: path, range: first.keyRange))
        ]))
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
  fileprivate var kindInWords: Wording {
    switch content {
    case .null: Wording("nothing", "空的")
    case .scalar(let text, _): Wording("'\(text)'", "“\(text)”")
    case .sequence: Wording("a list", "列表")
    case .mapping: Wording("a group of keys", "一组项")
    }
  }
}
