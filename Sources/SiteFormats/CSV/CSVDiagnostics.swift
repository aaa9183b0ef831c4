package import SiteDiagnostics

extension DiagnosticCode {
  package static let csvUnclosedQuote = DiagnosticCode(
    "csv/unclosed-quote", .error,
    Wording(
      "A quote opens a cell and is never closed, so the rest of the file would be one cell.",
      "一格以引号开头，一直没有结束，文件余下的部分都会成为一格。"),
    example: CodeExample("4,财务公开,\"收支", "4,财务公开,\"收支\""))

  package static let csvTextAfterQuote = DiagnosticCode(
    "csv/text-after-quote", .error,
    Wording(
      """
      Between the quote that closes a cell and the next comma stands a text. Most often a quote inside of the cell was \
      not doubled.
      """,
      "结束一格的引号与下一个逗号之间还有文字。多半是格子里的引号没有写两遍。"),
    example: CodeExample("4,\"“两公开\"事项\",收支", "4,\"“两公开\"\"事项\",收支"))

  package static let csvQuoteInBareCell = DiagnosticCode(
    "csv/quote-in-bare-cell", .warning,
    Wording(
      "A cell without quotes around it has a quote inside. It is kept as a character; a program may read it otherwise.",
      "没有用引号括起来的一格，里面有引号。这里当作普通的字保留，别的程序可能读成别的样子。"),
    example: CodeExample("4,社区\"两公开\",收支", "4,\"社区\"\"两公开\"\"\",收支"))

  package static let csvRaggedRow = DiagnosticCode(
    "csv/ragged-row", .error,
    Wording(
      "A row has more cells than the header, so a cell stands under no name. Most often a cell with a comma lacks quotes.",
      "一行的格数比表头多，多出来的不知道属于哪一栏。多半是有逗号的格子没有用引号括起来。"),
    example: CodeExample("4,财务公开,收入,支出", "4,财务公开,\"收入,支出\""))
}
