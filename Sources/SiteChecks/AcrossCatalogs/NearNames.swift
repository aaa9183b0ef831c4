import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let nearName = DiagnosticCode(
    "across/near-name", .warning,
    Wording(
      "An item discloses, word for word, what an item of another catalog does, and its name differs by one character: a slip of the hand.",
      "事项的公开内容与别处目录的某个事项完全相同，名称只差一个字，多半是笔误。"))
}

/// 社会简介 beside 社区简介: told at the name whose character the item's own words do not have, else at the rarer one.
func nearNames(_ catalogs: [OwnCatalog], _ site: Site) -> [Diagnostic] {
  var namesByPattern: [String: [String]] = [:]
  for name in site.relations.itemsByName.keys.map(\.text).sorted() {
    let letters = Array(name.unicodeScalars)
    guard (3...14).contains(letters.count), letters.allSatisfy(\.isHan) else { continue }
    for index in letters.indices {
      var pattern = letters
      pattern[index] = "*"
      namesByPattern[pattern.text(pattern.indices), default: []].append(name)
    }
  }
  var found: [Diagnostic] = []
  for (pattern, names) in namesByPattern.sorted(by: { $0.key < $1.key }) where names.count > 1 {
    for (left, right) in zip(names, names.dropFirst()) {
      guard let pair = NearPair(left, right, pattern: pattern, site) else { continue }
      found += pair.diagnostics(site)
    }
  }
  return found
}

private struct NearPair {
  /// The name that is most likely wrong, and the right one.
  let wrong: String
  let right: String

  /// `nil` if the items of the two names disclose different things.
  init?(_ left: String, _ right: String, pattern: String, _ site: Site) {
    let items = [left, right].map { site.relations.itemsByName[ExactText($0)] ?? [] }
    guard let one = items[0].first, let other = items[1].first else { return nil }
    // A catalog that has both means two things.
    let owners = items.map { Set($0.compactMap { site.relations.catalogOwner[$0.organisation] }) }
    guard owners[0].isDisjoint(with: owners[1]) else { return nil }
    let contents = [one, other].map { letters(of: site.item($0).cells[.contents] ?? "") }
    guard contents[0].count >= 6, contents[0] == contents[1] else { return nil }
    let index = Array(pattern.unicodeScalars).firstIndex(of: "*") ?? 0
    let leftFits = fit(of: left, at: index, in: contents[0])
    let rightFits = fit(of: right, at: index, in: contents[0])
    let isLeftRight = leftFits != rightFits ? leftFits > rightFits : items[0].count >= items[1].count
    (wrong, self.right) = isLeftRight ? (right, left) : (left, right)
  }

  /// One for each catalog that has the name.
  func diagnostics(_ site: Site) -> [Diagnostic] {
    var owners: Set<Int> = []
    return (site.relations.itemsByName[ExactText(wrong)] ?? []).compactMap { reference in
      guard let owner = site.relations.catalogOwner[reference.organisation], owners.insert(owner).inserted else {
        return nil
      }
      let item = site.item(reference)
      let model = (site.relations.itemsByName[ExactText(right)] ?? []).first.map { site.item($0) }
      return Diagnostic(
        .nearName,
        Wording("'\(wrong)' discloses what '\(right)' does elsewhere", "“\(wrong)”的内容与别处的“\(right)”相同"),
        at: item.places[lowestLevel(of: item)], help: .didYouMean(right),
        notes: model.map { [.init(Wording("the other is here", "另一处在此"), at: $0.places[lowestLevel(of: $0)])] } ?? [])
    }
  }
}

/// The Chinese characters of a text: what two cells have in common whatever their marks and spaces.
private func letters(of text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter(\.isHan) }

/// How many of the two pairs with the differing character stand in the contents.
private func fit(of name: String, at index: Int, in contents: [Unicode.Scalar]) -> Int {
  let letters = Array(name.unicodeScalars)
  let pairs = zip(letters, letters.dropFirst()).enumerated().filter { $0.offset == index || $0.offset + 1 == index }
  return pairs.count { pair in
    zip(contents, contents.dropFirst()).contains { $0 == pair.element.0 && $1 == pair.element.1 }
  }
}
