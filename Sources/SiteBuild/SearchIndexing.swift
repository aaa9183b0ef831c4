import SiteCache
import SiteModel
import SiteRenderer
import SiteSearch

/// Makes the search index, or keeps the one that an earlier build has made of the same.
struct SearchIndexing {
  /// `nil` if nobody wants an index.
  private var collection: SearchCollection?
  private let output: SiteOutput
  /// The files of an index that is as it has to be.
  private let kept: [String]?

  init(keys: SiteKeys, memory: SearchMemory, output: SiteOutput) throws {
    self.output = output
    guard output.takesFiles else {
      kept = []
      return
    }
    let collection = SearchCollection(of: keys.site, memory: memory) { keys.searchTexts(of: $0) }
    kept = collection.pathsOfSame.flatMap { output.keepsAll($0) ? $0 : nil }
    self.collection = collection
  }

  /// Whether the words of an organisation's pages are needed; `nil` asks for those of none.
  var needsText: @Sendable (Int?) -> Bool {
    guard kept == nil, let collection else { return { _ in false } }
    return collection.needsText
  }

  mutating func add(_ entry: SearchEntry) {
    if kept == nil { collection?.add(entry) }
  }

  /// - Returns: the paths of all files of the index, and what the next build can use; `nil` if it has that already.
  func finish(jobs: Int) async throws -> (paths: [String], record: SearchTextRecord?) {
    guard kept == nil, let collection else { return (kept ?? [], nil) }
    let record = try await SearchIndex(of: collection, for: output).write(to: output, jobs: jobs)
    return (record.paths, record)
  }
}
