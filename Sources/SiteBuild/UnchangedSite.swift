import SiteCache
import SiteDiagnostics
import SiteModel
import SitePrivacy
import SiteReader
import SiteWriter

/// The result of a build that need not be made: all sources are as they were, and so is every file of the site.
///
/// - Parameter key: `siteKey` of the request and the sources.
/// - Returns: `nil` if something has changed.
func unchangedSite(
  _ request: BuildRequest, key: Fingerprint, cache: BuildCache, from tree: SourceTree, in staged: StagedSite
) async throws -> BuildResult? {
  guard let record = cache.siteRecord(key: key) else { return nil }
  try await staged.lookAtFiles(manifest: cache.madeFile(at: Fingerprint(of: manifestPath))?.written, jobs: request.jobs)
  guard let report = staged.keepAll(as: { cache.madeFile(at: $0, withByProducts: false)?.written }) else { return nil }
  return BuildResult(
    diagnostics: record.diagnostics, stopsPublishing: false, report: report, pageCount: record.pageCount,
    itemCount: record.itemCount, postingCount: record.postingCount,
    excerpts: SourceExcerpts(of: tree).hiding(whatIsPrivateIn: record.diagnostics + record.letStand.map(\.diagnostic)),
    letStand: record.letStand)
}

extension BuildCache {
  /// - Parameter manifest: how the list of the site's files was written.
  func add(manifest: WrittenFile) {
    let path = Fingerprint(of: manifestPath)
    if madeFile(at: path)?.written == manifest { return keepFile(at: path) }
    add(MadeFile(key: .ofNothing, written: manifest), at: path)
  }
}

extension SiteRecord {
  /// What there is to say of a site that was published.
  init(_ result: BuildResult, key: Fingerprint) {
    self.init(
      key: key, pageCount: result.pageCount, itemCount: result.itemCount, postingCount: result.postingCount,
      diagnostics: result.diagnostics, letStand: result.letStand)
  }
}

/// Of all that a build depends on; `nil` if there is a file of which only reading tells whether it has changed.
func siteKey(_ request: BuildRequest, _ tree: SourceTree) -> Fingerprint? {
  guard let sources = tree.files.fingerprint else { return nil }
  var mixer = FingerprintMixer()
  mixer.mix(request.baseURL)
  mixer.mix(request.asOf.dayNumber)
  mixer.mix(request.isStrict ? 1 : 0)
  mixer.mix(sources)
  return mixer.fingerprint
}

extension BuildResult {
  /// Whether the same would be said of the same sources: a program that was missing may be there the next time.
  var isRepeatable: Bool { !diagnostics.contains { $0.code == .noPDFReader } }
}
