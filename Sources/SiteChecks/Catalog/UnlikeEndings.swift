import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unlikeEnding = DiagnosticCode(
    "catalog/unlike-ending", .note,
    Wording(
      "A few cells of a column end with a full stop and the others do not: the rows come from different hands.",
      "同一列里多数单元格末尾没有句号，少数有，写法不一。"))
}

/// Cells of 公开内容 and 公开时限 whose ending is unlike that of most: nine in ten rows, of eight or more, have the other.
func unlikeEndings(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  [CatalogColumn.contents, .timeLimit].flatMap { column -> [Diagnostic] in
    var (stopped, open): ([Int], [Int]) = ([], [])
    for index in own.items.indices {
      guard let text = own.items[index].cells[column], let last = text.unicodeScalars.last(where: { !$0.isBlank })
      else {
        continue
      }
      if last == "。" { stopped.append(index) } else { open.append(index) }
    }
    guard stopped.count + open.count >= 8, !stopped.isEmpty, !open.isEmpty else { return [] }
    let few = stopped.count < open.count ? stopped : open
    guard few.count * 5 <= stopped.count + open.count else { return [] }
    let isStopped = few == stopped
    return few.map { index in
      Diagnostic(
        .unlikeEnding,
        isStopped
          ? Wording("the cell ends with 。, most others of the column do not", "末尾有句号，本列其余多数没有")
          : Wording("the cell ends without 。, most others of the column have it", "末尾没有句号，本列其余多数有"),
        at: own.items[index].places[column],
        help: isStopped ? Wording("take the full stop out", "删去句号") : Wording("add the full stop", "补上句号"))
    }
  }
}
