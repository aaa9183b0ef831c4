package import SiteDiagnostics

/// Data of a shape that is not known yet (front matter, a register), with the place of every node.
///
/// A scalar stays the text that the author wrote: `0000000000`, `2026-10-12` and `no` are not numbers, dates or flags
/// until a `MappingReader` is asked for one.
package struct Value: Hashable, Sendable {
  package var content: Content
  /// Where the file has it. A node that comes in through a YAML alias has the place of its anchor.
  package var range: SourceRange

  package init(_ content: Content, at range: SourceRange) {
    self.content = content
    self.range = range
  }

  package enum Content: Hashable, Sendable {
    case null
    case scalar(String, isQuoted: Bool)
    case sequence([Value])
    /// The entries in the order of the file; each key stands once.
    case mapping([Entry])
  }

  /// A key with its value.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var keyRange: SourceRange
    package var value: Value

    package init(key: String, keyRange: SourceRange, value: Value) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }
}
