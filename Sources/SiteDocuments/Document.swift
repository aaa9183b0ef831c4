package import SiteDiagnostics

/// What a file of an office holds: its paragraphs and tables, in the file's order.
package struct Document: Sendable {
  package var path: String
  package var format: DocumentFormat
  package var blocks: [DocumentBlock] = []
  /// Every character of the file's text, counted before anything was made of it.
  package var source = CharacterTally()
  /// Of these, the ones that only part cells from each other: commas, quotes, lines of dashes.
  package var syntax = CharacterTally()

  package init(path: String, format: DocumentFormat) {
    self.path = path
    self.format = format
  }
}

package enum DocumentBlock: Hashable, Sendable {
  case paragraph(Paragraph)
  case table(RawTable)
}

/// A text outside of tables.
package struct Paragraph: Hashable, Sendable {
  package var text: String
  package var place: Place
  package var part: Part

  /// Where in the document it belongs.
  package enum Part: String, Hashable, Sendable {
    case body
    /// Beside the text: page headers and footers, notes, comments, the frame of a web page, deleted words.
    case aside
  }

  package init(_ text: String, at place: Place, part: Part = .body) {
    self.text = text
    self.place = place
    self.part = part
  }
}

/// A table as a file has it, each cell of the grid with its text or with where its merged text stands.
package struct RawTable: Hashable, Sendable {
  /// The sheet's name, or `table 2` in a document that has several.
  package var name: String?
  package var rows: [RawRow]
  /// A sheet that its workbook does not show.
  package var isHidden = false
  /// Whether the format says which cells are merged; in a text, an empty cell may be anything.
  package var knowsMerges: Bool

  package init(name: String? = nil, rows: [RawRow], knowsMerges: Bool) {
    self.name = name
    self.rows = rows
    self.knowsMerges = knowsMerges
  }
}

package struct RawRow: Hashable, Sendable {
  package var cells: [RawCell]
  /// A blank line or the beginning of a table stands before it.
  package var startsSegment: Bool
  /// The format marks it as a row of headings.
  package var isHeading = false

  package init(_ cells: [RawCell], startsSegment: Bool = false) {
    self.cells = cells
    self.startsSegment = startsSegment
  }
}

package struct RawCell: Hashable, Sendable {
  package var text: String
  package var place: Place
  package var merge: Merge

  /// Whether another cell's text reaches over this place of the grid.
  package enum Merge: Hashable, Sendable {
    case none
    /// Part of the cell above.
    case fromAbove
    /// Part of the cell to the left.
    case fromLeft
  }

  package init(_ text: String, at place: Place, merge: Merge = .none) {
    self.text = text
    self.place = place
    self.merge = merge
  }
}
