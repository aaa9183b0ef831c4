import SiteDiagnostics
import SiteModel

/// A rule about the words of single cells: what is wrong with a text is wrong wherever the text stands, so each text is
/// looked at once, however many catalogs have it.
struct CellRule: Sendable {
  let columns: [CatalogColumn]
  let find: @Sendable (CellText) -> [CellFault]

  init(_ columns: [CatalogColumn], find: @escaping @Sendable (CellText) -> [CellFault]) {
    self.columns = columns
    self.find = find
  }
}

/// What is wrong with some words of a cell.
struct CellFault: Sendable {
  var code: DiagnosticCode
  var severity: Severity?
  /// Bytes of the cell's text.
  var range: Range<Int>
  var message: Wording
  var help: Wording?
  /// What stands in place of the words for certain.
  var mended: String?

  /// - Parameter range: characters of the cell.
  init(
    _ code: DiagnosticCode, _ message: Wording, at range: Range<Int>, of cell: CellText, severity: Severity? = nil,
    help: Wording? = nil, mended: String? = nil
  ) {
    self.mended = mended
    self.code = code
    self.severity = severity
    self.range = cell.bytes(range)
    self.message = message
    self.help = help
  }

  /// - Parameters:
  ///   - place: of the cell.
  ///   - text: what the cell says.
  func diagnostic(inCell place: Place?, _ text: String) -> Diagnostic {
    Diagnostic(
      code, message, severity: severity, at: place?.part(range, ofCell: text), help: help,
      fix: mended.flatMap { Fix(range, ofCell: text, at: place, becomes: $0) })
  }
}

extension CatalogColumn {
  /// The columns that name an item.
  static let names: [CatalogColumn] = [.domain, .first, .second, .third]
  /// The columns that hold an author's own words.
  static let words = names + [.contents, .websiteColumn, .timeLimit, .bodies, .audiences]
}
