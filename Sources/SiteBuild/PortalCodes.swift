import SiteAudit
import SiteChecks
package import SiteDiagnostics
import SiteFormats
import SiteMarkdown
import SitePrivacy
import SiteReader
import SiteRenderer
import SiteTemplates
import SiteValues

/// Every code that a build or a check reports, of the content or of what was built.
package enum PortalCodes {
  package static let all: [DiagnosticCode] =
    FormatDiagnostics.codes + ValueDiagnostics.codes + MarkdownDiagnostics.codes + TemplateDiagnostics.codes
    + ReaderDiagnostics.codes + CheckDiagnostics.codes + RendererDiagnostics.codes + BuildDiagnostics.codes
    + PrivacyDiagnostics.codes + AuditDiagnostics.codes
}
