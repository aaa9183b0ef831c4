import SiteDiagnostics
import SiteFormats
package import SiteModel
import SiteValues

/// The postings of the content, and the other files beside them.
///
/// Files are read on several threads; the result is in the order of their paths.
func readPostings(
  from tree: SourceTree, organisations: [Organisation], jobs: Int
) async throws -> Diagnosed<[Posting]> {
  let owners = Dictionary(
    organisations.indices.map { (organisations[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  let files = tree.files(below: "content/").filter { file in
    file.name.hasSuffix(".md") && (file.folder == "content/postings" || file.folder.hasSuffix("/postings"))
  }
  var diagnostics: [Diagnostic] = []
  var postings: [Posting] = []
  let read: @Sendable (SourceFile) throws(ReadError) -> Diagnosed<Posting?> = { file throws(ReadError) in
    let folder = file.folder.dropFirst("content/".count).dropLast("postings".count)
    let owner = folder.isEmpty ? nil : owners[String(folder.dropLast())]
    if !folder.isEmpty, owner == nil { return Diagnosed(nil) }
    return try readPosting(file, of: owner, from: tree)
  }
  try await inParallel(files, jobs: jobs, work: read) { result in
    if let posting = result.unwrap(into: &diagnostics) { postings.append(posting) }
  }
  return Diagnosed(postings, diagnostics)
}

/// The text of a posting, read anew: what stands below its front matter.
package func readBody(of posting: Posting, from tree: SourceTree) throws(ReadError) -> Prose {
  // What is wrong with the file has been reported when the posting was read.
  var reported: [Diagnostic] = []
  let parts = splitFrontMatter(try tree.bytes(of: posting.path), path: posting.path).unwrap(into: &reported)
  return Prose(
    text: String(decoding: parts.body, as: UTF8.self), path: posting.path, firstLine: parts.bodyFirstLine)
}

private func readPosting(
  _ file: SourceFile, of organisation: Int?, from tree: SourceTree
) throws(ReadError) -> Diagnosed<Posting?> {
  var diagnostics: [Diagnostic] = []
  let bytes = checkUTF8(try tree.bytes(of: file.path), path: file.path).unwrap(into: &diagnostics)
  let parts = splitFrontMatter(bytes, path: file.path).unwrap(into: &diagnostics)
  guard let yaml = parts.yaml else {
    if diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          .missingFrontMatter, "a posting begins with its front matter",
          at: .text(path: file.path, range: SourceRange(line: 1, column: 1, length: 0)),
          help: "begin the file with a line '---', 'title: …', 'date: …' and another '---'"))
    }
    return Diagnosed(nil, diagnostics)
  }
  let parsed = parseYAML(yaml, path: file.path, firstLine: parts.yamlFirstLine).unwrap(into: &diagnostics)
  let empty = Value(.null, at: SourceRange(line: 1, column: 1, length: 3))
  if parsed == nil, diagnostics.contains(where: { $0.severity == .error }) { return Diagnosed(nil, diagnostics) }
  var reader = MappingReader(parsed ?? empty, path: file.path)
  let posting = reader.posting(file, of: organisation, tree: tree)
  return Diagnosed(posting, diagnostics + reader.finish())
}
