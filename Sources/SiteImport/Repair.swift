package import SiteDiagnostics
package import SiteModel

/// One thing that an import changed on the way from the file to the catalog.
package struct Repair: Hashable, Sendable {
  package var kind: Kind
  package var certainty: Certainty
  package var place: Place
  /// 序号 of the item that it concerns; `nil` if it concerns none.
  package var item: String?
  package var column: CatalogColumn?
  /// The cells before it, as the file has them; one, but for a row that was moved or joined.
  package var before: [String]
  package var after: [String]
  /// Why, in words.
  package var reason: Wording

  package enum Kind: String, Sendable, CaseIterable {
    /// Marks of Word and of web pages were taken out.
    case residue
    /// A box or tick of any form became ☑ or ☐.
    case box
    /// A tick became the words of its heading.
    case tick
    /// The cells of a row that slid were put under their headings.
    case slid
    /// Which level a category belongs to was found out.
    case level
    /// A merged or empty cell got the text from above.
    case filled
    /// 同上 became the text from above.
    case ditto
    /// The parts of a row that a page break had split were joined.
    case joined
    /// A list got a line for each value.
    case split
    /// Line breaks inside of a text were taken out.
    case unwrapped
    /// A number was corrected or given.
    case numbered
    /// A word was written as catalogs write it.
    case wording
  }

  package enum Certainty: String, Sendable, CaseIterable, Comparable {
    /// A person should look.
    case doubtful
    case likely
    case certain

    package static func < (left: Certainty, right: Certainty) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .doubtful: 0
      case .likely: 1
      case .certain: 2
      }
    }
  }

  package init(
    _ kind: Kind, _ certainty: Certainty, at place: Place, item: String? = nil, column: CatalogColumn? = nil,
    before: [String], after: [String], _ reason: Wording
  ) {
    self.kind = kind
    self.certainty = certainty
    self.place = place
    self.item = item
    self.column = column
    self.before = before
    self.after = after
    self.reason = reason
  }
}
