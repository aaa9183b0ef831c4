import SiteDiagnostics
import SiteModel
import SiteReader
import SiteRenderer
import SiteTemplates
import SiteTheme

/// The templates and assets of a build: the built-in ones, each replaced by the portal's own file of the same path.
struct Theme: Sendable {
  private(set) var templates: [TemplateSource] = []
  /// The assets as files of the site, style sheet and scripts with a fingerprint in their name.
  private var assetFiles: [(path: String, bytes: [UInt8])] = []
  /// The address of each asset by its name in `assets/`.
  private(set) var assetAddresses: [String: String] = [:]

  init(_ tree: SourceTree) throws(ReadError) {
    var bytesOfPath: [String: [UInt8]] = [:]
    for file in ThemeFile.builtIn { bytesOfPath[file.path] = Array(file.text.utf8) }
    for file in tree.files(below: "templates/") {
      bytesOfPath[String(file.path.dropFirst("templates/".count))] = try tree.bytes(of: file.path)
    }
    for (path, bytes) in bytesOfPath.sorted(by: { $0.key < $1.key }) {
      if path.hasSuffix(".mustache") {
        templates.append(
          TemplateSource(
            name: String(path.dropLast(".mustache".count)), path: "templates/" + path,
            text: String(decoding: bytes, as: UTF8.self)))
      } else if path.hasPrefix("assets/") {
        add(asset: String(path.dropFirst("assets/".count)), bytes)
      }
    }
  }

  /// The asset at an address; `nil` if there is none.
  func asset(at path: String) -> [UInt8]? { assetFiles.first { $0.path == path }?.bytes }

  /// - Returns: their paths.
  func writeAssets(to output: SiteOutput) throws -> [String] {
    for (path, bytes) in assetFiles { try output.file(path, key: Fingerprint(of: bytes)) { bytes } }
    return assetFiles.map(\.path)
  }

  /// Style sheets and scripts are fingerprinted, so that a browser may keep them for ever; other assets, which style
  /// sheets name, keep their names.
  private mutating func add(asset name: String, _ bytes: [UInt8]) {
    var address = "assets/" + name
    if let dot = name.lastIndex(of: "."), ["css", "js"].contains(name[name.index(after: dot)...]) {
      address = "assets/\(name[..<dot]).\(shortHash(of: bytes))\(name[dot...])"
    }
    assetFiles.append((address, bytes))
    assetAddresses[name] = address
  }
}

/// The theme of a portal with its templates, compiled and held against the fields that pages give them.
func compileTheme(of tree: SourceTree) throws(ReadError) -> Diagnosed<(theme: Theme, templates: TemplateLibrary)> {
  var diagnostics: [Diagnostic] = []
  let theme = try Theme(tree)
  let templates = compileTemplates(theme.templates).unwrap(into: &diagnostics)
  return Diagnosed((theme, templates), diagnostics + checkTemplates(templates))
}
