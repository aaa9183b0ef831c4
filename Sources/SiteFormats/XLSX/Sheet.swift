/// A sheet of a workbook to be written: a table of texts under a header.
package struct Sheet: Sendable {
  /// Shown on the tab. Signs that Excel forbids become spaces, and a name is cut to 31 characters.
  package var name: String
  /// One large line above the header, across all columns.
  package var title: String?
  package var header: [String]
  package var rows: [[String]]
  /// Cells shown as one, with the text of the first; counted from 1 in `rows`.
  package var merges: [Merge]

  package init(name: String, title: String? = nil, header: [String], rows: [[String]], merges: [Merge] = []) {
    self.name = name
    self.title = title
    self.header = header
    self.rows = rows
    self.merges = merges
  }

  /// A block of neighbouring cells, for example a category that spans the rows of its items.
  package struct Merge: Hashable, Sendable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }
}
