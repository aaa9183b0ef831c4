import SiteFormats

/// How the shared lines are divided into files: those on many pages, whose lists are long, come first, few in a file.
struct LineFiles: Sendable {
  /// Lines of one size: where they begin, how many stand in a file, and the number of the first file.
  struct Tier: Sendable {
    var start: Int
    var perFile: Int
    var firstFile: Int
  }

  private(set) var tiers: [Tier] = []
  private(set) var fileCount = 0

  init() {}

  /// - Parameter tiers: where each begins and how many of its lines stand in a file; the last one ends with `count`.
  init(_ tiers: [(start: Int, perFile: Int)], count: Int) {
    for (index, tier) in tiers.enumerated() {
      let end = index + 1 < tiers.count ? tiers[index + 1].start : count
      self.tiers.append(Tier(start: tier.start, perFile: tier.perFile, firstFile: fileCount))
      fileCount += (end - tier.start + tier.perFile - 1) / tier.perFile
    }
  }

  /// As they stand in the overview; `nil` if they cannot be.
  init?(_ json: JSONValue?, count: Int) {
    var tiers: [(start: Int, perFile: Int)] = []
    for tier in json?.elements ?? [] {
      guard let start = tier[0]?.integer, let perFile = tier[1]?.integer, perFile > 0,
        start >= (tiers.last?.start ?? 0), start <= count
      else { return nil }
      tiers.append((start, perFile))
    }
    guard count == 0 || tiers.first?.start == 0 else { return nil }
    self.init(tiers, count: count)
  }

  /// The file of a line, and its place there.
  func place(of line: Int) -> (file: Int, position: Int) {
    guard let tier = tiers.last(where: { $0.start <= line }) else { return (0, line) }
    return (tier.firstFile + (line - tier.start) / tier.perFile, (line - tier.start) % tier.perFile)
  }

  /// The lines of a file.
  func lines(ofFile file: Int, count: Int) -> Range<Int> {
    guard let index = tiers.lastIndex(where: { $0.firstFile <= file }) else { return 0..<0 }
    let tier = tiers[index]
    let end = index + 1 < tiers.count ? tiers[index + 1].start : count
    let start = tier.start + (file - tier.firstFile) * tier.perFile
    return start..<min(start + tier.perFile, end)
  }
}
