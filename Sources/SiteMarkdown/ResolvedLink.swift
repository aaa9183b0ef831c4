/// What the caller of `renderHTML` makes of a link or image.
package struct ResolvedLink: Hashable, Sendable {
  /// The final destination, not yet escaped.
  package var href: String
  /// The rows of the CSV file that an image names, the header first: shown as a table where the image is a paragraph.
  package var table: [[String]]?

  package init(href: String, table: [[String]]? = nil) {
    self.href = href
    self.table = table
  }
}
