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
    Wording(
      "The text holds HTML, which is shown to readers as text: only a portal that opts in writes HTML through.",
      "正文里有 HTML，会原样显示成文字：只有在设置里开启的网站才把 HTML 写进页面。"),
    example: CodeExample("<b>注意</b>", "**注意**"))

  package static let markdownDangerousURL = DiagnosticCode(
    "markdown/dangerous-url", .error,
    Wording(
      """
      A link or image points to something that can run a program or read a file on the reader's computer \
      (javascript:, vbscript:, data:, file:). The link is left out, its text stays.
      """,
      "链接或图片指向可能在读者电脑上运行程序、读取文件的地址（javascript:、vbscript:、data:、file:）。链接已去掉，文字保留。"),
    example: CodeExample("[点这里](javascript:alert(1))", "[点这里](https://www.example.gov.cn/)"))

  package static let markdownDeepNesting = DiagnosticCode(
    "markdown/deep-nesting", .warning,
    Wording(
      """
      Quotes, lists or emphasis stand within each other more than \(deepestNesting) levels deep. The levels below are \
      left out, their text stays.
      """,
      "引用、列表或强调互相嵌套超过 \(deepestNesting) 层。更深的层次去掉，文字保留。"))
}
