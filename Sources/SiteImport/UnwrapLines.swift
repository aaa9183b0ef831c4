import SiteDocuments
import SiteModel

/// A text in one line: nothing between Chinese characters, a blank between others.
func joinedLines(_ text: String) -> String {
  var joined = ""
  for line in text.split(separator: "\n") { joined = glued(joined, String(line)) }
  return joined
}

/// The lines of a list, without the breaks that a narrow column put into its values.
func unwrapped(_ text: String) -> String {
  guard text.contains("\n") else { return text }
  var lines: [String] = []
  let isNumbered = parseListCell(text).first?.marker != nil
  let numbered = isNumbered ? partsByNumbering(of: text) : []
  for line in text.split(separator: "\n").map(String.init) {
    let startsValue = startsListValue(line) || numbered.contains { $0.hasPrefix(line) }
    if let last = lines.last, goesOn(last, with: line, startsValue: startsValue, isNumbered: isNumbered) {
      lines[lines.count - 1] = glued(last, line)
    } else {
      lines.append(line)
    }
  }
  return lines.joined(separator: "\n")
}

/// A time limit's lines joined, unless each is a limit of its own.
func unwrappedTimeLimit(_ text: String) -> String {
  let lines = text.split(separator: "\n").map(String.init)
  guard lines.count > 1 else { return text }
  let areLimits = lines.allSatisfy { line in
    let limit = parseTimeLimit(line)
    return !limit.clauses.isEmpty && limit.remainder.isEmpty
  }
  let areNumbered = lines.dropFirst().allSatisfy(startsListValue)
  return areLimits || areNumbered ? text : joinedLines(text)
}

private func goesOn(_ last: String, with next: String, startsValue: Bool, isNumbered: Bool) -> Bool {
  guard let end = last.unicodeScalars.last, let start = next.unicodeScalars.first else { return false }
  if "，。、；：）》〉〕】”！？,;:)]%".unicodeScalars.contains(start) { return true }
  if startsValue {
    return !isBalanced(last) && start == "《" && last.contains("《") && !last.hasSuffix("》") && isOpenTitle(last)
  }
  if "（《〈〔【“(".unicodeScalars.contains(end) || "，：".unicodeScalars.contains(end) { return true }
  if end == "、", !looksLikeBodies(last), !isChannelName(last.filter { $0 != "、" }) { return true }
  if !isBalanced(last) { return true }
  if start == "（" || start == "(", !"。；;".unicodeScalars.contains(end) { return true }
  return isNumbered && !"。；;！？:：".unicodeScalars.contains(end)
}

private func isOpenTitle(_ text: String) -> Bool { text.count { $0 == "《" } > text.count { $0 == "》" } }

private func glued(_ first: String, _ second: String) -> String {
  guard let end = first.unicodeScalars.last, let start = second.unicodeScalars.first else { return first + second }
  let isLatin = { (scalar: Unicode.Scalar) in scalar.value < 0x80 && scalar.properties.isAlphabetic }
  return first + (isLatin(end) && isLatin(start) ? " " : "") + second
}
