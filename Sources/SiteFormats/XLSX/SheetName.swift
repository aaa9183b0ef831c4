/// Names that Excel accepts: not empty, at most 31 UTF-16 units, without `[]:*?/\` and quotes at the ends, each once.
func sheetNames(for wishes: [String]) -> [String] {
  var taken: Set<String> = []
  return wishes.enumerated().map { index, wish in
    let base = permittedName(wish) ?? "Sheet\(index + 1)"
    var name = base
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let suffix = " (\(number))"
      name = cut(base, toUnits: 31 - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }
}

private func permittedName(_ wish: String) -> String? {
  let characters = wish.map { character -> Character in
    character.unicodeScalars.contains { "[]:*?/\\".unicodeScalars.contains($0) || $0.value < 0x20 } ? " " : character
  }
  var name = cut(String(characters), toUnits: 31)[...]
  while let first = name.first, first == "'" || first == " " { name.removeFirst() }
  while let last = name.last, last == "'" || last == " " { name.removeLast() }
  // Excel keeps the name History for itself.
  if name.isEmpty || name.lowercased() == "history" { return nil }
  return String(name)
}

private func cut(_ text: String, toUnits count: Int) -> String {
  var text = text
  while text.utf16.count > count { text.removeLast() }
  return text
}
