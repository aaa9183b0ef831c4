import SiteChecks
package import SiteDiagnostics
import SiteModel
import SiteReader
package import SiteRenderer
import SiteTemplates

extension SiteOnDemand {
  /// Those of the portal's problems that the author of a page should see on it: what is wrong with the files of which the
  /// page is made.
  package func problems(of page: Page, among problems: [Diagnostic]) -> [Diagnostic] {
    let (files, lines) = sources(of: page)
    return problems.filter { problem in
      guard let place = problem.place, files.contains(place.path) else { return false }
      guard let lines, !place.path.hasPrefix("templates/"), let line = place.range?.start.line else { return true }
      return lines.contains(line)
    }
  }

  /// What looking at some files alone finds, as a survey of all would: faults of catalogs, and of the texts of pages.
  package func problems(madeFrom paths: Set<String>) -> [Diagnostic] {
    let catalogs = site.organisations.indices.filter {
      site.organisations[$0].catalog.map { paths.contains($0.path) } == true
    }
    return checkCatalogs(of: catalogs, in: site).sorted { $0.key < $1.key }.flatMap(\.value)
      + problemsOfPages(madeFrom: paths)
  }

  private func problemsOfPages(madeFrom paths: Set<String>) -> [Diagnostic] {
    paths.sorted().prefix(20).flatMap { path -> [Diagnostic] in
      let organisation = site.organisations.firstIndex { path == "content/\($0.id)/index.md" }
      guard let page = site.posting(at: path).map(Page.posting) ?? organisation.map(Page.organisation),
        let made = try? make(page)
      else { return [] }
      return made.byProducts.diagnostics
    }
  }

  /// Why an address has no page: what is wrong with the posting or the organisation that would have it.
  ///
  /// - Parameter path: below the portal's root.
  package func problems(ofMissing path: String, among problems: [Diagnostic]) -> [Diagnostic] {
    problems.filter { problem in
      guard problem.severity == .error, let file = problem.place?.path, file.hasPrefix("content/") else { return false }
      if file.hasSuffix(".md") { return Attachment(path: file, title: "", size: 0).url.dropLast(2) + "html" == path }
      let folder = file.dropFirst("content/".count).prefix(through: file.lastIndex(of: "/") ?? file.startIndex)
      return file.hasSuffix(".yml") && !folder.isEmpty && path.hasPrefix(folder)
    }
  }

  /// The files of which a page is made beside the templates, and the lines of them if only some concern it.
  private func sources(of page: Page) -> (files: Set<String>, lines: Set<Int>?) {
    var files: Set<String> = []
    var lines: Set<Int>?
    switch page {
    case .home: files = ["sitegen.yml", "content/index.md"]
    case .organisation(let index):
      let organisation = site.organisations[index]
      files = [
        organisation.place.path, "content/\(organisation.id)/index.md", "content/\(organisation.id)/catalog.csv",
      ]
    case .item(let reference):
      let item = site.item(reference)
      let places = CatalogColumn.allCases.compactMap { item.places[$0] }
      files = Set(places.map(\.path))
      lines = Set(places.compactMap { $0.range?.start.line })
    case .posting(let index): files = [site.postings[index].path]
    case .laws, .law: files = ["content/laws.yml"]
    case .channels, .channel: files = ["content/channels.yml"]
    case .domains, .domain: files = ["content/domains.yml"]
    case .postings, .search, .sitemap, .notFound: break
    }
    for source in templates.sources(reachedFrom: page.template(in: site).rawValue) {
      files.insert("templates/\(source.name).mustache")
    }
    return (files, lines)
  }
}
