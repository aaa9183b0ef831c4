import SiteAudit
import SiteDiagnostics
import Testing

/// This repository's own portal, looked at as its readers get it.
struct PortalAuditTests {
  @Test func findsNothingWrong() async throws {
    let made = try await MadePortal.made()
    let site = BuiltSite(made.files.map { BuiltFile(path: $0.key, size: $0.value.count) }) { made.files[$0] ?? [] }
    let found = try await auditSite(site, in: "site", jobs: 2)
    #expect(found.filter { $0.severity > .note }.map { lineReport(of: $0) } == [])
  }

  /// A page that goes leaves links to it behind, and pages to which only it led.
  @Test func noticesAPageThatIsGone() async throws {
    let made = try await MadePortal.made()
    var files = made.files
    files["laws/index.html"] = nil
    let left = files
    let site = BuiltSite(left.map { BuiltFile(path: $0.key, size: $0.value.count) }) { left[$0] ?? [] }
    let codes = Set(try await auditSite(site, in: "site", jobs: 2).filter { $0.severity > .note }.map(\.code.id))
    #expect(codes.contains("site/dead-link"))
  }
}
