package import SiteDiagnostics

extension DiagnosticCode {
  static let brokenLink = DiagnosticCode(
    "link/broken", .warning,
    Wording(
      """
      A relative link in a text names a file that the content does not have. Readers would find a dead link, which \
      inspections of government sites count.
      """,
      "正文里的相对链接指向内容里没有的文件。读者会点到死链，政府网站检查会计入错误。"))
}

/// The codes of this target, for the manual.
package enum RendererDiagnostics {
  package static let codes: [DiagnosticCode] = [.brokenLink]
}
