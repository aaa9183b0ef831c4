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
      problem.hasPrefix("control") ? "a text has no control characters" : "the text is not YAML (\(problem))"
    return [Diagnostic(.yamlSyntax, message, at: source.place(offset, offset + 1), help: "delete the character")]
  case .duplicatedKeysInMapping(let keys, let context):
    return keys.sorted().flatMap { duplicates(of: $0, from: source.offset(of: context.mark), in: source) }
  default:
    return [Diagnostic(.yamlSyntax, "the text is not YAML", at: .file(path: source.path))]
  }
}

/// A mapping was hoped for, but the whole text is one plain scalar.
func plainTextProblem(in source: YAMLSource, at range: SourceRange) -> Diagnostic {
  let firstLine = source.line(at: source.bytes.firstIndex { $0 > 0x20 } ?? 0)
  for line in firstLine..<source.lineCount {
    if let slip = slipOfColon(inLine: line, of: source) { return slip }
  }
  return Diagnostic(
    .yamlSyntax, "keys with values belong here, not a plain text", at: .text(path: source.path, range: range),
    help: "write one 'key: value' a line")
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
      .yamlSyntax, "a text that a quote opens is closed by the same quote", at: source.place(quote, quote + 1),
      help: "add the closing quote, or leave out the opening one")
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

private func words(for complaint: Complaint, in source: YAMLSource) -> (message: String, help: String?) {
  let sign = complaint.offset < source.bytes.count ? source.bytes[complaint.offset] : 0
  switch complaint.problem {
  case "mapping values are not allowed in this context":
    return ("an unquoted value has no colon with a blank after it", "put the value in quotes, or check the indentation")
  case "found character that cannot start any token":
    return ("no value begins with '\(Character(Unicode.Scalar(sign)))'", "put the value in quotes")
  case "found undefined alias", "did not find expected alphabetic or numeric character":
    return ("a value that begins with '*' or '&' stands in quotes", "put the value in quotes")
  case "found unknown escape character", "did not find expected hexdecimal number":
    return ("a backslash between double quotes begins an escape", "write two backslashes, or use single quotes")
  case "did not find expected ',' or ']'":
    return ("a list that '[' opens is closed by ']'", "write [one, another] with ASCII commas and brackets")
  case "did not find expected ',' or '}'":
    return ("a group of keys that '{' opens is closed by '}'", "write {key: value} with ASCII commas and brackets")
  case "did not find expected node content":
    return ("between two commas of a list stands a value", "delete the comma, or write the missing value")
  case "block sequence entries are not allowed in this context":
    return ("a list begins on the line below its key", "write each '- ' on a line of its own, indented by two spaces")
  case "did not find expected comment or line break":
    return ("a value that begins with '|' or '>' stands in quotes", "put the value in quotes")
  case "found undefined tag handle", "did not find expected tag URI", "did not find URI escaped octet",
    "did not find expected whitespace or line break":
    return ("a value that begins with '!' stands in quotes", "put the value in quotes")
  case "could not find expected directive name", "found unknown directive name":
    return ("no line begins with '%'", "put the text in quotes")
  case "found a tab character where an indentation space is expected":
    return ("lines are indented by spaces, not by tabs", "replace the tab by two spaces")
  case "did not find expected <document start>":
    return ("a file is one group of keys or one list", "check the indentation")
  case "could not find expected ':'":
    return ("each key is followed by a colon and a blank", "write 'key: value'; indent the further lines of a text")
  case "but found another document":
    return ("a file holds one document", "delete the line '---' or '...'")
  case "did not find expected key", "did not find expected '-' indicator":
    return ("the keys of a group stand below each other, and nothing follows a quoted value", "check the indentation")
  default:
    return ("the text is not YAML (\(complaint.problem))", nil)
  }
}

private func tabIndentation(ofLine line: Int, in source: YAMLSource) -> Diagnostic? {
  for offset in source.extent(ofLine: line) {
    if source.bytes[offset] == UInt8(ascii: "\t") {
      return Diagnostic(
        .yamlSyntax, "lines are indented by spaces, not by tabs", at: source.place(offset, offset + 1),
        help: "replace the tab by two spaces")
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
        .yamlSyntax, "a key is followed by an ASCII colon, not by '：'", at: source.place(offset, offset + 3),
        help: "write an ASCII colon and a space")
    }
    guard source.bytes[offset] == UInt8(ascii: ":") else { continue }
    guard let next = rest.dropFirst().first, next != UInt8(ascii: " "), next != UInt8(ascii: "\t") else { return nil }
    if rest.starts(with: "://".utf8) { return nil }
    return Diagnostic(
      .yamlSyntax, "a space follows the colon of a key", at: source.place(offset, offset + 1),
      help: "write '\(source.text(start..<offset)): …'")
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
    .yamlDuplicateKey, "key '\(key)' stands once in a group of keys", at: place, help: "keep one of the two",
    notes: first.map { [Diagnostic.Note("'\(key)' stands here first", at: $0)] } ?? [])
}
