package import SiteReader

/// The folder of this repository, found from where this file stands, and its files.
package enum Repository {
  /// The path, without a final `/`.
  package static let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  /// The repository's own portal.
  package static func portal() async throws -> SourceTree { try await readSourceTree(folder: folder, jobs: 2) }

  package static func text(of path: String) throws(ReadError) -> String {
    String(decoding: try readFile(folder + "/" + path), as: UTF8.self)
  }
}
