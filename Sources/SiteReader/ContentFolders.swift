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
    for file in tree.files(below: "content/") {
      if file.folder == lastOfPostings, file.name.hasSuffix(".md") { continue }
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
          .noLevel, "folder 'content/\(folder)' does not say what it is", at: .file(path: path),
          help: "add community.yml (or district.yml, street.yml, department.yml) with a name"))
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
      diagnostics.append(
        Diagnostic(
          .twoLevels, "folder 'content/\(folder)' is one thing only", at: .file(path: files[1]),
          help: "keep one of \(files.map { SourceFile(path: $0, size: 0).name }.joined(separator: " and "))"))
    }
    if level == .district, folder.contains("/") {
      diagnostics.append(
        Diagnostic(
          .misplacedLevel, "a district stands directly below content/, not in '\(folder)'", at: .file(path: first)))
    }
    if let bad = folder.split(separator: "/").first(where: { !Self.isGood($0) }) {
      let isReserved = Self.reserved.contains(String(bad))
      diagnostics.append(
        Diagnostic(
          .badFolderName,
          isReserved ? "'\(bad)' is a part of every portal, not a place" : "'\(bad)' cannot be part of an address",
          at: .file(path: first),
          help: isReserved ? "name the folder otherwise" : "use lower-case letters a–z, digits and '-'"))
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
        .unusedFile, "nothing reads '\(file.name)' here", at: .file(path: file.path),
        help: near.map { "did you mean '\($0)'?" } ?? "postings stand in a folder 'postings'"))
  }
}
