package import SiteDiagnostics

extension DiagnosticCode {
  static let brokenLink = DiagnosticCode(
    "link/broken", .warning,
    Wording(
      """
      A relative link in a text names a file that the content does not have. Readers would find a dead link, which \
      inspections of government sites count.
      """,
      "正文里的相对链接指向内容里没有的文件。读者会点到死链，政府网站检查会计入错误。"),
    example: CodeExample("见[收支](2026-07-10-q2.md)。", "见[收支](2026-07-10-q2-accounts.md)。"))

  static let brokenAnchor = DiagnosticCode(
    "link/broken-anchor", .warning,
    Wording(
      "A link leads to a part of a text that is not there: no heading has this name. Readers land at the top of the page.",
      "链接指向的段落不存在，没有这个标题，读者只会看到页面开头。"))
}

/// The codes of this target, for the manual.
package enum RendererDiagnostics {
  package static let codes: [DiagnosticCode] = [.brokenLink, .brokenAnchor]
}
