import SiteDiagnostics
import SiteFormats
import SiteImport
import SiteModel
import SiteReports

/// The report of an import for programs: an object with one entry a catalog.
func importJSON(_ outcomes: [ImportOutcome], in language: Language) -> String {
  var json = JSONWriter(.lines)
  json.object { json in
    json.key("catalogs")
    json.array { json in
      for outcome in outcomes { json.outcome(outcome, in: language) }
    }
  }
  return String(decoding: json.bytes, as: UTF8.self)
}

extension JSONWriter {
  fileprivate mutating func outcome(_ outcome: ImportOutcome, in language: Language) {
    object { json in
      json.member("sources", outcome.sources)
      json.member("target", outcome.target)
      json.member("written", outcome.isWritten)
      json.key("diagnostics")
      json.array { json in
        for diagnostic in outcome.diagnostics { json.diagnostic(diagnostic, in: language) }
      }
      guard let catalog = outcome.catalog else { return }
      json.catalog(catalog, in: language)
      if let difference = outcome.difference { json.difference(difference) }
    }
  }

  private mutating func catalog(_ catalog: ImportedCatalog, in language: Language) {
    member("title", catalog.report.title)
    member("columns", catalog.columns.map(\.rawValue))
    key("items")
    array { json in
      for item in catalog.items { json.object { $0.cells(item.cells, catalog.columns) } }
    }
    key("repairs")
    array { json in
      for repair in catalog.report.repairs { json.repair(repair, in: language) }
    }
    for (name, texts) in [("recognised", catalog.report.recognised), ("remainder", catalog.report.remainder)] {
      key(name)
      array { json in
        for text in texts {
          json.object { json in
            json.member("kind", text.kind.rawValue)
            json.member("text", text.text)
            json.place(text.place)
          }
        }
      }
    }
    let account = catalog.report.characters
    key("characters")
    object { json in
      json.member("balanced", account.isBalanced)
      json.member("source", account.source)
      json.member("syntax", account.syntax)
      json.member("recognised", account.recognised)
      json.member("remainder", account.remainder)
      json.member("removed", account.removed)
      json.member("added", account.added)
      json.member("catalog", account.catalog)
      json.key("unexplained")
      json.object { json in
        for (character, count) in account.unexplained.sorted(by: { $0.key < $1.key }) { json.member(character, count) }
      }
    }
  }

  private mutating func cells(_ cells: [CatalogColumn: String], _ columns: [CatalogColumn]) {
    for column in columns { member(column.rawValue, cells[column] ?? "") }
  }

  private mutating func repair(_ repair: Repair, in language: Language) {
    object { json in
      json.member("kind", repair.kind.rawValue)
      json.member("certainty", repair.certainty.rawValue)
      json.member("item", repair.item)
      json.member("column", repair.column?.rawValue)
      json.place(repair.place)
      json.member("before", repair.before)
      json.member("after", repair.after)
      json.member("reason", repair.reason[language])
    }
  }

  private mutating func difference(_ difference: CatalogDifference) {
    key("difference")
    object { json in
      json.member("added_columns", difference.addedColumns.map(\.rawValue))
      json.member("dropped_columns", difference.droppedColumns.map(\.rawValue))
      json.key("added")
      json.array { json in
        for item in difference.added {
          json.object { $0.cells(item.cells, CatalogColumn.allCases.filter { item.cells[$0] != nil }) }
        }
      }
      json.key("dropped")
      json.array { json in
        for item in difference.dropped {
          json.object { $0.cells(item, CatalogColumn.allCases.filter { item[$0] != nil }) }
        }
      }
      json.key("changed")
      json.array { json in
        for change in difference.changed {
          json.object { json in
            json.member("item", change.item.cells[.number])
            json.key("cells")
            json.array { json in
              for cell in change.cells {
                json.object { json in
                  json.member("column", cell.column.rawValue)
                  json.member("before", cell.before)
                  json.member("after", cell.after)
                }
              }
            }
          }
        }
      }
      json.member("reordered", difference.isReordered)
      json.member("unchanged", difference.unchanged)
    }
  }
}
