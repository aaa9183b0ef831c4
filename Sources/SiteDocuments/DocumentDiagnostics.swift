package import SiteDiagnostics

extension DiagnosticCode {
  package static let importUnsupported = DiagnosticCode(
    "import/unsupported-format", .error,
    """
    The file is in a format that cannot be read: an old Word or Excel file, a PDF, a picture. The message says how to \
    convert it.
    """)

  package static let importDamaged = DiagnosticCode(
    "import/damaged-file", .error,
    "The file is cut off, damaged or empty, so what it holds is unknown. Nothing is guessed from a part of it.")

  package static let importProtected = DiagnosticCode(
    "import/protected-file", .error, "The file is locked by a password, and its content is enciphered.")

  package static let importTooLarge = DiagnosticCode(
    "import/too-large", .error,
    """
    The file would unpack to more than any catalog needs, or has more rows, columns or levels than can be meant. Such a \
    file is damaged, or made to do harm.
    """)

  package static let importForbiddenMarkup = DiagnosticCode(
    "import/document-type", .error,
    """
    A part of an Office file declares a document type, with which entities could be defined. No Office program writes \
    one, so the file is not what it says.
    """)

  package static let importWrongExtension = DiagnosticCode(
    "import/wrong-extension", .note,
    "The file's name says another format than its bytes have. It is read as what it is.")

  package static let importEncoding = DiagnosticCode(
    "import/encoding", .note,
    "The text is not UTF-8 and was converted from the encoding named. Look whether its characters are right.")

  package static let importInvalidBytes = DiagnosticCode(
    "import/invalid-bytes", .error,
    "Some bytes are characters in no encoding that was tried. They are shown as U+FFFD, and what they meant is lost.")

  package static let importUnclosedQuote = DiagnosticCode(
    "import/unclosed-quote", .warning,
    "A quote opens a cell and is never closed. It is taken for a character of the text, so that the rows below stay.")
}

/// The codes of this target, for the manual.
package enum DocumentDiagnostics {
  package static let codes: [DiagnosticCode] = [
    .importUnsupported, .importDamaged, .importProtected, .importTooLarge, .importForbiddenMarkup,
    .importWrongExtension, .importEncoding, .importInvalidBytes, .importUnclosedQuote, .importFormulaWithoutValue,
  ]
}
