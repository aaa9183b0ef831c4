import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let numbering = DiagnosticCode(
    "catalog/numbering", .note,
    Wording(
      "The values of a cell are numbered in two ways, or a number is left out, or the only value has a number.",
      "单元格里各条的编号写法不一，或者跳号，或者只有一条却编了号。"))
}

/// `1、甲 2. 乙`, `1. 甲 3. 乙`, `1. 甲` alone; told once for a cell.
let numbering = CellRule([.contents, .bases, .bodies, .channels, .audiences]) { cell in
  guard cell.scalars.contains(where: { $0.digitValue != nil }) else { return [] }
  let values = parseListCell(cell.text)
  var previous: (number: Int, sign: String, marker: String)?
  for value in values {
    guard let marker = value.marker, let number = Int(marker.prefix { $0.isASCII && $0.isNumber }) else { continue }
    let sign = String(marker.drop { $0.isASCII && $0.isNumber })
    guard ["、", ".", "．"].contains(sign), let range = place(of: value.original, in: cell) else { continue }
    let found = range.lowerBound..<range.lowerBound + marker.unicodeScalars.count
    if let previous, previous.sign != sign, number == previous.number + 1 {
      return [
        CellFault(
          .numbering,
          Wording(
            "'\(marker)' follows '\(previous.marker)' in one list", "同一列表里先写“\(previous.marker)”、后写“\(marker)”"),
          at: found, of: cell, help: Wording("number all values alike, for example 1. 2. 3.", "编号写法统一，例如1. 2. 3."))
      ]
    }
    if let previous, number > previous.number + 1, number < previous.number + 4 {
      return [
        CellFault(
          .numbering, Wording("'\(marker)' follows '\(previous.marker)'", "“\(previous.marker)”之后是“\(marker)”"),
          at: found, of: cell, help: Wording("number on, and look whether a value was lost", "顺次编号，并核对是否漏了一条"))
      ]
    }
    previous = (number, sign, marker)
  }
  guard values.count == 1, let marker = values[0].marker, marker.hasPrefix("1"), let previous, previous.number == 1,
    let range = place(of: values[0].original, in: cell)
  else { return [] }
  return [
    CellFault(
      .numbering, Wording("the only value is numbered '\(marker)'", "只有一条，却编了“\(marker)”"),
      at: range.lowerBound..<range.lowerBound + marker.unicodeScalars.count, of: cell,
      help: Wording("take the number out, or add the values that were lost", "删去编号，或者补上漏掉的各条"))
  ]
}

private func place(of words: String, in cell: CellText) -> Range<Int>? {
  let length = words.unicodeScalars.count
  guard length <= cell.scalars.count else { return nil }
  return (0...(cell.scalars.count - length)).first { cell.scalars.has(words, at: $0) }.map { $0..<$0 + length }
}
