import SiteDiagnostics

/// Reads a text file: cells parted by commas or tabs, cells on lines of their own, tables drawn with bars, or lines that
/// are no table and whose layout the reader of the catalog has to find out.
func parsePlainText(_ bytes: [UInt8], path: String, isCSV: Bool) -> Diagnosed<Document> {
  var diagnostics: [Diagnostic] = []
  let text = decodeText(bytes, path: path).unwrap(into: &diagnostics)
  let lines = TextLines(text, path: path)
  let layout = TextLayout(lines, isCSV: isCSV)
  var document = Document(path: path, format: layout == .commas ? .csv : .text)
  document.source.add(text)
  switch layout {
  case .commas: parseDelimited(text, by: ",", into: &document, &diagnostics)
  case .tabs: parseDelimited(text, by: "\t", into: &document, &diagnostics)
  case .cellsLedByTabs: parseCellsLedByTabs(lines, into: &document)
  case .bars: parseBars(lines, into: &document)
  case .lines:
    for line in lines.lines.indices where !lines.isBlank(line) { document.blocks.append(lines.paragraph(line)) }
  }
  return Diagnosed(document, diagnostics)
}

/// How a text sets its cells apart.
enum TextLayout {
  case commas
  case tabs
  /// A cell a line, each with a tab before it, rows parted by blank lines: Word's tables, saved as text.
  case cellsLedByTabs
  case bars
  case lines

  init(_ text: TextLines, isCSV: Bool) {
    var (tabbed, led, commas, bars, quotedTab) = (0, 0, 0, 0, 0)
    for line in text.lines {
      let tabs = line.utf8.count { $0 == UInt8(ascii: "\t") }
      if tabs > 0 {
        tabbed += 1
        if tabs == 1, line.utf8.first == UInt8(ascii: "\t") { led += 1 } else { quotedTab += 1 }
      }
      if line.utf8.count(where: { $0 == UInt8(ascii: ",") }) >= 4 { commas += 1 }
      if line.unicodeScalars.count(where: isBar) >= 2 { bars += 1 }
    }
    if isCSV, commas > 0, commas >= tabbed {
      self = .commas
    } else if tabbed >= 6, led * 10 >= tabbed * 9 {
      self = .cellsLedByTabs
    } else if quotedTab >= 2, quotedTab * 2 >= bars {
      self = .tabs
    } else if bars >= 2 {
      self = .bars
    } else if tabbed >= 2 {
      self = .tabs
    } else if commas >= 2 || isCSV {
      self = .commas
    } else {
      self = .lines
    }
  }
}

func isBar(_ scalar: Unicode.Scalar) -> Bool { "|｜│┃║".unicodeScalars.contains(scalar) }
