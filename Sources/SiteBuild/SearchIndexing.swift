import SiteCache
import SiteModel
import SiteRenderer
import SiteSearch

/// Makes the search index, or keeps the one that an earlier build has made of the same.
struct SearchIndexing: Sendable {
  /// `nil` if nobody wants an index.
  private var collection: SearchCollection?
  /// Whether the index is to be made; nobody knows before `begin`.
  private var isDue = false
  /// The files of an index that is as it has to be.
  private var kept: [String] = []

  /// Goes through what is known of all pages; nobody need have looked at what stands.
  init(keys: SiteKeys, memory: SearchMemory, isWanted: Bool) {
    if isWanted { collection = SearchCollection(of: keys.site, memory: memory) { keys.searchTexts(of: $0) } }
  }

  /// Decides whether there is anything to make for an output that has looked at its files.
  mutating func begin(for output: SiteOutput) {
    collection?.hold(against: output)
    if let paths = collection?.pathsOfSame, output.keepsAll(paths) { kept = paths } else { isDue = collection != nil }
  }

  /// Whether the words of an organisation's pages are needed; `nil` asks for those of none.
  var needsText: @Sendable (Int?) -> Bool {
    if isDue, let collection { collection.needsText } else { { _ in false } }
  }

  mutating func add(_ entry: SearchEntry) {
    if isDue { collection?.add(entry) }
  }

  /// - Returns: the paths of all files of the index, and what the next build can use; `nil` if it has that already.
  func finish(for output: SiteOutput, jobs: Int) async throws -> (paths: [String], record: SearchTextRecord?) {
    guard isDue, let collection else { return (kept, nil) }
    let record = try await SearchIndex(of: collection, for: output).write(to: output, jobs: jobs)
    return (record.paths, record)
  }
}
