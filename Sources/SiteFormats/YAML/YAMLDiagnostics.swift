package import SiteDiagnostics

extension DiagnosticCode {
  package static let yamlSyntax = DiagnosticCode(
    "yaml/syntax", .error,
    Wording(
      "The text is not YAML, so nothing of it could be read. The place is where reading stopped; the fault may be above.",
      "文字不合 YAML 的格式，里面的内容一概没有读。指出的是读不下去的地方，毛病可能在它上面。"),
    example: CodeExample("标题：低保公示", "标题: 低保公示"))

  package static let yamlDuplicateKey = DiagnosticCode(
    "yaml/duplicate-key", .error,
    Wording(
      "A key stands twice in one group of keys. Which of the two is meant cannot be decided.",
      "同一组里有一项写了两次，分不清以哪个为准。"),
    example: CodeExample("标题: 低保公示\n标题: 低保名单", "标题: 低保公示"))

  package static let yamlTooManyAliases = DiagnosticCode(
    "yaml/too-many-aliases", .error,
    Wording(
      """
      The aliases of a file multiply its text beyond any register: a few lines can stand for millions of nodes. The \
      file is not read.
      """,
      "文件里的别名把文字成倍展开，超出任何登记簿的需要：几行就能变成几百万项。这个文件没有读。"))

  package static let unclosedFrontMatter = DiagnosticCode(
    "front-matter/unclosed", .error,
    Wording(
      """
      The first line opens front matter, but no line of three hyphens closes it, so the page's keys cannot be told from \
      its text.
      """,
      "第一行开始了文件头，却没有一行三个减号结束它，分不清哪里是文件头、哪里是正文。"),
    example: CodeExample("---\n标题: 低保公示\n\n正文", "---\n标题: 低保公示\n---\n正文"))
}
