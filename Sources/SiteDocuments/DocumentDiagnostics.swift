package import SiteDiagnostics

extension DiagnosticCode {
  package static let importUnsupported = DiagnosticCode(
    "import/unsupported-format", .error,
    Wording(
      """
      The file is in a format that cannot be read: an old Word or Excel file, a PDF, a picture. The message says how to \
      convert it.
      """,
      "文件的格式不能读：老的 Word、Excel 文件，PDF，图片。提示会说怎样转换。"))

  package static let importDamaged = DiagnosticCode(
    "import/damaged-file", .error,
    Wording(
      "The file is cut off, damaged or empty, so what it holds is unknown. Nothing is guessed from a part of it.",
      "文件不完整、损坏或者是空的，不知道里面有什么。不根据一部分去猜。"))

  package static let importProtected = DiagnosticCode(
    "import/protected-file", .error,
    Wording(
      "The file is locked by a password, and its content is enciphered.",
      "文件有密码，内容是加密的。"))

  package static let importTooLarge = DiagnosticCode(
    "import/too-large", .error,
    Wording(
      """
      The file would unpack to more than any catalog needs, or has more rows, columns or levels than can be meant. Such a \
      file is damaged, or made to do harm.
      """,
      "文件展开以后远超过任何目录的需要，或者行、列、层次多得不可能是本意。这样的文件不是损坏，就是恶意的。"))

  package static let importForbiddenMarkup = DiagnosticCode(
    "import/document-type", .error,
    Wording(
      """
      A part of an Office file declares a document type, with which entities could be defined. No Office program writes \
      one, so the file is not what it says.
      """,
      "Office 文件的一个部分声明了文档类型，可以借此定义实体。Office 程序都不写它，所以文件不是它自称的那种。"))

  package static let importWrongExtension = DiagnosticCode(
    "import/wrong-extension", .note,
    Wording(
      "The file's name says another format than its bytes have. It is read as what it is.",
      "文件名说的是一种格式，内容是另一种。按实际的格式读。"))

  package static let importEncoding = DiagnosticCode(
    "import/encoding", .note,
    Wording(
      "The text is not UTF-8 and was converted from the encoding named. Look whether its characters are right.",
      "文字不是 UTF-8，已从所说的编码转换。请看看有没有错字。"))

  package static let importInvalidBytes = DiagnosticCode(
    "import/invalid-bytes", .error,
    Wording(
      "Some bytes are characters in no encoding that was tried. They are shown as U+FFFD, and what they meant is lost.",
      "有些字节在试过的编码里都不是字，显示为 U+FFFD，原来是什么已经无从知道。"))

  package static let importUnclosedQuote = DiagnosticCode(
    "import/unclosed-quote", .warning,
    Wording(
      "A quote opens a cell and is never closed. It is taken for a character of the text, so that the rows below stay.",
      "一格以引号开头，一直没有结束。把它当作普通的字，下面的行就不会丢。"))
}

/// The codes of this target, for the manual.
package enum DocumentDiagnostics {
  package static let codes: [DiagnosticCode] = [
    .importUnsupported, .importDamaged, .importProtected, .importTooLarge, .importForbiddenMarkup,
    .importWrongExtension, .importEncoding, .importInvalidBytes, .importUnclosedQuote, .importFormulaWithoutValue,
  ]
}
