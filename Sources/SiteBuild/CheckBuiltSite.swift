import SiteAudit
package import SiteDiagnostics
import SiteReader
import SiteWriter

/// What is wrong with a built site in a folder, whatever built it.
package struct BuiltSiteResult: Sendable {
  package var diagnostics: [Diagnostic]
  package var fileCount: Int
  /// The lines of the pages, for showing the diagnostics.
  package var excerpts: SourceExcerpts
}

/// Looks at a built site as its readers get it.
///
/// - Parameter folder: the site's; what is told begins with it.
/// - Throws: `ReadError` if the folder or a file in it cannot be read.
package func checkBuiltSite(in folder: String, jobs: Int) async throws -> BuiltSiteResult {
  let folder = folder.hasSuffix("/") && folder != "/" ? String(folder.dropLast()) : folder
  do {
    let built = try BuiltFolder(at: folder)
    let site = BuiltSite(built.files.map { BuiltFile(path: $0.path, size: $0.size) }) { try built.read($0) }
    return BuiltSiteResult(
      diagnostics: try await auditSite(site, in: folder, jobs: jobs), fileCount: built.files.count,
      excerpts: SourceExcerpts { path in
        (try? built.read(String(path.dropFirst(folder.count + 1)))).map { String(decoding: $0, as: UTF8.self) }
      })
  } catch let error as WriteError {
    throw ReadError(path: error.path, reason: error.reason)
  }
}
