import SiteDiagnostics
import Yams

/// libyaml's complaint in words that an author of notices can act on, at the place of the likely slip.
func problems(of error: YamlError, in source: YAMLSource) -> [Diagnostic] {
  switch error {
  case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
    .composer(let context, let problem, let mark, _):
    let complaint = Complaint(
      problem: problem, context: context?.text ?? "", offset: source.offset(of: mark),
      contextOffset: context.map { source.offset(of: $0.mark) })
    return [problemOfSyntax(complaint, in: source)]
  case .reader(let problem, _, _, _):
    let offset = source.bytes.firstIndex { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F } ?? 0
    let message =
      problem.hasPrefix("control")
      ? Wording("a text has no control characters", "文字里不能有控制字符")
      : Wording("the text is not YAML (\(problem))", "文字不合 YAML 的格式（\(problem)）")
    return [
      Diagnostic(
        .yamlSyntax, message, at: source.place(offset, offset + 1), help: Wording("delete the character", "删去这个字符"))
    ]
  case .duplicatedKeysInMapping(let keys, let context):
    return keys.sorted().flatMap { duplicates(of: $0, from: source.offset(of: context.mark), in: source) }
  default:
    return [Diagnostic(.yamlSyntax, Wording("the text is not YAML", "文字不合 YAML 的格式"), at: .file(path: source.path))]
  }
}

/// A mapping was hoped for, but the whole text is one plain scalar.
func plainTextProblem(in source: YAMLSource, at range: SourceRange) -> Diagnostic {
  let firstLine = source.line(at: source.bytes.firstIndex { $0 > 0x20 } ?? 0)
  for line in firstLine..<source.lineCount {
    if let slip = slipOfColon(inLine: line, of: source) { return slip }
  }
  return Diagnostic(
    .yamlSyntax, Wording("keys with values belong here, not a plain text", "这里要写“项: 值”，不能是一段文字"),
    at: .text(path: source.path, range: range),
    help: Wording("write one 'key: value' a line", "一行写一个“项: 值”"))
}

private struct Complaint {
  var problem: String
  var context: String
  var offset: Int
  var contextOffset: Int?
}

private func problemOfSyntax(_ complaint: Complaint, in source: YAMLSource) -> Diagnostic {
  let offset = min(complaint.offset, source.bytes.count)
  let line = source.line(at: offset)
  if complaint.context.contains("quoted scalar"),
    complaint.problem.contains("end of") || complaint.problem.contains("document indicator")
  {
    let quote = complaint.contextOffset ?? offset
    return Diagnostic(
      .yamlSyntax, Wording("a text that a quote opens is closed by the same quote", "以引号开头的文字，要用同样的引号结束"),
      at: source.place(quote, quote + 1),
      help: Wording("add the closing quote, or leave out the opening one", "补上后引号，或者去掉前引号"))
  }
  if let tab = tabIndentation(ofLine: line, in: source) { return tab }
  let contextLine = complaint.contextOffset.map(source.line(at:))
  for candidate in [contextLine, line, lineOfText(before: line, in: source)].compactMap({ $0 }) {
    if let slip = slipOfColon(inLine: candidate, of: source) { return slip }
  }
  let (message, help) = words(for: complaint, in: source)
  // Of an anchor, alias or tag that is none libyaml marks a byte after its sign.
  let isOfSign = ["an anchor", "an alias", "a tag"].contains(where: complaint.context.hasSuffix)
  let start = isOfSign ? complaint.contextOffset : nil
  return Diagnostic(.yamlSyntax, message, at: source.place(start ?? offset, start ?? offset), help: help)
}

private func words(for complaint: Complaint, in source: YAMLSource) -> (message: Wording, help: Wording?) {
  let sign = complaint.offset < source.bytes.count ? source.bytes[complaint.offset] : 0
  switch complaint.problem {
  case "mapping values are not allowed in this context":
    return (
      Wording("an unquoted value has no colon with a blank after it", "没有加引号的值里，不能有冒号加空格"),
      Wording("put the value in quotes, or check the indentation", "把值用引号括起来，或者检查缩进")
    )
  case "found character that cannot start any token":
    return (
      Wording(
        "no value begins with '\(Character(Unicode.Scalar(sign)))'", "值不能以“\(Character(Unicode.Scalar(sign)))”开头"),
      Wording("put the value in quotes", "把值用引号括起来")
    )
  case "found undefined alias", "did not find expected alphabetic or numeric character":
    return (
      Wording("a value that begins with '*' or '&' stands in quotes", "以“*”“&”开头的值要用引号括起来"),
      Wording("put the value in quotes", "把值用引号括起来")
    )
  case "found unknown escape character", "did not find expected hexdecimal number":
    return (
      Wording("a backslash between double quotes begins an escape", "双引号里的反斜杠是转义的开始"),
      Wording("write two backslashes, or use single quotes", "写两个反斜杠，或者用单引号")
    )
  case "did not find expected ',' or ']'":
    return (
      Wording("a list that '[' opens is closed by ']'", "以“[”开始的列表，用“]”结束"),
      Wording("write [one, another] with ASCII commas and brackets", "写成 [一, 二]，逗号和方括号都用半角")
    )
  case "did not find expected ',' or '}'":
    return (
      Wording("a group of keys that '{' opens is closed by '}'", "以“{”开始的一组，用“}”结束"),
      Wording("write {key: value} with ASCII commas and brackets", "写成 {项: 值}，逗号和括号都用半角")
    )
  case "did not find expected node content":
    return (
      Wording("between two commas of a list stands a value", "列表的两个逗号之间要有值"),
      Wording("delete the comma, or write the missing value", "删去逗号，或者补上缺的值")
    )
  case "block sequence entries are not allowed in this context":
    return (
      Wording("a list begins on the line below its key", "列表从下一行开始"),
      Wording("write each '- ' on a line of its own, indented by two spaces", "每个“- ”另起一行，缩进两个空格")
    )
  case "did not find expected comment or line break":
    return (
      Wording("a value that begins with '|' or '>' stands in quotes", "以“|”“>”开头的值要用引号括起来"),
      Wording("put the value in quotes", "把值用引号括起来")
    )
  case "found undefined tag handle", "did not find expected tag URI", "did not find URI escaped octet",
    "did not find expected whitespace or line break":
    return (
      Wording("a value that begins with '!' stands in quotes", "以“!”开头的值要用引号括起来"),
      Wording("put the value in quotes", "把值用引号括起来")
    )
  case "could not find expected directive name", "found unknown directive name":
    return (Wording("no line begins with '%'", "行首不能是“%”"), Wording("put the text in quotes", "把文字用引号括起来"))
  case "found a tab character where an indentation space is expected":
    return (
      Wording("lines are indented by spaces, not by tabs", "缩进用空格，不用 Tab"),
      Wording("replace the tab by two spaces", "把 Tab 换成两个空格")
    )
  case "did not find expected <document start>":
    return (
      Wording("a file is one group of keys or one list", "一个文件是一组项，或者一个列表"), Wording("check the indentation", "检查缩进")
    )
  case "could not find expected ':'":
    return (
      Wording("each key is followed by a colon and a blank", "每一项后面是冒号和空格"),
      Wording("write 'key: value'; indent the further lines of a text", "写成“项: 值”；一段文字的后几行要缩进")
    )
  case "but found another document":
    return (
      Wording("a file holds one document", "一个文件只有一份内容"), Wording("delete the line '---' or '...'", "删去“---”或“...”这一行")
    )
  case "did not find expected key", "did not find expected '-' indicator":
    return (
      Wording(
        "the keys of a group stand below each other, and nothing follows a quoted value", "同一组的各项上下对齐，加引号的值后面不能再有字"),
      Wording("check the indentation", "检查缩进")
    )
  default:
    return (Wording("the text is not YAML (\(complaint.problem))", "文字不合 YAML 的格式（\(complaint.problem)）"), nil)
  }
}

private func tabIndentation(ofLine line: Int, in source: YAMLSource) -> Diagnostic? {
  for offset in source.extent(ofLine: line) {
    if source.bytes[offset] == UInt8(ascii: "\t") {
      return Diagnostic(
        .yamlSyntax, Wording("lines are indented by spaces, not by tabs", "缩进用空格，不用 Tab"),
        at: source.place(offset, offset + 1),
        help: Wording("replace the tab by two spaces", "把 Tab 换成两个空格"))
    }
    if source.bytes[offset] != UInt8(ascii: " ") { return nil }
  }
  return nil
}

/// A key with a full-width colon, or with no blank after the colon.
private func slipOfColon(inLine line: Int, of source: YAMLSource) -> Diagnostic? {
  let extent = source.extent(ofLine: line)
  var start = extent.lowerBound
  while start < extent.upperBound, " -".utf8.contains(source.bytes[start]) { start += 1 }
  guard start < extent.upperBound, !"#\"'[{|>".utf8.contains(source.bytes[start]) else { return nil }

  for offset in start..<extent.upperBound {
    let rest = source.bytes[offset..<extent.upperBound]
    if rest.starts(with: "：".utf8) {
      return Diagnostic(
        .yamlSyntax, Wording("a key is followed by an ASCII colon, not by '：'", "项的后面是半角冒号，不是“：”"),
        at: source.place(offset, offset + 3),
        help: Wording("write an ASCII colon and a space", "写半角冒号加一个空格"))
    }
    guard source.bytes[offset] == UInt8(ascii: ":") else { continue }
    guard let next = rest.dropFirst().first, next != UInt8(ascii: " "), next != UInt8(ascii: "\t") else { return nil }
    if rest.starts(with: "://".utf8) { return nil }
    return Diagnostic(
      .yamlSyntax, Wording("a space follows the colon of a key", "项的冒号后面要有空格"), at: source.place(offset, offset + 1),
      help: Wording("write '\(source.text(start..<offset)): …'", "写成“\(source.text(start..<offset)): ……”"))
  }
  return nil
}

private func lineOfText(before line: Int, in source: YAMLSource) -> Int? {
  (0..<line).last { source.text(source.extent(ofLine: $0)).contains { !$0.isWhitespace } }
}

/// Yams names the keys that stand twice but tells only where the first mapping of them has one, so the lines below it
/// that begin with the key in the same column are searched.
private func duplicates(of key: String, from start: Int, in source: YAMLSource) -> [Diagnostic] {
  let firstLine = source.line(at: start)
  let indentation = start - source.extent(ofLine: firstLine).lowerBound
  var places: [Place] = []
  for line in firstLine..<source.lineCount {
    let extent = source.extent(ofLine: line)
    let depth = line == firstLine ? indentation : source.bytes[extent].prefix { $0 == UInt8(ascii: " ") }.count
    let keyStart = extent.lowerBound + depth
    let rest = source.bytes[min(keyStart, extent.upperBound)..<extent.upperBound]
    if depth < indentation, rest.first != nil, rest.first != UInt8(ascii: "#") { break }
    guard depth == indentation else { continue }
    for spelling in [key, "'\(key)'", "\"\(key)\""] where rest.starts(with: spelling.utf8) {
      let end = keyStart + spelling.utf8.count
      let afterKey = source.bytes[end..<extent.upperBound].drop { $0 == UInt8(ascii: " ") }
      if afterKey.first == UInt8(ascii: ":") { places.append(source.place(keyStart, end)) }
    }
  }
  guard let first = places.first, places.count > 1 else {
    return [duplicateKey(key, at: source.place(start, start), first: nil)]
  }
  return places.dropFirst().map { duplicateKey(key, at: $0, first: first) }
}

func duplicateKey(_ key: String, at place: Place, first: Place?) -> Diagnostic {
  Diagnostic(
    .yamlDuplicateKey, Wording("key '\(key)' stands once in a group of keys", "“\(key)”在一组里只能写一次"), at: place,
    help: Wording("keep one of the two", "两个留一个"),
    notes: first.map { [Diagnostic.Note(Wording("'\(key)' stands here first", "“\(key)”第一次写在这里"), at: $0)] } ?? [])
}
