package import SiteDiagnostics

extension DiagnosticCode {
  static let brokenLink = DiagnosticCode(
    "link/broken", .warning,
    """
    A relative link in a text names a file that the content does not have. Readers would find a dead link, which \
    inspections of government sites count.
    """)
}

/// The codes of this target, for the manual.
package enum RendererDiagnostics {
  package static let codes: [DiagnosticCode] = [.brokenLink]
}
