/// What the search index was made from, kept for the next build: the lines of all pages, each once, and which page has
/// which.
package struct SearchTextRecord: Sendable {
  /// Of everything that the index is made from.
  package var key: Fingerprint
  /// The files of the index.
  package var paths: [String] = []
  /// How the index was divided.
  package var division = Division()
  /// The lines one after another, in pieces so that those of a large portal are not copied, and where each ends.
  package var lineBytes: [StoredBytes] = []
  package var lineEnds: [Int32] = []
  package var parts: [Part] = []
  /// The numbers of all pages, part after part.
  package var pages: [Int32] = []
  /// The lines of all pages, page after page, and where those of each page end.
  package var references: [Int32] = []
  package var pageEnds: [Int32] = []

  /// What decides whether an index can be made from the one before, by the changes.
  package struct Division: Hashable, Sendable {
    package var pageCount = 0
    package var pagesPerFile = 0
    package var termFiles = 0
    /// Bytes of terms, as they are counted to divide them.
    package var termSize = 0
    /// Of all lines that are shared.
    package var sharedLines = Fingerprint.ofNothing
    /// The key of the overview, which changes with any file: it says to which index all this belongs.
    package var overview = Fingerprint.ofNothing

    package init() {}
  }

  /// The pages of an organisation, or those of none, in their order.
  package struct Part: Sendable {
    /// The organisation's folder; empty for pages of none.
    package var organisation: String
    /// Of everything that the lines are made from.
    package var key: Fingerprint
    package var pageCount: Int

    package init(organisation: String, key: Fingerprint, pageCount: Int) {
      self.organisation = organisation
      self.key = key
      self.pageCount = pageCount
    }
  }

  package init(key: Fingerprint) { self.key = key }
}
