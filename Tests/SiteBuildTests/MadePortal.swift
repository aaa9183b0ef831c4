import SiteBuild
import SiteDiagnostics
import SiteFixtures
import SiteModel
import SiteReader

/// This repository's own portal as `makeSite` makes it, once for all tests.
struct MadePortal: Sendable {
  /// The bytes of each file by its path; a copy has those of its source.
  let files: [String: [UInt8]]
  let diagnostics: [Diagnostic]
  let result: BuildResult
  /// The pages by their path.
  let pages: [String: HTMLPage]

  private static let making = Task { try await MadePortal(of: try await Repository.portal()) }

  static func made() async throws -> MadePortal { try await making.value }

  private init(of tree: SourceTree) async throws {
    let site = try await makeSite(from: tree, .ofTests)
    files = try bytes(of: site.files, from: tree)
    result = site.result
    diagnostics = site.result.diagnostics
    pages = files.filter { $0.key.hasSuffix(".html") }.mapValues { HTMLPage(String(decoding: $0, as: UTF8.self)) }
  }
}

extension BuildRequest {
  static let ofTests = BuildRequest(source: ".", output: "site", asOf: .ofTests, jobs: 2)
}

/// What would stand in the output folder.
func bytes(of files: [OutputFile], from tree: SourceTree) throws -> [String: [UInt8]] {
  var bytes: [String: [UInt8]] = [:]
  for file in files {
    switch file.content {
    case .bytes(let content): bytes[file.path] = content
    case .copy(let source): bytes[file.path] = try tree.bytes(of: source)
    }
  }
  return bytes
}
