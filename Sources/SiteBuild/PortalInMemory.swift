import SiteChecks
package import SiteDiagnostics
package import SiteModel
import SiteReader
import SiteTemplates

/// A portal between edits: its files are read once, and after an edit what the edit concerns.
///
/// It shows drafts and what is dated later, too: who edits wants to see them.
package struct PortalInMemory: Sendable {
  private let source: Source
  private var tree: SourceTree
  private var contents: SiteContents
  private var theme: Diagnosed<(theme: Theme, templates: TemplateLibrary)>
  package private(set) var site: SiteOnDemand
  /// The last update failed half-way.
  private var isStale = false

  /// Where a portal is, and for when it is shown.
  package struct Source: Sendable {
    package var folder: String
    /// Takes the place of the portal's `base_url`.
    package var baseURL: String?
    package var asOf: CalendarDay
    /// Threads.
    package var jobs: Int
    /// Nobody tells of changes: a file that was written just now may be written again within the same tick of the disk's
    /// clock, and is read once more a little later.
    package var isOnlyLookedAt: Bool

    package init(
      folder: String, baseURL: String? = nil, asOf: CalendarDay, jobs: Int, isOnlyLookedAt: Bool = false
    ) {
      self.folder = folder
      self.baseURL = baseURL
      self.asOf = asOf
      self.jobs = jobs
      self.isOnlyLookedAt = isOnlyLookedAt
    }
  }

  package init(_ source: Source) async throws {
    self.source = source
    tree = try await readSourceTree(folder: source.folder, settling: source.settling, jobs: source.jobs)
    contents = try await readContents(from: tree, baseURL: source.baseURL, memory: .none, jobs: source.jobs)
    theme = try compileTheme(of: tree)
    let site = SiteReader.site(of: contents, asOf: source.asOf, showing: .publishedAndComing)
    self.site = SiteOnDemand(site, from: tree, theme: theme.value, asOf: source.asOf)
  }

  /// Takes note of files that were written, made or taken away, or may have been.
  ///
  /// - Parameter paths: below the portal's folder.
  package mutating func update(_ paths: Set<String>) async throws {
    var tree = tree
    for path in paths { tree.update(path, to: readSourceFile(path, in: source.folder, settling: source.settling)) }
    try await update(to: tree, changed: paths)
  }

  /// Looks for changes in the whole folder.
  ///
  /// - Returns: the paths that have changed.
  @discardableResult
  package mutating func lookThrough() async throws -> Set<String> {
    let tree = try await readSourceTree(folder: source.folder, settling: source.settling, jobs: source.jobs)
    let changed = self.tree.paths(differentIn: tree)
    if !changed.isEmpty || isStale { try await update(to: tree, changed: changed) }
    return changed
  }

  private mutating func update(to tree: SourceTree, changed paths: Set<String>) async throws {
    if isStale {
      let fresh = try await PortalInMemory(source)
      self = fresh
      return
    }
    self.tree = tree
    isStale = true
    let change = try await contents.update(
      to: tree, changed: paths.sorted(), baseURL: source.baseURL, jobs: source.jobs)
    let concernsTheme = paths.contains { $0.hasPrefix("templates/") }
    if concernsTheme { theme = try compileTheme(of: tree) }
    let next = SiteReader.site(
      of: contents, asOf: source.asOf, showing: .publishedAndComing, after: site.site, change: change)
    site = SiteOnDemand(
      next, from: tree, theme: theme.value, asOf: source.asOf, before: change.isOfPostingsOnly ? site : nil)
    isStale = false
  }

  /// What is wrong with the portal, but for what only the making of a page finds. That a posting is not public yet is no
  /// fault: the preview marks it.
  package var problems: [Diagnostic] {
    let found =
      contents.diagnostics + contents.sharedAddresses + checkSite(site.site) + checkMasks(contents.masks)
      + theme.diagnostics
    // Where a text cannot be read just now, its finding stays as severe as it was found.
    return (try? PublishedSources(allOf: found).settle(found, of: site.site, from: tree)) ?? found
  }

  /// The findings that the authors let stand.
  package var exceptions: [CheckException] { contents.exceptions }
}

extension PortalInMemory.Source {
  /// Nanoseconds.
  fileprivate var settling: Int64 { isOnlyLookedAt ? 2_000_000_000 : 0 }
}
