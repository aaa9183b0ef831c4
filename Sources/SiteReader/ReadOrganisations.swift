import SiteDiagnostics
import SiteModel
import SiteValues

/// The organisations of the content: each folder with a file that names its level. Parents come before children.
///
/// They are read on several threads, some dozens at a time; what their catalogs have in common is parsed and held once.
func readOrganisations(from tree: SourceTree, jobs: Int) async throws -> Diagnosed<[Organisation]> {
  let folders = ContentFolders(tree)
  let lotSize = max(1, min(48, folders.withLevel.count / (jobs * 4)))
  let lots = stride(from: 0, to: folders.withLevel.count, by: lotSize).map { start in
    folders.withLevel[start..<min(start + lotSize, folders.withLevel.count)]
  }
  var diagnostics = folders.diagnostics
  var organisations: [Organisation] = []
  let cells = SharedCells()
  try await inParallel(lots, jobs: jobs) { lot in
    try readOrganisations(lot, from: tree, sharing: cells)
  } each: { lot in
    organisations += lot.unwrap(into: &diagnostics)
  }
  return Diagnosed(inDisplayOrder(organisations), diagnostics)
}

private func readOrganisations(
  _ folders: ArraySlice<ContentFolders.Folder>, from tree: SourceTree, sharing sharedCells: SharedCells
) throws(ReadError) -> Diagnosed<[Organisation]> {
  var diagnostics: [Diagnostic] = []
  var organisations: [Organisation] = []
  var cells = CellParser(sharedCells)
  for folder in folders {
    guard let organisation = try readOrganisation(folder, from: tree, cells: &cells, &diagnostics) else { continue }
    organisations.append(organisation)
  }
  return Diagnosed(organisations, diagnostics)
}

private func readOrganisation(
  _ folder: ContentFolders.Folder, from tree: SourceTree, cells: inout CellParser, _ diagnostics: inout [Diagnostic]
) throws(ReadError) -> Organisation? {
  let path = "content/" + folder.id
  let (tree, fingerprint) = try tree.reading([folder.levelFile, path + "/index.md", path + "/catalog.csv"])
  guard var reader = try tree.mapping(at: folder.levelFile, &diagnostics) else { return nil }
  var organisation = Organisation(
    id: folder.id, level: folder.level, name: reader.requiredText("name", "名称") ?? folder.id,
    place: .file(path: folder.levelFile))
  organisation.shortName = reader.text("short_name", "简称") ?? ""
  organisation.host = reader.text("host", "主办单位") ?? ""
  organisation.address = reader.text("address", "地址") ?? ""
  organisation.phone = reader.text("phone", "电话") ?? ""
  organisation.hours = reader.text("hours", "办公时间") ?? ""
  organisation.description = reader.text("description", "简介") ?? ""
  organisation.code = reader.text("code", "行政区划代码") ?? ""
  organisation.order = reader.integer("order", "排序")
  let catalogTitle = reader.text("catalog_title", "目录名称") ?? organisation.name + "公开事项目录"
  diagnostics += reader.finish()
  organisation.introduction = try readProse(at: path + "/index.md", from: tree, &diagnostics)
  if tree[path + "/catalog.csv"] != nil {
    organisation.catalog = try readCatalog(
      at: path + "/catalog.csv", titled: catalogTitle, from: tree, cells: &cells
    ).unwrap(into: &diagnostics)
  }
  organisation.fingerprint = fingerprint
  return organisation
}

/// Children directly below their parents, siblings by `order`, then by folder name.
private func inDisplayOrder(_ organisations: [Organisation]) -> [Organisation] {
  let order = Dictionary(organisations.map { ($0.id, $0.order ?? .max) }, uniquingKeysWith: { first, _ in first })
  /// `xishan/kaiyuan` → [(order of xishan, "xishan"), (order of kaiyuan, "kaiyuan")].
  func key(_ id: String) -> [(order: Int, name: String)] {
    var prefix = ""
    return id.split(separator: "/").map { part in
      prefix += prefix.isEmpty ? String(part) : "/" + part
      return (order[prefix] ?? .max, String(part))
    }
  }
  return organisations.map { (key: key($0.id), organisation: $0) }
    .sorted { $0.key.lexicographicallyPrecedes($1.key) { ($0.order, $0.name) < ($1.order, $1.name) } }
    .map(\.organisation)
}
