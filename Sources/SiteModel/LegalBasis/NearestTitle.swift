/// Finds the title that has most pairs of neighbouring characters in common with another: a slip of some words.
///
/// Cost: proportional to the titles that share a pair, not to the register; used only for what is not in it.
struct NearestTitle: Sendable {
  private var titlesByPair: [String: [Int]] = [:]
  private var pairCounts: [Int] = []

  init(_ titles: [String]) {
    for (index, title) in titles.enumerated() {
      let pairs = Self.pairs(title)
      pairCounts.append(pairs.count)
      for pair in pairs { titlesByPair[pair, default: []].append(index) }
    }
  }

  /// The index of the nearest title, the first of equally near ones; `nil` if none is near.
  func index(to title: String) -> Int? {
    let pairs = Self.pairs(title)
    var common: [Int: Int] = [:]
    for pair in pairs { for index in titlesByPair[pair] ?? [] { common[index, default: 0] += 1 } }
    var best: (index: Int, score: Double)?
    for (index, count) in common {
      let score = 2 * Double(count) / Double(pairs.count + pairCounts[index])
      guard score >= Self.threshold else { continue }
      if let best, (best.score, -best.index) > (score, -index) { continue }
      best = (index, score)
    }
    return best?.index
  }

  /// Titles of different laws of one family share up to about six pairs in ten.
  private static let threshold = 0.7

  private static func pairs(_ title: String) -> Set<String> {
    let characters = Array(LawTitleKey(title).loose)
    return Set(zip(characters, characters.dropFirst()).map { "\($0)\($1)" })
  }
}
