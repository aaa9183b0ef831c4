import SiteModel

/// Parses the cells of catalogs, each text once: a hundred communities write the same cells.
struct CellParser {
  private var known: [ExactText: Cell] = [:]

  mutating func cell(_ text: String) -> Cell {
    let key = ExactText(text)
    if let cell = known[key] { return cell }
    let cell = Cell(text)
    known[key] = cell
    return cell
  }

  /// A cell's text with what has been asked of it so far.
  final class Cell {
    /// As the file has it.
    let text: String
    /// Without the white space at its ends.
    let words: String

    private(set) lazy var bases = parseLegalBases(text)
    private(set) lazy var timeLimit = parseTimeLimit(words)
    private(set) lazy var channels = parseChannelCell(words)
    private(set) lazy var list = parseListCell(words)
    /// `—`, `——`, `/` and `无` say that there is nothing to say.
    private(set) lazy var saysNothing = words.allSatisfy { "—–-－/／无".contains($0) }

    fileprivate init(_ text: String) {
      self.text = text
      words = trimmed(text)
    }
  }
}
