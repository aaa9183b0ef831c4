package import SiteDiagnostics
import SiteModel

/// Looks for what is wrong with a built site as its readers get it, whatever made its pages: page tags, the footer, links,
/// identities, titles, weight. Each check is a file of this target and a line of the list.
///
/// Every page is read once; a thing that is wrong with many pages is told once, with the first of them.
///
/// - Parameter folder: what stands before the paths of the site in what is told: `site`.
/// - Throws: what `site.read` throws.
package func auditSite(
  _ site: BuiltSite, in folder: String, limits: AuditLimits = AuditLimits(), jobs: Int
) async throws -> [Diagnostic] {
  let addresses = SiteAddresses(of: site, base: try baseURL(of: site))
  let pages = site.files.indices.filter { site.files[$0].isPage }
  var audit = Audit(folder: folder, files: site.files, limits: limits, read: site.read, pages: [])
  audit.pages.reserveCapacity(pages.count)
  // Pages of one folder say the same addresses, which are looked up once a lot.
  let lots = stride(from: 0, to: pages.count, by: 64).map { pages[$0..<min($0 + 64, pages.count)] }
  try await inParallel(lots, jobs: jobs) { lot in
    var reader = PageReader(addresses)
    return try lot.map { reader.facts(ofPage: $0, in: try site.read(site.files[$0].path)) }
  } each: {
    audit.pages += $0
  }
  return try checks.flatMap { try $0(audit) }.sortedByPlace()
}

private let checks: [@Sendable (Audit) throws -> [Diagnostic]] = [
  pageTags, footerIdentifiers, deadLinks, deadAnchors, orphanPages, repeatedIDs, repeatedTitles, heavyPages,
]

/// The codes of this target, for the manual.
package enum AuditDiagnostics {
  package static let codes: [DiagnosticCode] = [
    .missingTag, .malformedTag, .missingIdentifier, .deadLink, .deadAnchor, .orphanPage, .repeatedID, .repeatedTitle,
    .heavyPage,
  ]
}

/// Where the site says that it will be served: its home page's `canonical`.
private func baseURL(of site: BuiltSite) throws -> String? {
  guard site.files.contains(where: { $0.path == "index.html" }) else { return nil }
  return try site.read("index.html").withUnsafeBytes { bytes in
    var scanner = MarkupScanner(bytes)
    while let tag = scanner.next() {
      if tag.name == .link, tag.text(of: .rel) == "canonical", let address = tag.text(of: .href) { return address }
    }
    return nil
  }
}
