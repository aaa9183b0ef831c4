import SiteDiagnostics
import SiteModel

/// A rule about a citation and what it turned out to mean.
typealias CitationRule = @Sendable (LegalBasis, LawResolution) -> CitationFault?

/// What is wrong with a citation.
struct CitationFault: Sendable {
  var code: DiagnosticCode
  var severity: Severity?
  var message: Wording
  var help: Wording?
  /// The words of the citation that are wrong; all of it unless given.
  var words: String?
  /// What stands in their place for certain.
  var mended: String?

  init(
    _ code: DiagnosticCode, _ message: Wording, at words: String? = nil, severity: Severity? = nil, help: Wording?,
    mended: String? = nil
  ) {
    self.mended = mended
    self.code = code
    self.severity = severity
    self.message = message
    self.help = help
    self.words = words
  }
}

/// Puts the citations of catalogs through the rules, each wording once.
struct CitationChecks {
  private let rules: [CitationRule]
  private let site: Site
  /// By the words of a citation; the ranges are bytes of these words.
  private var known: [ExactText: [(fault: CitationFault, range: Range<Int>)]] = [:]

  init(_ rules: [CitationRule], site: Site) {
    self.rules = rules
    self.site = site
  }

  /// What is wrong with the citations of a catalog, row by row.
  mutating func faults(in own: OwnCatalog) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for item in own.items {
      for basis in item.bases {
        for (fault, range) in faults(of: basis) {
          let start = basis.range.lowerBound
          let part = start + range.lowerBound..<start + range.upperBound
          let (cell, place) = (item.cells[.bases] ?? "", item.places[.bases])
          found.append(
            Diagnostic(
              fault.code, fault.message, severity: fault.severity, at: place?.part(part, ofCell: cell),
              help: fault.help,
              fix: fault.mended.flatMap { Fix(part, ofCell: cell, at: place, becomes: $0) }))
        }
      }
    }
    return found
  }

  private mutating func faults(of basis: LegalBasis) -> [(fault: CitationFault, range: Range<Int>)] {
    let key = ExactText(basis.original)
    if let faults = known[key] { return faults }
    let resolution = site.resolution(of: basis)
    let whole = 0..<basis.original.utf8.count
    let faults = rules.compactMap { $0(basis, resolution) }.map { fault in
      (fault: fault, range: fault.words.flatMap { basis.original.bytes(of: $0) } ?? whole)
    }
    known[key] = faults
    return faults
  }
}
