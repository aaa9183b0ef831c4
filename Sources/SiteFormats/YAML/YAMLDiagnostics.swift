package import SiteDiagnostics

extension DiagnosticCode {
  package static let yamlSyntax = DiagnosticCode(
    "yaml/syntax", .error,
    "The text is not YAML, so nothing of it could be read. The place is where reading stopped; the fault may be above.")

  package static let yamlDuplicateKey = DiagnosticCode(
    "yaml/duplicate-key", .error,
    "A key stands twice in one group of keys. Which of the two is meant cannot be decided.")

  package static let yamlTooManyAliases = DiagnosticCode(
    "yaml/too-many-aliases", .error,
    """
    The aliases of a file multiply its text beyond any register: a few lines can stand for millions of nodes. The \
    file is not read.
    """)

  package static let unclosedFrontMatter = DiagnosticCode(
    "front-matter/unclosed", .error,
    """
    The first line opens front matter, but no line of three hyphens closes it, so the page's keys cannot be told from \
    its text.
    """)
}
