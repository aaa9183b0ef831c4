import SiteDiagnostics
import SiteDocuments
import SitePrivacy

extension FactList {
  /// An Office file, a web page or a text: its paragraphs, and its tables by their headings.
  mutating func addDocument(_ bytes: [UInt8]) {
    if bytes.isEmpty { return }
    let isText = !bytes.prefix(4096).contains(0) && String(validating: bytes, as: UTF8.self) != nil
    // As it stands on the disk, with lines and columns; what markup parts, only its reader puts together.
    if isText { addText(bytes) }
    if !isText, isBinary(bytes) {
      return add(.unreadable(path, Wording("its format is not known", "格式无法识别")))
    }
    let parsed = parseDocument(bytes, path: path)
    guard let document = parsed.value else {
      guard !isText else { return }
      let reason = parsed.diagnostics.first { $0.severity == .error }?.message
      return add(.unreadable(path, reason ?? Wording("it cannot be read", "无法读取")))
    }
    if isText, document.format == .text { return }
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): addParagraph(paragraph, isOffice: !isText)
      case .table(let table): addTable(table)
      }
    }
  }

  private mutating func addParagraph(_ paragraph: Paragraph, isOffice: Bool) {
    let found = findPersonalFacts(in: paragraph.text)
    if found.isEmpty { return }
    let number = paragraph.place.range?.start.line ?? 1
    let place = Wording(" (paragraph \(number))", "（第\(number)段）")
    for fact in found.facts { add(fact, at: .file(path: path), where: place, onlyNew: !isOffice) }
    for mask in found.masked { add(mask, at: .file(path: path)) }
  }

  private mutating func addTable(_ table: RawTable) {
    let found = findPersonalFacts(inTable: table.rows.map { $0.cells.map(\.text) })
    for fact in found.facts {
      let cell = table.rows[fact.row].cells[fact.column]
      // A cell in merged ones says again what the first says.
      if cell.merge == .none { add(fact.fact, at: cell.place, onlyNew: cell.place.range != nil) }
    }
    for mask in found.masked { add(mask, at: .file(path: path)) }
  }
}

/// Whether bytes are no text in any encoding: texts have no zeros, but for those of UTF-16, which has them in every second
/// place. Office files are archives, which their own reader recognises.
private func isBinary(_ bytes: [UInt8]) -> Bool {
  let isOffice =
    bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    || bytes.starts(with: Array("{\\rtf".utf8))
  if isOffice || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
  return bytes.prefix(4096).contains(0)
}
