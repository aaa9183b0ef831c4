extension HTMLRenderer {
  mutating func writeTable(_ event: MarkdownEvent, _ isOpen: Bool) {
    switch event.kind {
    case .table where isOpen:
      html.beginLine()
      if options.wrapsTables {
        html.write("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"表格\">\n")
      }
      html.write("<table>\n")
    case .table:
      html.write("</table>\n")
      if options.wrapsTables { html.write("</div>\n") }
    case .tableHead: html.write(isOpen ? "<thead>\n" : "</thead>\n")
    case .tableBody: html.write(isOpen ? "<tbody>\n" : "</tbody>\n")
    case .tableRow: html.write(isOpen ? "<tr>\n" : "</tr>\n")
    case .tableCell where isOpen: openCell(event)
    case .tableCell: html.write(event.flag ? "</th>\n" : "</td>\n")
    default: break
    }
  }

  private mutating func openCell(_ event: MarkdownEvent) {
    html.write(event.flag ? "<th" : "<td")
    if event.flag, options.wrapsTables { html.write(" scope=\"col\"") }
    let alignment = Alignment(rawValue: event.number) ?? .none
    if alignment != .none {
      html.write(options.wrapsTables ? " class=\"align-" : " align=\"")
      switch alignment {
      case .none: break
      case .left: html.write("left")
      case .center: html.write("center")
      case .right: html.write("right")
      }
      html.write("\"")
    }
    html.write(">")
  }

  /// Writes a paragraph that is one image of a CSV file, as a table if its rows are known.
  ///
  /// - Returns: the index of the last event written; `nil` if it is another paragraph, and nothing was written.
  mutating func writeDataTable(_ events: [MarkdownEvent], at index: Int) -> Int? {
    guard !options.isPlainCommonMark, index + 1 < events.count, events[index + 1].kind == .image,
      events[index + 1].side == .open, !events[index + 1].flag, isCSV(bytes(events[index + 1].destination))
    else { return nil }
    let end = endOfImage(events, from: index + 1)
    guard end + 1 < events.count, events[end + 1].kind == .paragraph else { return nil }
    let link = resolved(events[index + 1])
    guard let rows = link?.table, let header = rows.first else {
      openParagraph(events[index])
      writeImage(events[index + 1], to: link, alternative: events[(index + 1)...end])
      return end
    }
    let name = alternativeText(events[(index + 1)...end])
    html.beginLine()
    html.write("<figure class=\"data-table\">\n<figcaption>")
    html.write(escaping: name)
    html.write("</figcaption>\n<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
    if name.isEmpty { html.write("表格") } else { html.write(escaping: name) }
    html.write("\">\n<table>\n<thead>\n<tr>\n")
    for cell in header { writeDataCell(cell, "<th scope=\"col\">", "</th>\n") }
    html.write("</tr>\n</thead>\n")
    if rows.count > 1 { writeDataRows(rows.dropFirst()) }
    html.write("</table>\n</div>\n</figure>\n")
    return end + 1
  }

  private mutating func writeDataRows(_ rows: ArraySlice<[String]>) {
    html.write("<tbody>\n")
    for row in rows {
      html.write("<tr>\n")
      for cell in row { writeDataCell(cell, isNumber(cell) ? "<td class=\"number\">" : "<td>", "</td>\n") }
      html.write("</tr>\n")
    }
    html.write("</tbody>\n")
  }

  private mutating func writeDataCell(_ cell: String, _ open: StaticString, _ close: StaticString) {
    html.write(open)
    for (index, line) in cell.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { html.write("<br />") }
      html.write(escaping: String(line))
    }
    html.write(close)
  }
}

func isCSV(_ destination: some BidirectionalCollection<UInt8>) -> Bool {
  destination.suffix(4).elementsEqual(".csv".utf8) { $0.asciiLowercased == $1 }
}

/// An amount, a count or a share: `1,200.50`, `-3`, `¥120`, `12.5%`.
func isNumber(_ cell: String) -> Bool {
  var hasDigit = false
  for (index, character) in cell.unicodeScalars.enumerated() {
    switch character {
    case "0"..."9": hasDigit = true
    case ",", ".", "%", "％": guard hasDigit else { return false }
    case "-", "+", "−", "¥", "￥", "$": guard index < 2, !hasDigit else { return false }
    default: return false
    }
  }
  return hasDigit
}
