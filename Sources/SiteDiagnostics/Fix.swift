/// A mending that is certain: nobody can have meant what stands there, and what was meant is beyond doubt.
///
/// `sitegen check --fix` makes it; everything else of a file stays as it is, byte for byte.
package struct Fix: Hashable, Sendable {
  package var edits: [Edit]

  package init(_ edits: [Edit]) { self.edits = edits }

  /// A range of one line of a file, and what takes its place there.
  package struct Edit: Hashable, Sendable {
    package var path: String
    package var range: SourceRange
    /// What stands there: an edit of anything else is not made.
    package var original: String
    package var replacement: String

    package init(path: String, range: SourceRange, original: String, replacement: String) {
      self.path = path
      self.range = range
      self.original = original
      self.replacement = replacement
    }
  }
}
