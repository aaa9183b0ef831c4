package import SiteCache
import SiteChecks
package import SiteDiagnostics
package import SiteModel
import SitePrivacy
package import SiteReader
import SiteRenderer
import SiteSearch
import SiteTemplates
import SiteWriter
import Synchronization

/// Builds a portal: read, check, render, write.
///
/// With an error in the content nothing is published, and the last good site stays as it is. What an earlier build made
/// of the same stays, too, if the request names a cache.
///
/// - Parameter tree: what stands in the source folder, if the caller has looked.
/// - Throws: `ReadError` or `WriteError` if the machine failed.
package func buildSite(
  _ request: BuildRequest, from tree: SourceTree? = nil, progress: @Sendable (BuildProgress) -> Void = { _ in }
) async throws -> BuildResult {
  progress(.reading)
  // What stands in three places is looked at together.
  let cacheFolder = request.cache.map(CacheFolder.init(path:))
  async let rememberedCache = cacheFolder?.open(program: request.program())
  async let stagedSite = StagedSite(OutputFolder(path: request.output, sources: request.source))
  let sources: SourceTree
  do {
    sources = if let tree { tree } else { try await readSourceTree(folder: request.source, jobs: request.jobs) }
  } catch {
    try? await stagedSite.discard()
    throw error
  }
  let (cache, staged) = (await rememberedCache, try await stagedSite)
  do {
    let key = cache == nil ? nil : siteKey(request, sources)
    if let cache, let key,
      let result = try await unchangedSite(request, key: key, cache: cache, from: sources, in: staged)
    {
      return result
    }
    let output = SiteOutput(into: staged, remembering: cache, jobs: request.jobs)
    var result = try await makeSite(from: sources, request, cache: cache, progress: progress, output: output)
    if result.stopsPublishing {
      staged.discard()
      cacheFolder?.discard()
    } else {
      progress(.publishing)
      result.report = try staged.publish()
      if let cache, let cacheFolder {
        progress(.remembering)
        if let manifest = staged.manifest { cache.add(manifest: manifest) }
        if result.isRepeatable, let key { cache.add(SiteRecord(result, key: key)) }
        result.diagnostics += cacheFolder.save(cache)
      }
    }
    letGo(of: [staged, cache])
    return result
  } catch {
    staged.discard()
    cacheFolder?.discard()
    throw error
  }
}

/// Makes all files of a site and hands each to `output` as soon as it is made, on any thread and in any order.
package func makeSite(
  from tree: SourceTree, _ request: BuildRequest, cache: BuildCache? = nil,
  progress: @Sendable (BuildProgress) -> Void = { _ in }, output: SiteOutput
) async throws -> BuildResult {
  var diagnostics: [Diagnostic] = []
  async let compiledTheme = compileTheme(of: tree)
  let tree = tree.keeping(roomForTexts)
  let contents = try await readContents(
    from: tree, baseURL: request.baseURL, memory: cache.map(PostingMemory.init) ?? .none,
    findings: cache.map(FindingsMemory.init) ?? .none, jobs: request.jobs)
  diagnostics += contents.diagnostics
  cache?.rest()
  // While one thread puts the site together, the others have nothing else to do.
  async let standing: Void = output.lookAtFiles()
  async let searchMemory = SearchMemory(cache?.searchTexts())
  let site = site(of: contents, asOf: request.asOf)
  diagnostics += contents.sharedAddresses + contents.notPublished(on: request.asOf)
  progress(.checking)
  diagnostics += checkSite(site) + checkMasks(contents.masks)
  let theme = try await compiledTheme.unwrap(into: &diagnostics)
  let files = FilesToMake(
    of: site, theme: theme, asOf: request.asOf, jobs: request.jobs, searchMemory: await searchMemory, output: output)
  try await standing
  let made = try await (consume files).make(
    from: tree, published: PublishedSources(suspectsOf: diagnostics), progress: progress)
  // Written while this thread puts in order what was found.
  async let kept: Void = made.searchTexts.map { cache?.add($0) } ?? ()
  diagnostics = try made.published.settle(diagnostics + made.diagnostics, of: site, from: tree)
  let excerpts = SourceExcerpts(of: tree).hiding(whatIsPrivateIn: diagnostics)
  diagnostics = concealed(diagnostics)
  let letStand = findingsLetStand(by: contents.exceptions, in: diagnostics)
  diagnostics = merged(apply(contents.exceptions, to: diagnostics))
  let worst: Severity = request.isStrict ? .warning : .error
  let result = BuildResult(
    diagnostics: diagnostics, stopsPublishing: diagnostics.contains { $0.severity >= worst },
    pageCount: made.pageCount,
    itemCount: site.organisations.reduce(0) { $0 + ($1.catalog?.items.count ?? 0) }, postingCount: site.postings.count,
    excerpts: excerpts, letStand: letStand)
  await kept
  letGo(of: [consume site, consume contents, consume made])
  return result
}

/// Bytes of postings that a build holds between reading their front matter and making their pages: the postings of a
/// county, more or less.
private let roomForTexts = 24 << 20

/// All files of a site in memory, sorted by path, and what was noticed.
package func makeSite(
  from tree: SourceTree, _ request: BuildRequest
) async throws -> (files: [OutputFile], result: BuildResult) {
  let files = FileCollector()
  let result = try await makeSite(from: tree, request, output: SiteOutput(take: { files.add($0) }))
  return (files.sorted, result)
}

/// Collects files from several threads.
private final class FileCollector: Sendable {
  /// Guards the files.
  private let files = Mutex<[OutputFile]>([])

  func add(_ file: OutputFile) { files.withLock { $0.append(file) } }

  var sorted: [OutputFile] { files.withLock { $0.sorted { $0.path < $1.path } } }
}

/// What a report shows of all that was noticed: no word of it shows a person's number, and what the authors let stand is left
/// out.
package func finished(_ diagnostics: [Diagnostic], letting exceptions: [CheckException]) -> [Diagnostic] {
  merged(apply(exceptions, to: concealed(diagnostics)))
}

/// In the order of their places, each once. A template's fault is met by the check and by many pages: it is told once, as the
/// first of them tells it.
func merged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  let sorted = diagnostics.sortedByPlace()
  var merged: [Diagnostic] = []
  merged.reserveCapacity(sorted.count)
  var rest = sorted[...]
  while let first = rest.first {
    let alike = rest.prefix { $0.code == first.code && $0.place?.path == first.place?.path }
    rest = rest.dropFirst(alike.count)
    if alike.count == 1 {
      merged.append(first)
    } else {
      var told: Set<Diagnostic> = []
      merged += alike.filter { told.insert($0.toldOnce).inserted }
    }
  }
  return merged
}

extension Diagnostic {
  /// The same for all that need not be told twice.
  fileprivate var toldOnce: Diagnostic {
    var own = self
    if code.id.hasPrefix("template/") {
      own.notes = []
      if place != nil { (own.message, own.help) = (Wording("", ""), nil) }
    }
    return own
  }
}
