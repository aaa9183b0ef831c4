/// Finds the laws of a register by title, without looking through them.
struct LawTitleIndex: Sendable {
  /// How well a cited title fits, best first.
  enum Fit: Int, Comparable, Sendable {
    case exact, alias, misnomer
    static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  private var strict: [String: [Int: Fit]] = [:]
  private var loose: [String: [Int: Fit]] = [:]

  init(_ laws: [Law]) {
    for (index, law) in laws.enumerated() {
      add(law.title, .exact, index)
      if let issuer = law.issuer, !law.title.hasPrefix(issuer) { add(issuer + law.title, .alias, index) }
      for alias in law.aliases { add(alias, .alias, index) }
      for misnomer in law.misnomers { add(misnomer, .misnomer, index) }
    }
  }

  /// The laws that a title can mean, each with its best fit.
  func laws(titled title: String, issuer: String?) -> [Int: Fit] {
    let key = LawTitleKey(title)
    if let found = strict[key.strict] { return found }
    if let issuer, let found = strict[LawTitleKey(issuer + title).strict] { return found }
    if let found = loose[key.loose] { return found }
    if let issuer, let found = loose[LawTitleKey(issuer + title).loose] { return found }
    return key.withoutIssuer.flatMap { loose[$0] } ?? [:]
  }
}

extension LawTitleIndex {
  private mutating func add(_ title: String, _ fit: Fit, _ index: Int) {
    let key = LawTitleKey(title)
    guard !key.strict.isEmpty else { return }
    Self.add(key.strict, fit, index, to: &strict)
    // What fits only loosely is at best another name.
    Self.add(key.loose, max(fit, .alias), index, to: &loose)
    if let bare = key.withoutIssuer { Self.add(bare, max(fit, .alias), index, to: &loose) }
  }

  private static func add(_ key: String, _ fit: Fit, _ index: Int, to keys: inout [String: [Int: Fit]]) {
    keys[key, default: [:]][index] = min(fit, keys[key]?[index] ?? fit)
  }
}
