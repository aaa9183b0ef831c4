import SiteChecks
import SiteDiagnostics
import SiteModel
import SiteReader
import Testing

/// A portal in memory: a district, and in it a community whose catalog a test writes.
struct CheckedPortal {
  private(set) var files: [String: String] = [
    "content/xishan/district.yml": "name: 西山区\n", "content/xishan/kaiyuan/community.yml": "name: 凯苑社区\n",
    "content/laws.yml": """
    laws:
      - title: 中华人民共和国城市居民委员会组织法
        level: 法律
        issued: 2025-10-28
        status: 已修订
        misnomers: [中华人民共和国居民委员会组织法]
      - title: 中华人民共和国村民委员会组织法
        level: 法律
        status: 已修改
      - title: 中华人民共和国政府信息公开条例
        number: 国务院令第711号
        level: 行政法规
        status: 现行有效
      - title: 社会救助暂行办法
        number: 国务院令第649号
        status: 已修改
        issued: 2014-02-21
      - title: 国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见
        number: 国办发〔2019〕54号
        status: 现行有效
      - title: 昆明市村务公开条例
      - title: 昆明市残疾人特殊困难临时救助工作实施方案
        number: 昆残发〔2017〕78号
        superseded_by: 昆明市残疾人特殊困难临时救助工作实施细则
      - title: 财政专户管理办法
        status: 已废止

    """,
  ]

  /// - Parameter rows: for each row of the catalog of 凯苑社区 the cells that are not those of a good row.
  init(_ rows: [CatalogColumn: String]..., without columns: [CatalogColumn] = []) {
    write(catalog: rows, without: columns, to: "content/xishan/kaiyuan/catalog.csv")
  }

  mutating func write(_ text: String, to path: String) { files[path] = text }

  mutating func write(catalog rows: [[CatalogColumn: String]], without columns: [CatalogColumn] = [], to path: String) {
    let shown = CatalogColumn.allCases.filter { column in
      let isUsual = column != .code && column != .domain && column != .third
      return (isUsual || rows.contains { $0[column] != nil }) && !columns.contains(column)
    }
    var text = shown.map(\.rawValue).joined(separator: ",") + "\n"
    for (index, row) in rows.enumerated() {
      let cells = shown.map { row[$0] ?? Self.good($0, row: index) }
      text += cells.map { "\"\($0)\"" }.joined(separator: ",") + "\n"
    }
    files[path] = text
  }

  /// What a well-kept catalog has in a cell.
  private static func good(_ column: CatalogColumn, row: Int) -> String {
    switch column {
    case .number: "\(row + 1)"
    case .first: "基本信息"
    case .second: ["社区简介", "居务监督机构", "居民小组", "办事指南", "便民电话", "设施维护", "志愿服务", "居民公约", "议事规则", "楼栋信息"][row % 10]
    case .contents: "名称、办公地址和联系方式"
    case .websiteColumn: "——"
    case .bases: "《中华人民共和国政府信息公开条例》（国务院令第711号）"
    case .timeLimit: "信息形成或者变更之日起20个工作日内"
    case .bodies: "凯苑社区居委会"
    case .channels: "☐ 政府网站\n☑ 便民服务站"
    case .audiences: "全社会"
    case .methods: "主动公开"
    case .levels: "社区"
    case .code, .domain, .third: ""
    }
  }

  /// What the checks say of the portal under a code: the marked words and the message.
  func faults(_ code: String) async throws -> [String] {
    try await diagnostics().filter { $0.code.id == code }.map { "\(marked(by: $0.place)): \($0.message.english)" }
  }

  /// The codes of all that is said, each as often as it is.
  func codes() async throws -> [String] { try await diagnostics().map(\.code.id) }

  func diagnostics() async throws -> [Diagnostic] {
    let day = try #require(CalendarDay("2026-11-21"))
    let site = try await readSite(from: SourceTree(files), asOf: day, jobs: 1)
    try #require(site.diagnostics.allSatisfy { $0.severity < .error }, "\(site.diagnostics.map { lineReport(of: $0) })")
    return site.diagnostics.filter { $0.code.id != "portal/missing-settings" }
      + site.value.organisations.indices.flatMap { checkCatalogs(of: [$0], in: site.value).flatMap(\.value) }
      + checkSite(site.value)
  }

  /// The words at a place, line feeds as `⏎`, without the quotes of a whole cell; the file's path if it is the whole file.
  func marked(by place: Place?) -> String {
    guard let place, let range = place.range else { return place?.path ?? "" }
    let lines = (files[place.path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let chosen = lines[(range.start.line - 1)...(range.end.line - 1)].enumerated().map { offset, line in
      let start = offset == 0 ? range.start.column - 1 : 0
      let end = offset == range.end.line - range.start.line ? range.end.column - 1 : line.utf8.count
      return String(line.utf8.dropFirst(start).prefix(end - start)) ?? "?"
    }
    let words = chosen.joined(separator: "⏎")
    return words.count > 1 && words.hasPrefix("\"") && words.hasSuffix("\"")
      ? String(words.dropFirst().dropLast()) : words
  }
}
