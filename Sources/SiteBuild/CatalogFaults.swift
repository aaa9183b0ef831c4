import SiteChecks
import SiteDiagnostics
import SiteModel
import SiteRenderer

/// What is wrong with the catalogs of organisations, by organisation.
///
/// It depends on nothing but what a catalog's downloads depend on, so it is remembered with the first of them: a rebuild
/// looks only at the catalogs that have changed.
func catalogFaults(keys: SiteKeys, jobs: Int, output: SiteOutput) async throws -> [Int: [Diagnostic]] {
  let site = keys.site
  var faults: [Int: [Diagnostic]] = [:]
  var unknown: [Int] = []
  for organisation in site.organisations.indices where site.organisations[organisation].catalog != nil {
    let path = pathOfDownload(ofCatalogOf: organisation, in: site)
    if let known = output.remembers(path, key: keys.downloads(ofCatalogOf: organisation)) {
      faults[organisation] = known.diagnostics
    } else {
      unknown.append(organisation)
    }
  }
  // Catalogs say much the same, and what was looked at once in a lot is not looked at again.
  let lotSize = max(1, min(128, unknown.count / jobs))
  let lots = stride(from: 0, to: unknown.count, by: lotSize).map { unknown[$0..<min($0 + lotSize, unknown.count)] }
  try await inParallel(lots, jobs: jobs) {
    checkCatalogs(of: $0, in: site)
  } each: {
    faults.merge($0) { $1 }
  }
  return faults
}
