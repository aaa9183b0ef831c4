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
      return parts.joined(separator: "\n")
        + say("No catalog was made of \(sources.english).\n", "没有从\(sources.chinese)得到目录。\n")
    }
    parts.append(heading(catalog))
    parts.append(repairs(catalog.report))
    parts.append(remainder(catalog.report))
    if let difference = outcome.difference { parts.append(self.difference(difference)) }
    parts.append(ending(catalog))
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func say(_ english: String, _ chinese: String) -> String { Wording(english, chinese)[language] }

  private var sources: Wording {
    Wording(
      outcome.sources.map { "'\($0)'" }.joined(separator: ", "),
      outcome.sources.map { "“\($0)”" }.joined(separator: "、"))
  }

  private var target: String { outcome.target ?? "" }

  private func heading(_ catalog: ImportedCatalog) -> String {
    let title = catalog.report.title ?? ""
    let columns = catalog.columns.map(\.rawValue).joined(separator: "、")
    let count = catalog.items.count
    return say(
      "\(title.isEmpty ? "" : title + ": ")\(counted(count, "item")) from \(sources.english)\n  columns: \(columns)\n",
      "\(title.isEmpty ? "" : title + "：")\(count) 个事项，来自\(sources.chinese)\n  栏目：\(columns)\n")
  }

  private func repairs(_ report: ImportReport) -> String {
    guard !report.repairs.isEmpty else { return "" }
    var text = say("Repairs\n", "改动\n")
    for kind in Repair.Kind.allCases {
      let own = report.repairs.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      let sure = Repair.Certainty.allCases.reversed().compactMap { certainty -> String? in
        let count = own.count { $0.certainty == certainty }
        return count == 0 ? nil : say("\(count) \(certainty.words.english)", "\(count) 处\(certainty.words.chinese)")
      }
      text += "  \(kind.words[language])" + say(": ", "：") + sure.joined(separator: say(", ", "，")) + "\n"
    }
    let shown = report.repairs.filter { isVerbose || $0.certainty == .doubtful }
    guard !shown.isEmpty else { return text }
    text += "\n" + (isVerbose ? say("Each repair\n", "逐条\n") : say("To be looked at by a person\n", "需要人看一看的\n"))
    return text + shown.map(line).joined()
  }

  /// `file:12: item 3, 公开主体: slid (likely): why`, and the cells before and after.
  private func line(_ repair: Repair) -> String {
    let item = repair.item.map { say(" item \($0)", " 事项 \($0)") } ?? ""
    let column = repair.column.map { " \($0.rawValue)" } ?? ""
    let words = (kind: repair.kind.words[language], certainty: repair.certainty.words[language])
    return """
        \(location(repair.place)):\(item)\(column): \(words.kind) (\(words.certainty)): \(repair.reason[language])
          \(say("before:", "原来："))\(say(" ", ""))\(cells(repair.before))
          \(say("after:  ", "现在："))\(cells(repair.after))

      """
  }

  private func remainder(_ report: ImportReport) -> String {
    guard !report.remainder.isEmpty else { return "" }
    var text = say("Not in the catalog\n", "没有放进目录的\n")
    let limit = isVerbose ? Int.max : 20
    for aside in report.remainder.prefix(limit) {
      text += "  \(location(aside.place)): \(aside.kind.words[language]): \(short(aside.text))\n"
    }
    let rest = report.remainder.count - limit
    if rest > 0 {
      text += say(
        "  and \(rest) more: --verbose or --format json shows them\n", "  还有 \(rest) 处：加 --verbose 或 --format json 列出\n"
      )
    }
    return text
  }

  private func difference(_ difference: CatalogDifference) -> String {
    guard !difference.isEmpty else { return say("'\(target)' says the same.\n", "与“\(target)”相同。\n") }
    var text = say("Against '\(target)'\n", "与“\(target)”相比\n")
    let (columns, item) = (say("columns", "栏目"), say("item", "事项"))
    if !difference.addedColumns.isEmpty {
      text += "  + \(columns) \(difference.addedColumns.map(\.rawValue).joined(separator: "、"))\n"
    }
    if !difference.droppedColumns.isEmpty {
      text += "  - \(columns) \(difference.droppedColumns.map(\.rawValue).joined(separator: "、"))\n"
    }
    for own in difference.added { text += "  + \(item) \(name(own.cells))\n" }
    for own in difference.dropped { text += "  - \(item) \(name(own))\n" }
    for change in difference.changed {
      text += "  ~ \(item) \(name(change.item.cells))\n"
      for cell in change.cells {
        text += "      \(cell.column.rawValue)\n      - \(cells([cell.before]))\n      + \(cells([cell.after]))\n"
      }
    }
    if difference.isReordered { text += say("  the items stand in another order\n", "  事项的次序不同\n") }
    return text + say("  \(counted(difference.unchanged, "item")) unchanged\n", "  \(difference.unchanged) 个事项未变\n")
  }

  private func ending(_ catalog: ImportedCatalog) -> String {
    let account = catalog.report.characters
    let taken = account.catalog - account.added + account.removed
    var text = say(
      "Characters: \(account.source) in the files = \(taken) for the catalog"
        + " + \(account.recognised) headings and titles + \(account.remainder) not in the catalog"
        + " + \(account.syntax) delimiters.\n",
      "字数：文件 \(account.source) = 目录 \(taken) + 表头和标题 \(account.recognised) + 没有放进目录的 \(account.remainder)"
        + " + 分隔符 \(account.syntax)。\n")
    if !account.isBalanced {
      let lost = account.unexplained.sorted { $0.key < $1.key }.prefix(12).map { "'\($0.key)' ×\($0.value)" }
        .joined(separator: ", ")
      text += say(
        "Fault of sitegen: the sum is not right (\(lost)). Nothing was written; please report this.\n",
        "sitegen 出错了：字数对不上（\(lost)）。没有写入；请报告这个问题。\n")
    }
    guard outcome.target != nil else { return text }
    if outcome.isWritten {
      text += say("Wrote '\(target)'.\n", "已写入“\(target)”。\n")
    } else if let difference = outcome.difference, !difference.isEmpty, !isDryRun {
      text += say("Nothing was written: --write takes the difference.\n", "没有写入：加 --write 才采用这些改动。\n")
    } else if isDryRun {
      text += say("Nothing was written.\n", "没有写入。\n")
    }
    return text
  }
}

/// A line for each catalog of a folder.
func summaryOfImports(_ outcomes: [ImportOutcome], in language: Language) -> String {
  func say(_ english: String, _ chinese: String) -> String { Wording(english, chinese)[language] }
  let made = outcomes.count { $0.catalog != nil }
  var text = say(
    "\(counted(outcomes.count, "file")), \(counted(made, "catalog"))\n", "\(outcomes.count) 个文件，\(made) 份目录\n")
  for outcome in outcomes {
    let source = outcome.sources.joined(separator: ", ")
    guard let catalog = outcome.catalog else {
      let reason = outcome.diagnostics.last { $0.severity == .error }?.message[language] ?? ""
      text += say("  \(source): no catalog: \(reason)\n", "  \(source)：没有目录：\(reason)\n")
      continue
    }
    let doubtful = catalog.report.repairs.count { $0.certainty == .doubtful }
    let target = outcome.target ?? ""
    let written = outcome.isWritten ? say(", written to '\(target)'", "，已写入“\(target)”") : ""
    let changes = outcome.difference.map { difference in
      let (added, dropped, changed) = (difference.added.count, difference.dropped.count, difference.changed.count)
      return difference.isEmpty
        ? say(", unchanged", "，未变")
        : say(", \(added) added, \(dropped) dropped, \(changed) changed", "，增 \(added)，减 \(dropped)，改 \(changed)")
    }
    text += say(
      "  \(source): \(counted(catalog.items.count, "item")), \(counted(doubtful, "doubtful repair"))",
      "  \(source)：\(catalog.items.count) 个事项，\(doubtful) 处存疑的改动")
    text += "\(changes ?? "")\(written)\n"
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
