import SiteModel

/// Parses the cells of some catalogs, each text once: a hundred communities write the same cells.
struct CellParser {
  private let shared: SharedCells
  private var known: [ExactText: Cell] = [:]

  init(_ shared: SharedCells) { self.shared = shared }

  mutating func cell(_ text: String) -> Cell {
    if let cell = known[ExactText(text)] { return cell }
    let cell = Cell(text, shared)
    known[ExactText(cell.text)] = cell
    return cell
  }

  /// A cell's text with what has been asked of it so far.
  final class Cell {
    /// As the file has it.
    let text: String
    /// Without the white space at its ends.
    let words: String
    private let shared: SharedCells

    private(set) lazy var bases = shared.bases.value(of: ExactText(text)) { parseLegalBases(text) }
    private(set) lazy var timeLimit = shared.timeLimits.value(of: ExactText(words)) { parseTimeLimit(words) }
    private(set) lazy var channels = shared.channels.value(of: ExactText(words)) { parseChannelCell(words) }
    private(set) lazy var list = shared.lists.value(of: ExactText(words)) { parseListCell(words) }
    /// `—`, `——`, `/` and `无` say that there is nothing to say.
    private(set) lazy var saysNothing = words.allSatisfy { "—–-－/／无".contains($0) }

    fileprivate init(_ text: String, _ shared: SharedCells) {
      self.shared = shared
      self.text = shared.texts.value(of: ExactText(text)) { text }
      words = trimmed(self.text)
    }
  }
}

/// What the catalogs that are read on several threads have in common.
struct SharedCells: Sendable {
  let texts = KnownValues<ExactText, String>()
  let bases = KnownValues<ExactText, [LegalBasis]>()
  let timeLimits = KnownValues<ExactText, TimeLimit>()
  let channels = KnownValues<ExactText, [ChannelMention]>()
  let lists = KnownValues<ExactText, [ListValue]>()
}
