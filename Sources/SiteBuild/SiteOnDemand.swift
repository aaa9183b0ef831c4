package import SiteDiagnostics
package import SiteModel
import SiteReader
package import SiteRenderer
import SiteTemplates
import Synchronization

/// A site whose files are made when somebody asks for them: those that `makeFiles` makes, byte for byte, but for the search
/// index, which is made of all pages together.
package struct SiteOnDemand: Sendable {
  package let site: Site
  let tree: SourceTree
  let theme: Theme
  let templates: TemplateLibrary
  private let links: SiteLinks
  private let maker: PageMaker
  private let downloads: DownloadSizes
  let comingPostings: ComingPostings

  /// - Parameter before: the same with other postings, of which the sizes of downloads hold.
  init(
    _ site: Site, from tree: SourceTree, theme: (theme: Theme, templates: TemplateLibrary), asOf day: CalendarDay,
    before: SiteOnDemand? = nil
  ) {
    self.site = site
    self.tree = tree
    (self.theme, templates) = theme
    let downloads = before?.downloads ?? DownloadSizes(of: site)
    self.downloads = downloads
    comingPostings = ComingPostings(of: site, asOf: day)
    links = SiteLinks(site) { downloads.sizes(of: $0) }
    maker = PageMaker(
      links: links, templates: theme.templates,
      settings: RenderSettings(asOf: day, assets: theme.theme.assetAddresses, jobs: 1),
      body: { try readBody(of: $0, from: tree) })
  }

  /// - Returns: `nil` if the site has no such page.
  package func page(at path: String) throws -> MadePage? {
    try Page(at: path, in: site).map(make)
  }

  package func notFoundPage() throws -> MadePage { try make(.notFound) }

  func make(_ page: Page) throws -> MadePage {
    var (bytes, byProducts) = try maker.make(page)
    byProducts.diagnostics = concealed(byProducts.diagnostics)
    return MadePage(page: page, bytes: bytes, byProducts: byProducts)
  }

  /// A file that is no page and not of the search index.
  ///
  /// - Returns: `nil` if the site has none at the path.
  package func otherFile(at path: String) -> OutputFile.Content? {
    let bytes =
      theme.asset(at: path) ?? feed(at: path, links: links) ?? sitemapFile(at: path, of: site) ?? download(at: path)
    return bytes.map { .bytes($0) } ?? copy(at: path).map { .copy(source: $0) }
  }

  private func download(at path: String) -> [UInt8]? {
    let folder = path.dropLast(while: { $0 != "/" }).dropLast()
    guard let download = CatalogDownload(rawValue: String(path.dropFirst(folder.count + 1))),
      let catalog = site.organisations.first(where: { $0.id == folder })?.catalog
    else { return nil }
    return download.bytes(of: catalog, in: site)
  }

  /// The file of the content that stands at a path of the site.
  private func copy(at path: String) -> String? {
    let folder = "content/" + path.dropLast(while: { $0 != "/" })
    return site.files.values.first { $0.path.hasPrefix(folder) && $0.url == path }?.path
  }

  /// The addresses of the style sheets, by their names: with a change of one alone a page need not be loaded again.
  package var styleSheets: [String: String] { theme.assetAddresses.filter { $0.key.hasSuffix(".css") } }

  /// How to tell whether a source has changed without reading it.
  package func stamp(of path: String) -> FileStamp? { tree[path]?.stamp }

  /// The lines of the sources, for showing what is wrong.
  ///
  /// - Parameter diagnostics: say where something private stands, which nobody is shown.
  package func excerpts(hidingWhatIsPrivateIn diagnostics: [Diagnostic]) -> SourceExcerpts {
    SourceExcerpts(of: tree).hiding(whatIsPrivateIn: diagnostics)
  }
}

/// A page that somebody has asked for.
package struct MadePage: Sendable {
  package var page: Page
  package var bytes: [UInt8]
  package var byProducts: ByProducts
}

/// The sizes of the downloads of each catalog, which its page says: found when a page asks.
private final class DownloadSizes: Sendable {
  private let site: Site
  /// Guards what is known: pages are made on several threads.
  private let known = Mutex<[Int: [String: Int]]>([:])

  init(of site: Site) { self.site = site }

  func sizes(of organisation: Int) -> [String: Int] {
    if let sizes = known.withLock({ $0[organisation] }) { return sizes }
    guard let catalog = site.organisations[organisation].catalog else { return [:] }
    let sizes = Dictionary(
      uniqueKeysWithValues: CatalogDownload.allCases.map { ($0.rawValue, $0.bytes(of: catalog, in: site).count) })
    known.withLock { $0[organisation] = sizes }
    return sizes
  }
}

extension StringProtocol {
  /// Without the characters at the end for which the predicate holds.
  fileprivate func dropLast(while holds: (Character) -> Bool) -> SubSequence {
    lastIndex { !holds($0) }.map { self[...$0] } ?? self[startIndex..<startIndex]
  }
}
