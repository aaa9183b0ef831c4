import SiteCache
import SiteDiagnostics
import SiteModel
package import SiteReader

/// Checks a portal: says all that a build would say of it, and writes nothing of the site.
///
/// What builds and checks have found of the same sources is said again, if the request names a cache; what this check
/// finds, it leaves there.
///
/// - Parameter tree: what stands in the source folder, if the caller has looked.
/// - Returns: a result without a report; the output of the request is not looked at.
/// - Throws: `ReadError` if the machine failed.
package func checkPortal(
  _ request: BuildRequest, from tree: SourceTree? = nil, progress: @Sendable (BuildProgress) -> Void = { _ in }
) async throws -> BuildResult {
  progress(.reading)
  let cacheFolder = request.cache.map(CacheFolder.init(path:))
  async let rememberedCache = cacheFolder?.open(program: request.program())
  let sources = if let tree { tree } else { try await readSourceTree(folder: request.source, jobs: request.jobs) }
  let cache = await rememberedCache
  let key = cache == nil ? nil : siteKey(request, sources)
  if let cache, let key, let record = cache.checkedSite(key: key) ?? cache.siteRecord(key: key) {
    let worst: Severity = request.isStrict ? .warning : .error
    return BuildResult(
      diagnostics: record.diagnostics, stopsPublishing: record.diagnostics.contains { $0.severity >= worst },
      pageCount: record.pageCount, itemCount: record.itemCount, postingCount: record.postingCount,
      excerpts: SourceExcerpts(of: sources).hiding(
        whatIsPrivateIn: record.diagnostics + record.letStand.map(\.diagnostic)),
      letStand: record.letStand)
  }
  var result: BuildResult
  do {
    let output = SiteOutput(remembering: cache)
    result = try await makeSite(from: sources, request, cache: cache, progress: progress, output: output)
  } catch {
    cacheFolder?.discard()
    throw error
  }
  if let cache, let cacheFolder {
    if let key, result.isRepeatable { cache.addCheckedSite(SiteRecord(result, key: key)) }
    result.diagnostics += cacheFolder.save(cache)
  }
  letGo(of: [cache])
  return result
}

extension SiteOutput {
  /// Of a check: files go nowhere, and what came of making them before is recalled whether they stand or not.
  fileprivate init(remembering cache: BuildCache?) {
    guard let cache else {
      self.init(
        look: {}, recall: { _, _ in nil }, stands: { _, _ in false }, keep: { _, _ in false }, read: { _ in nil },
        take: { _, _, _ in nil }, takesFiles: false)
      return
    }
    self.init(
      look: {}, recall: { cache.madeFile(at: Fingerprint(of: $0), withByProducts: $1) }, stands: { _, _ in true },
      keep: { path, _ in
        cache.keepFile(at: Fingerprint(of: path))
        return true
      },
      read: { _ in nil },
      take: { file, key, byProducts in
        let made = MadeFile(key: key, written: .nowhere, byProducts: byProducts.isEmpty ? nil : byProducts)
        cache.add(made, at: Fingerprint(of: file.path))
        return nil
      }, takesFiles: false)
  }
}

extension WrittenFile {
  /// What no file is: a build that finds it makes the file.
  fileprivate static let nowhere = WrittenFile(size: -1, modified: 0)
}
