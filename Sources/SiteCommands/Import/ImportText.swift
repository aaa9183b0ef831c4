import SiteDiagnostics
import SiteImport
import SiteModel

/// The report of an import for a person: what a person should look at in full, the rest in numbers.
struct ImportText {
  var outcome: ImportOutcome
  var language: Language
  var usesColor: Bool
  var isVerbose: Bool
  var isDryRun: Bool

  var text: String {
    let report = HumanReport(in: language, usesColor: usesColor)
    var parts = outcome.diagnostics.map { report.text(of: $0) }
    guard let catalog = outcome.catalog else {
      return parts.joined(separator: "\n") + "No catalog was made of \(sources).\n"
    }
    parts.append(heading(catalog))
    parts.append(repairs(catalog.report))
    parts.append(remainder(catalog.report))
    if let difference = outcome.difference { parts.append(self.difference(difference)) }
    parts.append(ending(catalog))
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var sources: String { outcome.sources.map { "'\($0)'" }.joined(separator: ", ") }

  private func heading(_ catalog: ImportedCatalog) -> String {
    let title = catalog.report.title.map { "\($0): " } ?? ""
    let columns = catalog.columns.map(\.rawValue).joined(separator: "、")
    return "\(title)\(counted(catalog.items.count, "item")) from \(sources)\n  columns: \(columns)\n"
  }

  private func repairs(_ report: ImportReport) -> String {
    guard !report.repairs.isEmpty else { return "" }
    var text = "Repairs\n"
    for kind in Repair.Kind.allCases {
      let own = report.repairs.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      let sure = Repair.Certainty.allCases.reversed().compactMap { certainty -> String? in
        let count = own.count { $0.certainty == certainty }
        return count == 0 ? nil : "\(count) \(certainty.rawValue)"
      }
      text += "  \(kind.rawValue): \(sure.joined(separator: ", "))\n"
    }
    let shown = report.repairs.filter { isVerbose || $0.certainty == .doubtful }
    guard !shown.isEmpty else { return text }
    text += isVerbose ? "\nEach repair\n" : "\nTo be looked at by a person\n"
    return text + shown.map(line).joined()
  }

  /// `file:12: item 3, 公开主体: slid (likely): why`, and the cells before and after.
  private func line(_ repair: Repair) -> String {
    let item = repair.item.map { " item \($0)" } ?? ""
    let column = repair.column.map { " \($0.rawValue)" } ?? ""
    return """
        \(location(repair.place)):\(item)\(column): \(repair.kind.rawValue) (\(repair.certainty.rawValue)): \(repair.reason)
          before: \(cells(repair.before))
          after:  \(cells(repair.after))

      """
  }

  private func remainder(_ report: ImportReport) -> String {
    guard !report.remainder.isEmpty else { return "" }
    var text = "Not in the catalog\n"
    let limit = isVerbose ? Int.max : 20
    for aside in report.remainder.prefix(limit) {
      text += "  \(location(aside.place)): \(aside.kind.rawValue): \(short(aside.text))\n"
    }
    if report.remainder.count > limit {
      text += "  and \(report.remainder.count - limit) more: --verbose or --format json shows them\n"
    }
    return text
  }

  private func difference(_ difference: CatalogDifference) -> String {
    guard !difference.isEmpty else { return "'\(outcome.target ?? "")' says the same.\n" }
    var text = "Against '\(outcome.target ?? "")'\n"
    if !difference.addedColumns.isEmpty {
      text += "  + columns \(difference.addedColumns.map(\.rawValue).joined(separator: "、"))\n"
    }
    if !difference.droppedColumns.isEmpty {
      text += "  - columns \(difference.droppedColumns.map(\.rawValue).joined(separator: "、"))\n"
    }
    for item in difference.added { text += "  + item \(name(item.cells))\n" }
    for item in difference.dropped { text += "  - item \(name(item))\n" }
    for change in difference.changed {
      text += "  ~ item \(name(change.item.cells))\n"
      for cell in change.cells {
        text += "      \(cell.column.rawValue)\n      - \(cells([cell.before]))\n      + \(cells([cell.after]))\n"
      }
    }
    if difference.isReordered { text += "  the items stand in another order\n" }
    return text + "  \(counted(difference.unchanged, "item")) unchanged\n"
  }

  private func ending(_ catalog: ImportedCatalog) -> String {
    let account = catalog.report.characters
    var text =
      "Characters: \(account.source) in the files = \(account.catalog - account.added + account.removed) for the catalog"
      + " + \(account.recognised) headings and titles + \(account.remainder) not in the catalog"
      + " + \(account.syntax) delimiters.\n"
    if !account.isBalanced {
      let lost = account.unexplained.sorted { $0.key < $1.key }.prefix(12).map { "'\($0.key)' ×\($0.value)" }
      text +=
        "Fault of sitegen: the sum is not right (\(lost.joined(separator: ", "))). Nothing was written; please report this.\n"
    }
    guard let target = outcome.target else { return text }
    if outcome.isWritten {
      text += "Wrote '\(target)'.\n"
    } else if let difference = outcome.difference, !difference.isEmpty, !isDryRun {
      text += "Nothing was written: --write takes the difference.\n"
    } else if isDryRun {
      text += "Nothing was written.\n"
    }
    return text
  }
}

/// A line for each catalog of a folder.
func summaryOfImports(_ outcomes: [ImportOutcome], in language: Language) -> String {
  let made = outcomes.count { $0.catalog != nil }
  var text = "\(counted(outcomes.count, "file")), \(counted(made, "catalog"))\n"
  for outcome in outcomes {
    let source = outcome.sources.joined(separator: ", ")
    guard let catalog = outcome.catalog else {
      text +=
        "  \(source): no catalog: \(outcome.diagnostics.last { $0.severity == .error }?.message[language] ?? "")\n"
      continue
    }
    let doubtful = catalog.report.repairs.count { $0.certainty == .doubtful }
    let written = outcome.isWritten ? ", written to '\(outcome.target ?? "")'" : ""
    let changes = outcome.difference.map { difference in
      difference.isEmpty
        ? ", unchanged"
        : ", \(difference.added.count) added, \(difference.dropped.count) dropped, \(difference.changed.count) changed"
    }
    text +=
      "  \(source): \(counted(catalog.items.count, "item")), \(counted(doubtful, "doubtful repair"))\(changes ?? "")\(written)\n"
  }
  return text
}

private func name(_ cells: [CatalogColumn: String]) -> String {
  let path = [CatalogColumn.first, .second, .third].compactMap { cells[$0] }.filter { !$0.isEmpty }
  return "\(cells[.number] ?? "") \(path.joined(separator: "/"))"
}

private func location(_ place: Place) -> String {
  if let range = place.range { return "\(place.path):\(range.start.line)" }
  if case .cell(_, let sheet, let address, _) = place {
    return "\(place.path)!\(sheet.map { $0 + ":" } ?? "")\(address)"
  }
  return place.path
}

private func cells(_ texts: [String]) -> String {
  texts.map { text in text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ⏎ ") }.joined(
    separator: " | ")
}

private func short(_ text: String) -> String {
  let line = text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  return line.count > 100 ? line.prefix(100) + "…" : line
}
