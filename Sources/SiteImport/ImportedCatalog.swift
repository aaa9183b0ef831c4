package import SiteDiagnostics
package import SiteModel

/// A catalog that was made of an office's files, with the account of how.
package struct ImportedCatalog: Sendable {
  /// The columns that the files have, in the order in which a catalog is written.
  package var columns: [CatalogColumn]
  package var items: [ImportedItem]
  package var report: ImportReport

  /// The catalog as rows of texts, the header first.
  package var rows: [[String]] {
    [columns.map(\.rawValue)] + items.map { item in columns.map { item.cells[$0] ?? "" } }
  }
}

package struct ImportedItem: Hashable, Sendable {
  package var cells: [CatalogColumn: String]
  /// Where the item's row begins.
  package var place: Place
}

/// What an import did, so that a person can look at each guess and nothing is lost.
package struct ImportReport: Sendable {
  /// What the catalog is called, from above the table.
  package var title: String?
  /// In the order of the files.
  package var repairs: [Repair] = []
  /// Texts that are in the catalog under another name, or need not be: headings, repeated titles, page numbers.
  package var recognised: [SetAside] = []
  /// Texts that are not in the catalog: a person should look at them.
  package var remainder: [SetAside] = []
  package var characters = CharacterAccount()
}

/// A text of the files that did not become a cell.
package struct SetAside: Hashable, Sendable {
  package var kind: Kind
  package var text: String
  package var place: Place

  package enum Kind: String, Sendable {
    case title
    case heading
    case repeatedTitle = "repeated-title"
    case repeatedHeading = "repeated-heading"
    case pageNumber = "page-number"
    case paragraph
    /// Beside the text: page headers, notes, the frame of a web page.
    case aside
    /// A cell below a heading that no catalog has, such as 备注.
    case unknownColumn = "unknown-column"
    /// A row that is no item.
    case row
    /// A cell for which no column was found.
    case cell
    /// A table that is no catalog, or one that was not asked for.
    case otherTable = "other-table"
  }

  package init(_ kind: Kind, _ text: String, at place: Place) {
    self.kind = kind
    self.text = text
    self.place = place
  }
}

/// The proof that nothing was lost: characters of the files, white space aside, against those of the catalog.
///
/// `source - syntax - recognised - remainder - before + after = catalog`, character by character.
package struct CharacterAccount: Hashable, Sendable {
  /// In the files.
  package var source = 0
  /// Delimiters between the cells.
  package var syntax = 0
  /// Set aside as headings, titles and page numbers.
  package var recognised = 0
  /// In the remainder.
  package var remainder = 0
  /// What the repairs took away.
  package var removed = 0
  /// What the repairs added: cells filled from above, words in the place of ticks.
  package var added = 0
  package var catalog = 0
  /// The characters for which the sum is not right, with how many are missing (or too many, if negative).
  package var unexplained: [String: Int] = [:]

  package init() {}

  package var isBalanced: Bool { unexplained.isEmpty }
}
