import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let missingElement = DiagnosticCode(
    "catalog/missing-element", .warning,
    Wording(
      "An item lacks one of the elements that every disclosure item has: name, content, basis, time limit, body, method, channel, audience (国办发〔2019〕54号).",
      "公开事项缺少要素。事项至少应写明名称、内容、依据、时限、主体、方式、渠道和公开对象（国办发〔2019〕54号）。"))
}

/// Columns that a catalog lacks, told once, and empty cells in those that it has.
func missingElements(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  let elements: [CatalogColumn] = [.contents, .bases, .timeLimit, .bodies, .channels, .audiences, .methods]
  let columns = Set(own.catalog.columns)
  var found: [Diagnostic] = []
  let absent = elements.filter { !columns.contains($0) }
  if !absent.isEmpty, !own.items.isEmpty {
    let names = absent.map(\.rawValue)
    found.append(
      Diagnostic(
        .missingElement,
        Wording(
          "the catalog has no column \(names.joined(separator: ", "))", "目录没有“\(names.joined(separator: "”“"))”列"),
        at: .file(path: own.catalog.path),
        help: Wording(
          "add \(absent.count == 1 ? "the column" : "the columns") and fill \(absent.count == 1 ? "it" : "them") for each item",
          "补上并逐项填写")))
  }
  for item in own.items where !item.isEmpty {
    var missing = elements.filter { columns.contains($0) && isEmpty(item, $0) }
    // What another cell has swallowed is told there.
    if !missing.isEmpty, let column = swallowed(in: item, columns)?.column { missing.removeAll { $0 == column } }
    guard let first = missing.first else { continue }
    let names = missing.map(\.rawValue)
    found.append(
      Diagnostic(
        .missingElement,
        Wording(
          "item \(item.number) has no \(names.joined(separator: ", "))",
          "第\(item.number)项没有写\(names.joined(separator: "、"))"),
        at: item.places[first], help: Wording("fill the cell", "填写这一格")))
  }
  return found
}

private func isEmpty(_ item: DisclosureItem, _ column: CatalogColumn) -> Bool {
  switch column {
  case .contents: item.contents.isEmpty
  case .bases: item.bases.isEmpty && (item.cells[.bases] ?? "").unicodeScalars.allSatisfy(\.isBlank)
  case .timeLimit: item.timeLimit.original.isEmpty
  case .bodies: item.bodies.isEmpty
  case .channels: item.channels.isEmpty
  case .audiences: item.audiences.isEmpty
  case .methods: item.methods.isEmpty
  default: false
  }
}
