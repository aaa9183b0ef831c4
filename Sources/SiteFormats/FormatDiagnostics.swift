package import SiteDiagnostics

/// The codes of this target, for the manual.
package enum FormatDiagnostics {
  package static let codes: [DiagnosticCode] = [
    .yamlSyntax, .yamlDuplicateKey, .yamlTooManyAliases, .unclosedFrontMatter,
    .csvUnclosedQuote, .csvTextAfterQuote, .csvQuoteInBareCell, .csvRaggedRow,
    .invalidUTF8,
  ]
}
