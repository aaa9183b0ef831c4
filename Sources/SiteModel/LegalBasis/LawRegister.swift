/// The laws of `laws.yml`, found by the many ways in which catalogs cite them.
///
/// Titles are the same whatever their blanks, brackets and widths, with or without 中华人民共和国, the issuer or （试行）;
/// numbers are the same however they were typed. Cost of a lookup: a few hashes, whatever the register's size.
package struct LawRegister: Sendable {
  package let laws: [Law]
  private let registered: [RegisteredLaw]
  private let titles: LawTitleIndex
  private let nearest: NearestTitle
  /// For each normalised number the laws that have it: one, unless a document carries two.
  private let lawsByNumber: [String: [Int]]
  /// For each law its number and those among its aliases, normalised.
  private let numbers: [Set<String>]

  package init(_ laws: [Law] = []) {
    self.laws = laws
    registered = laws.enumerated().map { RegisteredLaw(index: $0.offset, law: $0.element) }
    titles = LawTitleIndex(laws)
    nearest = NearestTitle(laws.map(\.title))
    numbers = laws.map { law in Set((law.aliases + [law.number ?? ""]).compactMap { DocumentNumber($0)?.normalised }) }
    var lawsByNumber: [String: [Int]] = [:]
    for (index, numbers) in numbers.enumerated() {
      for number in numbers { lawsByNumber[number, default: []].append(index) }
    }
    self.lawsByNumber = lawsByNumber
  }

  /// The law that a citation means.
  ///
  /// Title and number are read together: the number tells apart laws of one title; if they contradict each other,
  /// the official title counts more than the number, and the number more than any other title.
  package func resolve(_ basis: LegalBasis) -> LawResolution {
    let numbered = basis.number.map { lawsByNumber[$0.normalised] ?? [] } ?? []
    guard let title = basis.title else {
      return numbered.count == 1 ? .exact(entry(numbered[0])) : .unknown(nearest: numbered.first.map(entry))
    }
    let titled = titles.laws(titled: title, issuer: basis.issuer)
    if let both = numbered.first(where: { titled[$0] != nil }), let fit = titled[both] {
      return resolution(both, fit, asCited: title)
    }
    let best = titled.values.min()
    let candidates = titled.filter { $0.value == best }.keys.sorted()
    if let number = numbered.first, best != .exact || candidates.count > 1 {
      return .misnamed(entry(number), asCited: title)
    }
    guard candidates.count == 1, let best else {
      return .unknown(nearest: (candidates.first ?? nearest.index(to: title)).map(entry))
    }
    let law = candidates[0]
    if best != .misnomer, let cited = basis.number, let own = laws[law].number, !numbers[law].contains(cited.normalised)
    {
      return .numberDiffers(entry(law), cited: cited, registered: DocumentNumber(own)?.normalised ?? own)
    }
    return resolution(law, best, asCited: title)
  }

  private func resolution(_ index: Int, _ fit: LawTitleIndex.Fit, asCited title: String) -> LawResolution {
    switch fit {
    case .exact: .exact(entry(index))
    case .alias: .alias(entry(index))
    case .misnomer: .misnamed(entry(index), asCited: title)
    }
  }

  private func entry(_ index: Int) -> RegisteredLaw { registered[index] }
}
