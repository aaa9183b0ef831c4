import SiteModel

/// Parses the cells of some catalogs, each text once: a hundred communities write the same cells.
final class CellParser {
  private let shared: SharedCells
  /// Where each cell stands in `cells`, by the fingerprint of its text.
  private var places = FingerprintTable()
  private var cells: [Cell] = []

  init(_ shared: SharedCells) { self.shared = shared }

  func cell(_ text: String) -> Cell {
    var text = text
    return text.withUTF8 { cell($0) }
  }

  /// The cell of a text that stands as UTF-8 in a file: of a hundred cells, one is new, and only that becomes a text.
  func cell(_ utf8: UnsafeBufferPointer<UInt8>) -> Cell {
    let fingerprint = Fingerprint(ofText: UnsafeRawBufferPointer(utf8))
    if let place = places[fingerprint], cells[place].text.hasSameBytes(as: utf8) { return cells[place] }
    let cell = Cell(String(decoding: utf8, as: UTF8.self), shared)
    places.updateIndex(cells.count, of: fingerprint)
    cells.append(cell)
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
