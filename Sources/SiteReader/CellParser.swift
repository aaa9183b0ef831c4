import SiteModel

/// Parses the cells of catalogs, each text once: a hundred communities write the same cells.
///
/// With it the catalogs of a portal of 100 communities are read in a fifth of the time.
struct CellParser {
  private var bases: [String: [LegalBasis]] = [:]
  private var timeLimits: [String: TimeLimit] = [:]
  private var channels: [String: [ChannelMention]] = [:]
  private var lists: [String: [ListValue]] = [:]

  mutating func legalBases(_ cell: String) -> [LegalBasis] { Self.parsed(cell, &bases, parseLegalBases) }

  mutating func timeLimit(_ cell: String) -> TimeLimit { Self.parsed(cell, &timeLimits, parseTimeLimit) }

  mutating func channels(_ cell: String) -> [ChannelMention] { Self.parsed(cell, &channels, parseChannelCell) }

  mutating func list(_ cell: String) -> [ListValue] { Self.parsed(cell, &lists, parseListCell) }

  private static func parsed<Value>(_ cell: String, _ known: inout [String: Value], _ parse: (String) -> Value) -> Value
  {
    if let value = known[cell] { return value }
    let value = parse(cell)
    known[cell] = value
    return value
  }
}
