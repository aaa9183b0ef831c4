import SiteDiagnostics
import SiteModel

extension DisclosureItem {
  /// An item that says no more than its number and its path.
  static func example(_ number: String, _ path: String..., code: String? = nil, contents: String = "内容")
    -> DisclosureItem
  {
    DisclosureItem(
      code: code ?? number, number: number, path: path, contents: parseListCell(contents), websiteColumn: nil,
      bases: [],
      timeLimit: TimeLimit(original: ""), bodies: [], channels: [], audiences: [], methods: [], levels: [],
      cells: [.first: path.first ?? ""],
      places: CatalogPlaces(CatalogLayout(path: "", columns: []), row: 1, start: SourcePosition(line: 1, column: 1), ends: []))
  }
}

extension Organisation {
  static func example(_ id: String, _ level: Level, catalog: [DisclosureItem]? = nil) -> Organisation {
    var organisation = Organisation(
      id: id, level: level, name: id, place: .file(path: "content/\(id)/\(level.rawValue).yml"))
    organisation.catalog = catalog.map {
      Catalog(path: "content/\(id)/catalog.csv", title: id, items: $0, columns: [.number, .first])
    }
    return organisation
  }
}

extension Posting {
  static func example(
    _ fileName: String, of organisation: Int? = nil, folder: String = "", on day: String = "2026-10-12",
    item: String? = nil,
    relatesTo: [String] = []
  ) -> Posting {
    Posting(
      folder: "content/\(folder)postings", fileName: fileName, organisation: organisation, title: fileName,
      published: PublicationTime(day: CalendarDay(day) ?? .earliest), itemReference: item, relatesTo: relatesTo)
  }
}
