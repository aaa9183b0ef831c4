/// What the search index was made from, kept for the next build: the lines of all pages, each once, and which page has
/// which.
package struct SearchTextRecord: Sendable {
  /// Of everything that the index is made from.
  package var key: Fingerprint
  /// The files of the index.
  package var paths: [String]
  /// The lines one after another, and where each ends.
  package var lineBytes: [UInt8]
  package var lineEnds: [Int32]
  package var parts: [Part]

  /// The pages of an organisation, or those of none, in their order.
  package struct Part: Sendable {
    /// The organisation's folder; empty for pages of none.
    package var organisation: String
    /// Of everything that the lines are made from.
    package var key: Fingerprint
    /// How many lines each page has, and which.
    package var lineCounts: [Int32]
    package var lines: [Int32]

    package init(organisation: String, key: Fingerprint, lineCounts: [Int32] = [], lines: [Int32] = []) {
      self.organisation = organisation
      self.key = key
      self.lineCounts = lineCounts
      self.lines = lines
    }
  }

  package init(key: Fingerprint, paths: [String], lineBytes: [UInt8], lineEnds: [Int32], parts: [Part]) {
    self.key = key
    self.paths = paths
    self.lineBytes = lineBytes
    self.lineEnds = lineEnds
    self.parts = parts
  }
}
