import SiteBuild
import SiteDiagnostics
import SiteFixtures
import SiteModel
import SiteReader
import Testing

/// A golden site: a small portal in a folder of `Golden/`, and what sitegen makes of it.
///
///     Golden/<what-it-shows>/sitegen.yml content/ templates/   the portal; `_templates/` lies under its templates
///                            expected/files.txt                the paths of all output, a copy with its source
///                            expected/…                        the files that matter to the case, byte for byte
///                            diagnostics.txt                   the report for a person
///
/// The built-in theme may change without touching them: every page type has a few plain lines in `_templates/`, and
/// `files.txt` leaves assets out. A file to be compared is chosen by putting one of its name into `expected/`.
struct GoldenSite: CustomTestStringConvertible {
  var name: String

  static let folder = Repository.folder + "/Tests/SiteBuildTests/Golden"
  static let all = folders(in: folder).filter { !$0.hasPrefix("_") }.map(GoldenSite.init)

  var path: String { Self.folder + "/" + name }
  var testDescription: String { name }

  /// What the folder says that the build gives: `diagnostics.txt` and the files of `expected/`, by path.
  func expected() throws -> [String: [UInt8]] {
    var expected: [String: [UInt8]] = [:]
    for file in files(below: path) where file == "diagnostics.txt" || file.hasPrefix("expected/") {
      expected[file] = try readFile(path + "/" + file)
    }
    return expected
  }

  /// What the build gives, by the same paths; of the output the list and the files that are chosen.
  func made(choosing chosen: some Collection<String>) async throws -> [String: [UInt8]] {
    let tree = try source()
    let site = try await makeSite(from: tree, BuildRequest(source: ".", output: "site", asOf: .ofTests, jobs: 2))
    var made: [String: [UInt8]] = [:]
    let report = HumanReport(excerpts: site.result.excerpts)
    made["diagnostics.txt"] = Array(site.result.diagnostics.map { report.text(of: $0) }.joined(separator: "\n").utf8)
    var list = site.result.stopsPublishing ? "(nothing is published)\n" : ""
    for file in site.files.sorted(by: { $0.path < $1.path }) where !site.result.stopsPublishing {
      let bytes: [UInt8]
      var line = file.path
      switch file.content {
      case .bytes(let content): bytes = content
      case .copy(let source):
        bytes = try tree.bytes(of: source)
        line += " ← " + source
      }
      if !file.path.hasPrefix("assets/") { list += line + "\n" }
      if chosen.contains("expected/" + file.path) { made["expected/" + file.path] = bytes }
    }
    made["expected/files.txt"] = Array(list.utf8)
    return made
  }

  /// A few plain lines for every page type.
  static func plainTemplates() throws(ReadError) -> [String: [UInt8]] {
    var bytes: [String: [UInt8]] = [:]
    for file in files(below: folder + "/_templates") {
      bytes["templates/" + file] = try readFile(folder + "/_templates/" + file)
    }
    return bytes
  }

  func source() throws(ReadError) -> SourceTree {
    var bytes = try Self.plainTemplates()
    for file in files(below: path)
    where file == "sitegen.yml" || file.hasPrefix("content/") || file.hasPrefix("templates/") {
      bytes[file] = try readFile(path + "/" + file)
    }
    return SourceTree(bytes: bytes)
  }
}

extension CalendarDay {
  /// The day for which the tests build.
  static let ofTests = CalendarDay("2026-11-21") ?? .earliest
}
