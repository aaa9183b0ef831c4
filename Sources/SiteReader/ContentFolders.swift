import SiteDiagnostics
import SiteModel

/// The folders below `content/` by what they are; what stands where nothing reads it is reported.
struct ContentFolders: Sendable {
  /// The folders of organisations, sorted by path.
  private(set) var withLevel: [Folder] = []
  private(set) var diagnostics: [Diagnostic] = []

  struct Folder: Hashable, Sendable {
    /// The path below `content/`.
    var id: String
    var level: Organisation.Level
    var levelFile: String
  }

  /// Addresses of the portal's own parts.
  static let reserved: Set<String> = ["postings", "items", "laws", "channels", "domains", "search", "assets"]
  private static let registers: Set<String> = ["laws.yml", "channels.yml", "domains.yml"]

  init(_ tree: SourceTree) {
    var levelFiles: [String: [String]] = [:]
    var holders: [String: String] = [:]
    /// The path of the last folder of postings: files of one folder stand together, and a large portal has a hundred
    /// thousand of postings.
    var lastOfPostings: String?
    for index in tree.files(below: "content/").indices {
      if tree.files.folder(at: index) == lastOfPostings, tree.files.name(at: index, endsWith: ".md") { continue }
      let file = tree.files[index]
      let folder = String(file.folder.dropFirst("content/".count))
      if Self.level(of: file.name) != nil, !folder.isEmpty {
        levelFiles[folder, default: []].append(file.path)
      } else if folder == "postings" || folder.hasSuffix("/postings") {
        guard file.name.hasSuffix(".md") else { continue }
        note(folder, holds: file.path, &holders)
        lastOfPostings = file.folder
      } else if file.name == "catalog.csv" || file.name == "index.md" {
        holders[folder] = holders[folder] ?? file.path
      } else {
        checkUse(of: file, in: folder)
      }
    }
    for folder in levelFiles.keys.sorted() { add(folder, files: levelFiles[folder] ?? []) }
    for (folder, path) in holders.sorted(by: { $0.key < $1.key }) where !folder.isEmpty && levelFiles[folder] == nil {
      diagnostics.append(
        Diagnostic(
          .noLevel, Wording("folder 'content/\(folder)' does not say what it is", "文件夹“content/\(folder)”没有说明它是什么"),
          at: .file(path: path),
          help: Wording(
            "add community.yml (or district.yml, street.yml, department.yml) with a name",
            "加一个 community.yml（或 district.yml、street.yml、department.yml），写上名称")))
    }
  }

  /// The organisation that a file describes; `nil` if it describes none.
  func organisation(describedBy path: String) -> Folder? {
    let file = SourceFile(path: path, size: 0)
    guard file.folder.hasPrefix("content/") else { return nil }
    let id = file.folder.dropFirst("content/".count)
    guard let folder = withLevel.first(where: { $0.id == id }) else { return nil }
    return [folder.levelFile, file.folder + "/index.md", file.folder + "/catalog.csv"].contains(path) ? folder : nil
  }

  private static func level(of fileName: String) -> Organisation.Level? {
    fileName.hasSuffix(".yml") ? Organisation.Level(rawValue: String(fileName.dropLast(4))) : nil
  }

  private func note(_ folder: String, holds path: String, _ holders: inout [String: String]) {
    let owner = String(folder.dropLast(folder == "postings" ? "postings".count : "/postings".count))
    holders[owner] = holders[owner] ?? path
  }

  private mutating func add(_ folder: String, files: [String]) {
    guard let first = files.first, let level = Self.level(of: SourceFile(path: first, size: 0).name) else { return }
    if files.count > 1 {
      let names = files.map { SourceFile(path: $0, size: 0).name }
      diagnostics.append(
        Diagnostic(
          .twoLevels, Wording("folder 'content/\(folder)' is one thing only", "文件夹“content/\(folder)”只能是一样"),
          at: .file(path: files[1]),
          help: Wording(
            "keep one of \(names.joined(separator: " and "))", "\(names.joined(separator: "、"))只留一个")))
    }
    if level == .district, folder.contains("/") {
      diagnostics.append(
        Diagnostic(
          .misplacedLevel,
          Wording(
            "a district stands directly below content/, not in '\(folder)'", "县区直接放在 content/ 下面，不能放在“\(folder)”里"),
          at: .file(path: first)))
    }
    if let bad = folder.split(separator: "/").first(where: { !Self.isGood($0) }) {
      let isReserved = Self.reserved.contains(String(bad))
      diagnostics.append(
        Diagnostic(
          .badFolderName,
          isReserved
            ? Wording("'\(bad)' is a part of every portal, not a place", "“\(bad)”是网站自身的栏目，不能做地名")
            : Wording("'\(bad)' cannot be part of an address", "“\(bad)”不能做网址的一部分"),
          at: .file(path: first),
          help: isReserved
            ? Wording("name the folder otherwise", "给文件夹换个名称")
            : Wording("use lower-case letters a–z, digits and '-'", "只用小写字母 a–z、数字和“-”")))
    }
    withLevel.append(Folder(id: folder, level: level, levelFile: first))
  }

  private static func isGood(_ name: Substring) -> Bool {
    !reserved.contains(String(name))
      && name.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D }
  }

  /// Of the kinds that sitegen reads, only these stand elsewhere than in a folder of postings.
  private mutating func checkUse(of file: SourceFile, in folder: String) {
    if folder.isEmpty, Self.registers.contains(file.name) { return }
    guard [".md", ".yml", ".yaml", ".csv"].contains(where: file.name.hasSuffix) else { return }
    let known = ["catalog.csv", "index.md"] + Organisation.Level.allCases.map { $0.rawValue + ".yml" }
    let near = nearestName(to: file.name, among: folder.isEmpty ? Self.registers.sorted() : known)
    diagnostics.append(
      Diagnostic(
        .unusedFile, Wording("nothing reads '\(file.name)' here", "没有谁读这里的“\(file.name)”"), at: .file(path: file.path),
        help: near.map(Wording.didYouMean) ?? Wording("postings stand in a folder 'postings'", "公开信息放在文件夹“postings”里")))
  }
}
