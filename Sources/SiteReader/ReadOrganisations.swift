import SiteDiagnostics
import SiteModel
import SiteValues

/// The organisations of the content, in the order in which they are shown.
struct ReadOrganisations: Sendable {
  var folders: ContentFolders
  private(set) var all: [Organisation] = []
  /// What was noticed, by the organisation's id.
  private var problems: [String: [Diagnostic]] = [:]

  fileprivate init(_ folders: ContentFolders) { self.folders = folders }

  var diagnostics: [Diagnostic] { folders.diagnostics + problems.sorted { $0.key < $1.key }.flatMap(\.value) }

  fileprivate mutating func add(_ read: ReadOrganisation) {
    if !read.result.diagnostics.isEmpty { problems[read.id] = read.result.diagnostics }
    if let organisation = read.result.value { all.append(organisation) }
  }

  fileprivate mutating func sort() { all = inDisplayOrder(all) }

  /// Reads the files of an organisation again.
  ///
  /// - Returns: its index; `nil` if it does not stand any more where it stood among the others, or is not one of them.
  mutating func readAgain(_ folder: ContentFolders.Folder, from tree: SourceTree) throws(ReadError) -> Int? {
    guard let index = all.firstIndex(where: { $0.id == folder.id }) else { return nil }
    let read = try readOrganisation(folder, from: tree, cells: CellParser(SharedCells()))
    guard let organisation = read.result.value, organisation.order == all[index].order else { return nil }
    problems[folder.id] = read.result.diagnostics.isEmpty ? nil : read.result.diagnostics
    all[index] = organisation
    return index
  }
}

/// What was read of the files of an organisation.
private struct ReadOrganisation: Sendable {
  var id: String
  var result: Diagnosed<Organisation?>
}

/// The organisations of the content: each folder with a file that names its level. Parents come before children.
///
/// They are read on several threads, some dozens at a time; what their catalogs have in common is parsed and held once.
func readOrganisations(
  in folders: ContentFolders, from tree: SourceTree, jobs: Int
) async throws -> ReadOrganisations {
  let lotSize = max(1, min(24, folders.withLevel.count / (jobs * 4)))
  let lots = stride(from: 0, to: folders.withLevel.count, by: lotSize).map { start in
    folders.withLevel[start..<min(start + lotSize, folders.withLevel.count)]
  }
  var organisations = ReadOrganisations(folders)
  let cells = SharedCells()
  try await inParallel(lots, jobs: jobs) { lot in
    try readOrganisations(lot, from: tree, sharing: cells)
  } each: { lot in
    for read in lot { organisations.add(read) }
  }
  organisations.sort()
  return organisations
}

private func readOrganisations(
  _ folders: ArraySlice<ContentFolders.Folder>, from tree: SourceTree, sharing sharedCells: SharedCells
) throws(ReadError) -> [ReadOrganisation] {
  var organisations: [ReadOrganisation] = []
  let cells = CellParser(sharedCells)
  for folder in folders { organisations.append(try readOrganisation(folder, from: tree, cells: cells)) }
  return organisations
}

private func readOrganisation(
  _ folder: ContentFolders.Folder, from tree: SourceTree, cells: CellParser
) throws(ReadError) -> ReadOrganisation {
  var diagnostics: [Diagnostic] = []
  let organisation = try readOrganisation(folder, from: tree, cells: cells, &diagnostics)
  return ReadOrganisation(id: folder.id, result: Diagnosed(organisation, diagnostics))
}

private func readOrganisation(
  _ folder: ContentFolders.Folder, from tree: SourceTree, cells: CellParser, _ diagnostics: inout [Diagnostic]
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
      at: path + "/catalog.csv", titled: catalogTitle, from: tree, cells: cells
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
  // Numbers are put in order: an organisation is large, and would be moved about a dozen times.
  return organisations.indices.map { (key: key(organisations[$0].id), index: $0) }
    .sorted { $0.key.lexicographicallyPrecedes($1.key) { ($0.order, $0.name) < ($1.order, $1.name) } }
    .map { organisations[$0.index] }
}
