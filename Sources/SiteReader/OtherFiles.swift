import SiteDiagnostics
import SiteFormats
import SiteModel

/// The files of the content that no reader reads: what a text may link or show. A CSV file is read as a table, too.
struct OtherFiles: Sendable {
  private(set) var all: [String: Attachment] = [:]
  /// What was noticed, by path.
  private(set) var diagnostics: [String: [Diagnostic]] = [:]

  init(_ tree: SourceTree) throws(ReadError) {
    for index in tree.files(below: "content/").indices where Self.has(index, of: tree.files) {
      try read(tree.files[index], from: tree)
    }
  }

  /// Those that no reader of texts reads.
  var unread: [String] { all.values.lazy.filter { $0.format != "csv" }.map(\.path) }

  static func has(_ file: SourceFile) -> Bool { has(0, of: SourceFiles([file])) }

  private static func has(_ index: Int, of files: SourceFiles) -> Bool {
    !files.name(at: index, endsWith: ".md") && !files.name(at: index, endsWith: ".yml")
  }

  /// Takes note of what stands at a path now.
  mutating func update(_ path: String, from tree: SourceTree) throws(ReadError) {
    (all[path], diagnostics[path]) = (nil, nil)
    if let file = tree[path], Self.has(file) { try read(file, from: tree) }
  }

  private mutating func read(_ file: SourceFile, from tree: SourceTree) throws(ReadError) {
    let path = file.path
    var attachment = Attachment(path: path, title: file.name, size: file.size)
    if attachment.format == "csv", file.name != "catalog.csv" {
      var problems: [Diagnostic] = []
      let bytes = try tree.bytes(of: path)
      let table = parseCSV(bytes, path: path).unwrap(into: &problems)
      attachment.fingerprint = Fingerprint(of: bytes)
      attachment.table = table.rows.map { $0.cells.map(\.text) }
      if !problems.isEmpty { diagnostics[path] = problems }
    }
    all[path] = attachment
  }
}
