import SiteModel
import SiteRenderer
import SiteSearch

/// Makes the parts of the search index that an earlier build has not made of the same.
struct SearchIndexing {
  /// Whether the search entries of an organisation's pages are needed; `nil` asks for those of none.
  let needsEntry: @Sendable (Int?) -> Bool
  /// The paths of all files of the index.
  let paths: [String]
  private let keys: SiteKeys
  private let output: SiteOutput
  private var index: SearchIndex

  init(keys: SiteKeys, output: SiteOutput) throws {
    let parts = SearchIndex.parts(of: keys.site)
    let stale = parts.filter { part in
      let key = keys.searchEntries(of: part.organisation)
      return output.keeps(part.path, key: { _ in key }) == nil
    }
    let owners = Set(stale.map(\.organisation))
    needsEntry = { owners.contains($0) }
    paths = [SearchFiles.overview, SearchFiles.schema] + parts.map(\.path)
    self.keys = keys
    self.output = output
    index = SearchIndex(of: keys.site)
    try output.file(SearchFiles.overview, key: keys.searchOverview) { [index] in index.overview() }
    try output.file(SearchFiles.schema, key: Fingerprint(of: SearchFiles.schema)) { SearchFiles.schemaBytes }
  }

  mutating func add(_ entry: SearchEntry) throws {
    if let part = index.add(entry) { try put(part) }
  }

  mutating func finish() throws {
    if let part = index.closePart() { try put(part) }
  }

  private func put(_ part: SearchIndex.FinishedPart) throws {
    try output.put(part.file, key: keys.searchEntries(of: part.organisation))
  }
}
