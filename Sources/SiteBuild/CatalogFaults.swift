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
  let catalogs = site.organisations.indices.filter { site.organisations[$0].catalog != nil }
  // Catalogs say much the same, and what was looked at once in a lot is not looked at again.
  let lotSize = max(1, min(128, catalogs.count / jobs))
  let lots = stride(from: 0, to: catalogs.count, by: lotSize).map { catalogs[$0..<min($0 + lotSize, catalogs.count)] }
  var faults: [Int: [Diagnostic]] = [:]
  try await inParallel(lots, jobs: jobs) { lot in
    var known: [Int: [Diagnostic]] = [:]
    for organisation in lot {
      let path = pathOfDownload(ofCatalogOf: organisation, in: site)
      known[organisation] = output.remembers(path, key: keys.downloads(ofCatalogOf: organisation))?.diagnostics
    }
    let unknown = lot.filter { known[$0] == nil }
    return unknown.isEmpty ? known : known.merging(checkCatalogs(of: unknown, in: site)) { $1 }
  } each: {
    faults.merge($0) { $1 }
  }
  return faults
}
