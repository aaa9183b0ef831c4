/// A disclosure catalog (公开事项目录): what an organisation has to disclose, item by item.
package struct Catalog: Sendable {
  package var path: String
  /// What the organisation calls it: 凯苑社区居务公开事项清单.
  package var title: String
  package var items: [DisclosureItem]
  /// The columns that the file has, in its order.
  package var columns: [CatalogColumn]

  package init(path: String, title: String, items: [DisclosureItem], columns: [CatalogColumn]) {
    self.path = path
    self.title = title
    self.items = items
    self.columns = columns
  }
}

/// A column of `catalog.csv`, by its heading.
package enum CatalogColumn: String, Sendable, CaseIterable {
  case code = "编码"
  case number = "序号"
  case domain = "领域"
  case first = "一级事项"
  case second = "二级事项"
  case third = "三级事项"
  case contents = "公开内容"
  case websiteColumn = "政府网站公开栏目"
  case bases = "公开依据"
  case timeLimit = "公开时限"
  case bodies = "公开主体"
  case channels = "公开渠道和载体"
  case audiences = "公开对象"
  case methods = "公开方式"
  case levels = "公开层级"

  package static let count = allCases.count

  /// By its place: left to itself, Swift hashes the heading, and normalises it each time.
  package func hash(into hasher: inout Hasher) { hasher.combine(ordinal) }

  /// Its place in the declaration.
  package var ordinal: Int {
    switch self {
    case .code: 0
    case .number: 1
    case .domain: 2
    case .first: 3
    case .second: 4
    case .third: 5
    case .contents: 6
    case .websiteColumn: 7
    case .bases: 8
    case .timeLimit: 9
    case .bodies: 10
    case .channels: 11
    case .audiences: 12
    case .methods: 13
    case .levels: 14
    }
  }

  /// Headings that mean the same column in published catalogs.
  package var aliases: [String] {
    switch self {
    case .code: ["事项编码"]
    case .number: ["编号"]
    case .domain: ["试点领域"]
    case .first: ["一级"]
    case .second: ["二级"]
    case .third: ["三级"]
    case .contents: ["公开内容（要素）", "公开内容(要素)"]
    case .websiteColumn: ["公开栏目"]
    case .bases: ["依据"]
    case .timeLimit: ["时限"]
    case .bodies: ["责任主体", "主体"]
    case .channels: ["公开渠道", "公开渠道及载体", "渠道"]
    case .audiences: ["对象"]
    case .methods: ["方式"]
    case .levels: ["层级"]
    }
  }
}

/// A disclosure item (公开事项): one row of a catalog.
///
/// The parsed fields serve the pages; `cells` keeps what the file says, for the downloads and for checks.
package final class DisclosureItem: Sendable {
  /// What the item is called: the lowest level of its path. A row with nothing but a number has the name of its category
  /// from the rows above, which is not its own.
  package let name: String
  /// The part of the URL that stands for the item.
  package let urlName: String
  /// The stable identity: 编码, else 序号.
  package let code: String
  package let number: String
  package let timeLimit: TimeLimit
  /// The source has the number and nothing else to say.
  package let isEmpty: Bool
  /// 领域、一级、二级、三级, those that are given.
  package let path: [String]
  package let contents: [ListValue]
  /// `nil` if the item is not on the website: `—`, `——`, `/`, `无`, or no such column.
  package let websiteColumn: String?
  package let bases: [LegalBasis]
  package let bodies: [ListValue]
  package let channels: [ChannelMention]
  package let audiences: [ListValue]
  package let methods: [ListValue]
  package let levels: [ListValue]
  /// The text of each cell as the file has it, merged cells filled down.
  package let cells: CatalogCells
  /// Where each cell stands.
  package let places: CatalogPlaces

  package init(
    code: String, number: String, path: [String], contents: [ListValue], websiteColumn: String?, bases: [LegalBasis],
    timeLimit: TimeLimit, bodies: [ListValue], channels: [ChannelMention], audiences: [ListValue],
    methods: [ListValue], levels: [ListValue], cells: CatalogCells, places: CatalogPlaces
  ) {
    let isEmpty = contents.isEmpty && bodies.isEmpty && channels.isEmpty && timeLimit.original.isEmpty
    name = isEmpty ? "第\(number)项（空）" : path.last ?? "（未命名事项）"
    urlName = slug(of: code)
    self.isEmpty = isEmpty
    self.code = code
    self.number = number
    self.path = path
    self.contents = contents
    self.websiteColumn = websiteColumn
    self.bases = bases
    self.timeLimit = timeLimit
    self.bodies = bodies
    self.channels = channels
    self.audiences = audiences
    self.methods = methods
    self.levels = levels
    self.cells = cells
    self.places = places
  }

  /// The categories above the item: its path without its name, or its only level.
  package var categories: ArraySlice<String> { path.count > 1 ? path.dropLast() : path[...] }
}
