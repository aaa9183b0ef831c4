package import SiteDiagnostics

/// The faults that can be found in Markdown.
package enum MarkdownDiagnostics {
  package static let codes: [DiagnosticCode] = [
    .markdownRawHTML, .markdownDangerousURL, .markdownDeepNesting, .imageWithoutAlternative, .headingOrder,
    .tableWithoutHeader, .lostMask,
  ]
}

extension DiagnosticCode {
  package static let markdownRawHTML = DiagnosticCode(
    "markdown/raw-html", .warning,
    "The text holds HTML, which is shown to readers as text: only a portal that opts in writes HTML through.")

  package static let markdownDangerousURL = DiagnosticCode(
    "markdown/dangerous-url", .error,
    """
    A link or image points to something that can run a program or read a file on the reader's computer \
    (javascript:, vbscript:, data:, file:). The link is left out, its text stays.
    """)

  package static let markdownDeepNesting = DiagnosticCode(
    "markdown/deep-nesting", .warning,
    """
    Quotes, lists or emphasis stand within each other more than \(deepestNesting) levels deep. The levels below are \
    left out, their text stays.
    """)
}
