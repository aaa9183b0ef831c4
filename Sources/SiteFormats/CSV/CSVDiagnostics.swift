package import SiteDiagnostics

extension DiagnosticCode {
  package static let csvUnclosedQuote = DiagnosticCode(
    "csv/unclosed-quote", .error,
    "A quote opens a cell and is never closed, so the rest of the file would be one cell.")

  package static let csvTextAfterQuote = DiagnosticCode(
    "csv/text-after-quote", .error,
    """
    Between the quote that closes a cell and the next comma stands a text. Most often a quote inside of the cell was \
    not doubled.
    """)

  package static let csvQuoteInBareCell = DiagnosticCode(
    "csv/quote-in-bare-cell", .warning,
    "A cell without quotes around it has a quote inside. It is kept as a character; a program may read it otherwise.")

  package static let csvRaggedRow = DiagnosticCode(
    "csv/ragged-row", .error,
    "A row has more cells than the header, so a cell stands under no name. Most often a cell with a comma lacks quotes."
  )
}
