import SiteDiagnostics
import SiteFixtures
import SiteRenderer
import SiteTemplates
import Testing

/// The generated parts of the manual; `SITEGEN_UPDATE_GOLDEN=1 swift test --filter Manual` writes them anew.
struct ManualTests {
  @Test func listsEveryDiagnosticCode() throws {
    try expectCurrent("docs/diagnostics.md") { _ in diagnosticsManual(in: .english) }
    try expectCurrent("docs/diagnostics.zh-CN.md") { _ in diagnosticsManual(in: .chinese) }
  }

  @Test func listsEveryFieldOfTheTemplates() throws {
    try expectCurrent("docs/templates.md") { current in
      let opening = "<!-- fields -->\n"
      let closing = "<!-- /fields -->\n"
      guard let start = current.firstRange(of: opening), let end = current.firstRange(of: closing) else {
        return "# Templates\n\n" + opening + fieldsManual + closing
      }
      return current[..<start.upperBound] + fieldsManual + current[end.lowerBound...]
    }
  }

  private func expectCurrent(_ path: String, _ manual: (String) -> String) throws {
    let current = (try? Repository.text(of: path)) ?? ""
    let expected = manual(current)
    if Golden.isUpdating { return Golden.write(expected, to: Repository.folder + "/" + path) }
    #expect(current == expected, "\(path) is not current: run SITEGEN_UPDATE_GOLDEN=1 swift test --filter ManualTests")
  }
}

private func diagnosticsManual(in language: Language) -> String {
  var text = introduction[language]
  var area = ""
  for code in allDiagnosticCodes {
    let ownArea = String(code.id.prefix { $0 != "/" })
    if ownArea != area {
      area = ownArea
      text += "\n## \(area)\n"
    }
    text += "\n### `\(code.id)`\n\n**\(code.severity.word[language])** · \(code.explanation[language])\n"
    if let example = code.example {
      text += "\n```text\n\(example.faulty)\n```\n\n" + Wording("Right:", "应当是：")[language]
      text += "\n\n```text\n\(example.mended)\n```\n"
    }
  }
  return text
}

private let introduction = Wording(
  """
  # Diagnostics

  [中文](diagnostics.zh-CN.md)

  <!-- Generated from the codes in Sources/; SITEGEN_UPDATE_GOLDEN=1 swift test --filter ManualTests writes it anew. -->

  What `sitegen` reports about a portal's content, by code. An **error** stops the publishing; a **warning** does so with
  `--strict`; a **note** only tells.

  """,
  """
  # 提示一览

  [English](diagnostics.md)

  <!-- 由 Sources/ 里的提示生成；SITEGEN_UPDATE_GOLDEN=1 swift test --filter ManualTests 重新写出。 -->

  `sitegen` 对内容的全部提示，按代码排列。有**错误**，网站不发布；有**警告**，加 `--strict` 时不发布；**说明**只是告诉您一声。

  """)

/// Every page type with its fields, then every record that a field holds.
private var fieldsManual: String {
  var text = "\n### Every page\n\n" + table(of: PageFrame.schema)
  var records: [RecordSchema] = []
  func collect(_ schema: RecordSchema) {
    for record in schema.fields.compactMap(\.record) where !records.contains(record) {
      records.append(record)
      collect(record)
    }
  }
  collect(PageFrame.schema)
  var described: [RecordSchema] = []
  for type in PageType.allCases where !described.contains(type.schema) {
    described.append(type.schema)
    let names = PageType.allCases.filter { $0.schema == type.schema }.map { "`\($0.rawValue).mustache`" }
    text += "\n### \(names.joined(separator: ", "))\n\n" + table(of: type.schema)
    collect(type.schema)
  }
  text += "\n## Records\n"
  for record in records.sorted(by: { $0.name < $1.name }) where !record.isOpen && !record.fields.isEmpty {
    text += "\n### \(record.name)\n\n" + table(of: record)
  }
  return text + "\n"
}

private func table(of schema: RecordSchema) -> String {
  var text = "| field | kind | what it is |\n|---|---|---|\n"
  for field in schema.fields {
    var kind = field.kind.rawValue
    if let record = field.record {
      kind += record.fields.isEmpty ? " of texts" : " of [\(record.name)](#\(record.name.lowercased()))"
    }
    text += "| `\(field.name)` | \(kind) | \(field.about.replacing("|", with: "\\|")) |\n"
  }
  return text
}
