package import SiteDiagnostics
import SiteDocuments
import SiteModel

extension DiagnosticCode {
  package static let importNoTable = DiagnosticCode(
    "import/no-table", .error,
    Wording(
      "The files have no table, and no lines that could be the rows of one.",
      "文件里没有表格，也没有像表格各行的文字。"))

  package static let importNoHeader = DiagnosticCode(
    "import/no-header", .error,
    Wording(
      """
      No table has the headings of a catalog (序号, 一级事项, 公开内容 …), so it is not known what its columns are. Nothing is \
      guessed.
      """,
      "没有一张表有目录的表头（序号、一级事项、公开内容……），不知道各栏是什么。不去猜。"))

  package static let importNoItems = DiagnosticCode(
    "import/no-items", .error,
    Wording(
      "A table has the headings of a catalog and no rows below them.",
      "表格有目录的表头，下面没有内容。"))

  package static let importUnknownTable = DiagnosticCode(
    "import/unknown-table", .error,
    Wording(
      "The files have no sheet or table of the name or number that was asked for.",
      "文件里没有所要的那个名称或号码的工作表、表格。"))
}

/// The codes of this target, for the manual.
package enum ImportDiagnostics {
  package static let codes: [DiagnosticCode] = [
    .importNoTable, .importNoHeader, .importNoItems, .importUnknownTable,
  ]
}

/// Reads every table that is a catalog, or goes on with one; sets aside what else the files hold.
func readTables(of documents: [Document], choosing choice: TableChoice, into draft: inout ImportDraft) {
  var state = ReadingState()
  for document in documents { state.read(document, choice, &draft) }
  guard draft.rows.isEmpty, draft.diagnostics.isEmpty else { return }
  let place = documents.first.map { Place.file(path: $0.path) }
  let diagnostic: Diagnostic
  if choice.sheet != nil || choice.table != nil, !state.hasChosen {
    let names = state.names.prefix(12)
    let others =
      names.isEmpty
      ? Wording("", "")
      : Wording(
        "; there are " + names.map { "'\($0)'" }.joined(separator: ", "), "；有" + names.map { "“\($0)”" }.joined())
    let asked =
      choice.sheet.map { Wording("sheet '\($0)'", "工作表“\($0)”") }
      ?? Wording("table \(choice.table ?? 0)", "第 \(choice.table ?? 0) 张表")
    diagnostic = Diagnostic(
      .importUnknownTable,
      Wording("the file has no \(asked.english)\(others.english)", "文件里没有\(asked.chinese)\(others.chinese)"),
      at: place)
  } else if state.hasHeader {
    diagnostic = Diagnostic(.importNoItems, Wording("a catalog has rows below its headings", "目录的表头下面要有内容"), at: place)
  } else if state.tableCount == 0 {
    diagnostic = Diagnostic(
      .importNoTable, Wording("a catalog is a table, and the file has none", "目录是一张表，文件里没有表"), at: place,
      help: Wording(
        "if the table is a picture in the file, ask for the file that it was made from", "表格在文件里如果是图片，请要它原来的文件"))
  } else {
    diagnostic = Diagnostic(
      .importNoHeader, Wording("no table of the file has the headings of a catalog", "文件里没有一张表有目录的表头"), at: place,
      help: Wording(
        "put a row such as 序号, 一级事项, 二级事项, 公开内容, 公开依据, 公开时限 above the items", "在事项上面加一行表头：序号、一级事项、二级事项、公开内容、公开依据、公开时限"))
  }
  draft.diagnostics.append(diagnostic)
}

private struct ReadingState {
  var header: TableHeader?
  var tableCount = 0
  var hasHeader = false
  var hasChosen = false
  var names: [String] = []
  var cleaner = CellCleaner()
  var memory = TraitsMemory()

  mutating func read(_ document: Document, _ choice: TableChoice, _ draft: inout ImportDraft) {
    let blocks = withTablesOfLines(document.blocks, &cleaner)
    var isCatalog = blocks.map { block in
      guard case .table(let table) = block.block else { return false }
      return headerRow(table) != nil
    }
    // A title stands above the first catalog.
    let first = isCatalog.firstIndex(of: true) ?? blocks.count
    let titleIndex = titleIndex(in: blocks[..<first].map(\.block), isAlone: first == blocks.count)
    var number = 0
    for (index, entry) in blocks.enumerated() {
      switch entry.block {
      case .paragraph(let paragraph): read(paragraph, isTitle: index == titleIndex, &draft)
      case .table(let table):
        number += 1
        tableCount += 1
        names.append(table.name ?? String(number))
        let isChosen = isWanted(table, number, choice)
        if isChosen, choice.sheet != nil || choice.table != nil { hasChosen = true }
        if isCatalog[index] { hasHeader = true }
        if isChosen, !isCatalog[index], header != nil { isCatalog[index] = goesOn(table) }
        guard isChosen, isCatalog[index] else {
          setAside(table, &draft)
          continue
        }
        var reading = TableReading(
          table, index: tableCount, header: headerRow(table) == nil ? header : nil, cleaner: cleaner, memory: memory)
        reading.read(into: &draft, joins: entry.joins)
        (cleaner, memory) = reading.leftover
        header = reading.header
      }
    }
  }

  private func isWanted(_ table: RawTable, _ number: Int, _ choice: TableChoice) -> Bool {
    if let wanted = choice.table { return wanted == number }
    if let wanted = choice.sheet { return table.name?.squeezed == wanted.squeezed }
    return !table.isHidden
  }

  /// The first row of a table's header, within its first rows.
  private mutating func headerRow(_ table: RawTable) -> Int? {
    let rows = table.rows.prefix(40).map { cleaner.clean($0) }
    return rows.indices.first { TableHeader(rows[$0...]) != nil }
  }

  /// Whether the rows of a table without a header suit the columns of the table before.
  private mutating func goesOn(_ table: RawTable) -> Bool {
    guard let header, let widest = table.rows.map(\.cells.count).max(), widest >= 3,
      widest <= header.columns.count + 8
    else { return false }
    var (score, count) = (0, 0)
    for row in table.rows.prefix(20) {
      let traits = cleaner.clean(row).cells.map { memory.traits(of: $0.text) }
      guard traits.contains(where: { $0 != nil }) else { continue }
      score += alignRow(traits, to: header.columns).score
      count += 1
    }
    return count > 0 && score / count > 40
  }

  private func titleIndex(in blocks: [DocumentBlock], isAlone: Bool) -> Int? {
    guard !isAlone else { return nil }
    return blocks.indices.last { index in
      guard case .paragraph(let paragraph) = blocks[index], paragraph.part == .body else { return false }
      return PageFurniture.isTitle(paragraph.text)
    }
  }

  private mutating func read(_ paragraph: Paragraph, isTitle: Bool, _ draft: inout ImportDraft) {
    let text = cleaner.clean(paragraph.text).text
    guard !text.isEmpty else { return draft.setAside(.paragraph, paragraph.text, at: paragraph.place) }
    if isTitle, draft.report.title == nil {
      draft.report.title = text
      draft.setAside(.title, paragraph.text, at: paragraph.place)
    } else if let title = draft.report.title, title.squeezed == text.squeezed {
      draft.setAside(.repeatedTitle, paragraph.text, at: paragraph.place)
    } else if PageFurniture.isPageNumber(text) {
      draft.setAside(.pageNumber, paragraph.text, at: paragraph.place)
    } else {
      draft.setAside(paragraph.part == .aside ? .aside : .paragraph, paragraph.text, at: paragraph.place)
    }
  }

  private func setAside(_ table: RawTable, _ draft: inout ImportDraft) {
    for row in table.rows {
      let text = row.cells.map(\.text.trimmed).filter { !$0.isEmpty }.joined(separator: "\t")
      if let place = row.cells.first(where: { !$0.text.isBlank })?.place {
        draft.setAside(.otherTable, text, at: place)
      }
    }
  }
}
