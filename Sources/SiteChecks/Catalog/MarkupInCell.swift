import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let markupInCell = DiagnosticCode(
    "catalog/html-in-cell", .warning,
    Wording(
      "A cell holds HTML: a tag or a character reference that was copied with the text of a web page. Readers see it as it is.",
      "单元格里有网页代码，是从网页复制文字时带进来的，读者会原样看到。"))
}

/// `<br>`, `<input type="checkbox"/>`, `&nbsp;`.
let markupInCell = CellRule(CatalogColumn.allCases) { cell in
  var faults: [CellFault] = []
  var index = 0
  while index < cell.scalars.count {
    guard let end = endOfTag(at: index, in: cell.scalars) ?? endOfReference(at: index, in: cell.scalars) else {
      index += 1
      continue
    }
    let words = cell.words(index..<min(end, index + 40))
    faults.append(
      CellFault(
        .markupInCell, Wording("'\(words)' is HTML", "“\(words)”是网页代码"), at: index..<end, of: cell,
        help: Wording(
          "delete it; write a new line for <br>, and ☑ or ☐ for a checkbox", "删去；<br>改为换行，勾选框改为☑或者☐")))
    index = end
  }
  return faults
}

private func endOfTag(at index: Int, in scalars: [Unicode.Scalar]) -> Int? {
  guard scalars[index] == "<", index + 1 < scalars.count else { return nil }
  let first = scalars[index + 1]
  guard first == "/" || first == "!" || first.isASCII && first.properties.isAlphabetic else { return nil }
  return scalars[index...].prefix(300).firstIndex(of: ">").map { $0 + 1 }
}

private func endOfReference(at index: Int, in scalars: [Unicode.Scalar]) -> Int? {
  guard scalars[index] == "&", let end = scalars[index...].prefix(12).firstIndex(of: ";"), end > index + 2 else {
    return nil
  }
  let name = scalars[(index + 1)..<end]
  return name.allSatisfy { $0 == "#" || $0.isASCII && ($0.properties.isAlphabetic || $0.digitValue != nil) }
    ? end + 1 : nil
}
