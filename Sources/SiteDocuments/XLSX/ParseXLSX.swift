import SiteDiagnostics

/// Reads a workbook: each sheet a table.
func parseXLSX(_ package: OfficePackage, path: String) throws(PackageFault) -> Diagnosed<Document?> {
  var document = Document(path: path, format: .xlsx)
  guard let bytes = try package.part(package.mainPart) else { throw .missingPart(package.mainPart) }
  let workbook = try Workbook(bytes, package.mainPart)
  let relations = try package.relations(of: package.mainPart)
  let folder = package.mainPart.lastIndex(of: "/").map { String(package.mainPart[...$0]) } ?? ""
  func related(_ kind: String, _ fallback: String) throws(PackageFault) -> [UInt8]? {
    let named = relations.values.first { $0.type.hasSuffix(kind) }?.target
    return try package.part(named ?? folder + fallback)
  }
  let styles = try WorkbookStyles(try related("/styles", "styles.xml") ?? [])
  let strings = try sharedStrings(try related("/sharedStrings", "sharedStrings.xml") ?? [])
  var diagnostics: [Diagnostic] = []
  var cells = 0
  for (index, sheet) in workbook.sheets.enumerated() {
    let name = relations[sheet.relation]?.target ?? folder + "worksheets/sheet\(index + 1).xml"
    guard let bytes = try package.part(name) else { continue }
    var reading = SheetReading(
      path: path, sheet: sheet.name, strings: strings, styles: styles, startsIn1904: workbook.startsIn1904)
    try reading.read(bytes, name)
    cells += reading.cellCount
    guard cells <= DocumentLimits.cells else { throw .tooLarge }
    var table = reading.table()
    table.isHidden = sheet.isHidden
    for row in table.rows { for cell in row.cells { document.source.add(cell.text) } }
    if !table.rows.isEmpty { document.blocks.append(.table(table)) }
    diagnostics += reading.diagnostics
  }
  return Diagnosed(document, diagnostics)
}

private struct Workbook {
  struct Sheet {
    var name: String
    var relation: String
    var isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var startsIn1904 = false

  init(_ bytes: [UInt8], _ part: String) throws(PackageFault) {
    var sheets: [Sheet] = []
    var startsIn1904 = false
    try readXML(bytes, part) { event, reader in
      guard case .start(let name) = event else { return }
      if name == "sheet", sheets.count < 500 {
        let state = reader.attribute("state")
        sheets.append(
          Sheet(
            name: reader.attribute("name") ?? "", relation: reader.attribute("r:id") ?? reader.attribute("id") ?? "",
            isHidden: state == "hidden" || state == "veryHidden"))
      } else if name == "workbookPr" {
        startsIn1904 = ["1", "true"].contains(reader.attribute("date1904") ?? "")
      }
    }
    self.sheets = sheets
    self.startsIn1904 = startsIn1904
  }
}

/// The texts that cells refer to by number; the reading aids of Japanese are left out.
private func sharedStrings(_ bytes: [UInt8]) throws(PackageFault) -> [String] {
  guard !bytes.isEmpty else { return [] }
  var strings: [String] = []
  var text = RichText()
  var size = 0
  try readXML(bytes, "sharedStrings.xml") { event, reader throws(PackageFault) in
    switch event {
    case .start("si"): text = RichText()
    case .end("si"):
      size += text.text.utf8.count + 16
      guard size <= DocumentLimits.entrySize else { throw .tooLarge }
      strings.append(text.text)
    default: text.take(event, reader)
    }
  }
  return strings
}

/// A text made of runs, each perhaps in a font of its own.
struct RichText {
  private(set) var text = ""
  private var isInText = false
  private var isInPhonetic = false
  private var font: SymbolFont?

  mutating func take(_ event: XMLReader.Event, _ reader: XMLReader) {
    switch event {
    case .start("t"): isInText = !isInPhonetic
    case .end("t"): isInText = false
    case .start("rPh"): isInPhonetic = true
    case .end("rPh"): isInPhonetic = false
    case .start("r"): font = nil
    case .start("rFont"): font = SymbolFont(reader.attribute("val") ?? "")
    case .text(let words) where isInText: text += font.map { $0.text(words) } ?? words
    default: break
    }
  }
}
