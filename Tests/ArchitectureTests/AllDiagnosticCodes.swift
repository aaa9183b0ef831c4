import SiteAudit
import SiteBuild
import SiteChecks
import SiteDiagnostics
import SiteDocuments
import SiteFormats
import SiteImport
import SiteMarkdown
import SitePrivacy
import SiteReader
import SiteRenderer
import SiteTemplates
import SiteValues

/// Every code that sitegen reports, sorted by id.
let allDiagnosticCodes: [DiagnosticCode] =
  (FormatDiagnostics.codes + ValueDiagnostics.codes + MarkdownDiagnostics.codes + TemplateDiagnostics.codes
  + ReaderDiagnostics.codes + CheckDiagnostics.codes + RendererDiagnostics.codes + BuildDiagnostics.codes
  + DocumentDiagnostics.codes
  + ImportDiagnostics.codes + AuditDiagnostics.codes + PrivacyDiagnostics.codes).sorted {
    $0.id < $1.id
  }
