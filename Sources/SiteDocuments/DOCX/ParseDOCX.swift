import SiteDiagnostics

/// Reads a Word document: the paragraphs and tables of its text, then what stands beside the text.
func parseDOCX(_ package: OfficePackage, path: String) throws(PackageFault) -> Diagnosed<Document?> {
  guard let bytes = try package.part(package.mainPart) else { throw .missingPart(package.mainPart) }
  let folder = package.mainPart.lastIndex(of: "/").map { String(package.mainPart[...$0]) } ?? ""
  let numbering = try ListNumbering(try package.part(folder + "numbering.xml") ?? [])
  let styles = try ListStyles(try package.part(folder + "styles.xml") ?? [])
  var reading = WordReading(MarkupBuilder(path: path, format: .docx), numbering, styles)
  try reading.read(bytes, package.mainPart)
  let beside = package.names.filter { name in
    ["header", "footer", "footnotes", "endnotes", "comments"].contains { name.hasPrefix(folder + $0) }
      && name.hasSuffix(".xml")
  }
  for name in beside.sorted().prefix(40) {
    guard let bytes = try package.part(name) else { continue }
    reading.isBeside = true
    try reading.read(bytes, name)
  }
  guard !reading.builder.isTooLarge else { throw .tooLarge }
  return Diagnosed(reading.builder.finish())
}

/// Reads one part of a Word document into a builder.
private struct WordReading {
  var builder: MarkupBuilder
  /// Everything of the part stands beside the text.
  var isBeside = false
  private var numbering: ListNumbering
  private let styles: ListStyles
  private var elements: [String] = []
  /// How deep in elements whose text is not to be read: field codes, the second form of a drawing.
  private var skipping = 0
  /// How deep in deleted or moved words.
  private var deleted = 0
  private var font: SymbolFont?
  private var isInText = false
  /// The state of a checkbox whose sign is to be written in place of its content.
  private var box: Bool?
  private var isInBoxContent = 0
  private var paragraph = ParagraphMarks()

  private struct ParagraphMarks {
    var list: String?
    var level = 0
    var style: String?
    var isStarted = false
  }

  init(_ builder: MarkupBuilder, _ numbering: ListNumbering, _ styles: ListStyles) {
    self.builder = builder
    self.numbering = numbering
    self.styles = styles
  }

  mutating func read(_ bytes: [UInt8], _ part: String) throws(PackageFault) {
    var reading = self
    try readXML(bytes, part) { event, reader throws(PackageFault) in
      switch event {
      case .start(let name): reading.start(name, reader)
      case .end(let name): reading.end(name)
      case .text(let text): reading.text(text)
      case .finished: break
      }
      if reading.builder.isTooLarge { throw .tooLarge }
    }
    self = reading
  }

  private mutating func start(_ name: String, _ reader: XMLReader) {
    func value(_ attribute: String = "val") -> String? {
      reader.attribute("w:" + attribute) ?? reader.attribute("w14:" + attribute) ?? reader.attribute(attribute)
    }
    elements.append(name)
    if skipping > 0 || Self.skipped.contains(name) {
      skipping += 1
      return
    }
    switch name {
    case "tbl": if isInBody { builder.beginTable() }
    case "tr": builder.beginRow()
    case "tc": builder.beginCell()
    case "gridSpan": builder.spanCell(columns: value().flatMap { Int($0) } ?? 1)
    case "vMerge": builder.spanCell(isContinued: value() != "restart")
    case "hMerge": if value() != "restart" { builder.spanCell(isContinued: false) }
    case "gridBefore": builder.skipColumns(value().flatMap { Int($0) } ?? 0)
    case "tblHeader": if value() != "0", value() != "false" { builder.markHeadingRow() }
    case "p": paragraph = ParagraphMarks()
    case "pStyle": paragraph.style = value()
    case "numId": if elements.contains("pPr") { paragraph.list = value() }
    case "ilvl": if elements.contains("pPr") { paragraph.level = value().flatMap { Int($0) } ?? 0 }
    case "r": font = nil
    case "rFonts":
      font = (value("ascii") ?? value("hAnsi") ?? value("eastAsia")).flatMap { SymbolFont($0) }
    case "t", "delText": isInText = true
    case "del", "moveFrom": deleted += 1
    case "br", "cr": builder.lineBreak()
    case "tab": if elements.dropLast().last == "r" { add(" ") }
    case "noBreakHyphen": add("-")
    case "sym":
      let code = value("char").flatMap { UInt32($0, radix: 16) }
      if let code, let sign = SymbolFont(value("font") ?? "")?.sign(code) ?? Unicode.Scalar(code) {
        add(String(Character(sign)))
      }
    case "checked":
      // Of a content control (w14:checkbox) or of a form field (w:checkBox).
      let isOn = value() != "0" && value() != "false"
      if elements.contains("checkbox") { box = isOn } else if elements.contains("checkBox") { box = isOn }
    case "default": if elements.contains("checkBox"), box == nil { box = value() != "0" && value() != "false" }
    case "checkBox": box = nil
    case "sdtContent": if box != nil { isInBoxContent += 1 }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    _ = elements.popLast()
    if skipping > 0 {
      skipping -= 1
      return
    }
    switch name {
    case "tbl": if isInBody { builder.endTable() }
    case "tr": builder.endRow()
    case "tc": builder.endCell()
    case "p": builder.endParagraph()
    case "t", "delText": isInText = false
    case "del", "moveFrom": deleted = max(0, deleted - 1)
    case "checkBox":
      add(box == true ? "☑" : "☐")
      box = nil
    case "sdtContent":
      if isInBoxContent > 0, let isOn = box {
        isInBoxContent -= 1
        box = nil
        add(isOn ? "☑" : "☐")
      }
    default: break
    }
  }

  private mutating func text(_ text: String) {
    guard isInText, skipping == 0, isInBoxContent == 0 else { return }
    add(font.map { $0.text(text) } ?? text)
  }

  private mutating func add(_ text: String) {
    if deleted > 0 || isBeside {
      let part = builder.part
      // Deleted words inside of a cell must not become part of it.
      builder.part = .aside
      builder.text(text)
      if deleted > 0 { builder.endParagraph() }
      builder.part = isBeside ? .aside : part
      return
    }
    if !paragraph.isStarted {
      paragraph.isStarted = true
      if let marker = numbering.next(paragraph.list ?? styles.list(of: paragraph.style), level: paragraph.level) {
        builder.text(marker)
      }
    }
    builder.text(text)
  }

  private var isInBody: Bool { !isBeside }

  /// Field codes, the words of a picture, the reading aid of ruby, the second form of a drawing.
  private static let skipped: Set<String> = [
    "instrText", "delInstrText", "Fallback", "rt", "docPr", "binData", "sectPr", "rPrChange", "pPrChange", "tcPrChange",
    "trPrChange", "tblPrChange",
  ]
}
