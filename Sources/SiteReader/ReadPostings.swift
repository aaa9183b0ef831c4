import SiteDiagnostics
import SiteFormats
package import SiteModel
import SiteValues

/// The postings of the content, in the order of their paths.
struct ReadPostings: Sendable {
  private(set) var all: [Posting] = []
  /// Those whose address may be another file's, too.
  private(set) var withDoubtfulAddress: [Posting] = []

  fileprivate mutating func add(_ posting: Posting) {
    all.append(posting)
    if posting.isRenamed || isNameOfList(posting.urlName) { withDoubtfulAddress.append(posting) }
  }
}

/// `index` and `page-2` are pages of the list in the same folder.
func isNameOfList(_ name: String) -> Bool {
  name == "index" || (name.hasPrefix("page-") && name.dropFirst("page-".count).allSatisfy(\.isNumber))
}

/// The postings of the content; their files are read on several threads.
func readPostings(
  from tree: SourceTree, organisations: [Organisation], memory: PostingMemory, jobs: Int
) async throws -> Diagnosed<ReadPostings> {
  let owners = Dictionary(
    organisations.indices.map { ("content/\(organisations[$0].id)/postings", $0) },
    uniquingKeysWith: { first, _ in first })
  let files = tree.files(below: "content/").indices.filter { index in
    let file = tree.files[index]
    return file.folder.hasSuffix("/postings") && file.name.hasSuffix(".md")
  }
  var diagnostics: [Diagnostic] = []
  var postings = ReadPostings()
  let texts = SharedTexts()
  let read: @Sendable (Int) throws(ReadError) -> Diagnosed<Posting?> = { index throws(ReadError) in
    let file = tree.files[index]
    let owner = owners[file.folder]
    if owner == nil, file.folder != "content/postings" { return Diagnosed(nil) }
    if let known = recall(file, of: owner, from: tree, memory) { return known }
    return try readAnew(file, of: owner, from: tree, sharing: texts, memory)
  }
  try await inParallel(files, jobs: jobs, work: read) { result in
    if let posting = result.unwrap(into: &diagnostics) { postings.add(posting) }
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

/// The posting as it was read before, if its file is as it was and its attachments, too.
private func recall(
  _ file: SourceFile, of organisation: Int?, from tree: SourceTree, _ memory: PostingMemory
) -> Diagnosed<Posting?>? {
  guard let stamp = file.stamp, let posting = memory.recall(file, stamp, organisation) else { return nil }
  guard posting.value?.attachments.allSatisfy({ tree[$0.path]?.size == $0.size }) ?? true else { return nil }
  memory.keep(file)
  return posting
}

private func readAnew(
  _ file: SourceFile, of organisation: Int?, from tree: SourceTree, sharing texts: SharedTexts, _ memory: PostingMemory
) throws(ReadError) -> Diagnosed<Posting?> {
  let posting = try readPosting(file, of: organisation, from: tree, sharing: texts)
  // Whether a missing attachment is still missing has to be looked up each time.
  if let stamp = file.stamp, !posting.diagnostics.contains(where: { $0.code == .missingAttachment }) {
    memory.add(file, stamp, posting)
  }
  return posting
}

private func readPosting(
  _ file: SourceFile, of organisation: Int?, from tree: SourceTree, sharing texts: SharedTexts
) throws(ReadError) -> Diagnosed<Posting?> {
  var diagnostics: [Diagnostic] = []
  let bytes = try tree.bytes(of: file.path)
  let text = checkUTF8(bytes, path: file.path).unwrap(into: &diagnostics)
  let parts = splitFrontMatter(text, path: file.path).unwrap(into: &diagnostics)
  guard let yaml = parts.yaml else {
    if diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          .missingFrontMatter, Wording("a posting begins with its front matter", "公开信息以文件头开始"),
          at: .text(path: file.path, range: SourceRange(line: 1, column: 1, length: 0)),
          help: Wording(
            "begin the file with a line '---', 'title: …', 'date: …' and another '---'",
            "文件开头写一行“---”，接着写“标题: ……”“日期: ……”，再写一行“---”")))
    }
    return Diagnosed(nil, diagnostics)
  }
  let parsed = parseYAML(yaml, path: file.path, firstLine: parts.yamlFirstLine).unwrap(into: &diagnostics)
  let empty = Value(.null, at: SourceRange(line: 1, column: 1, length: 3))
  if parsed == nil, diagnostics.contains(where: { $0.severity == .error }) { return Diagnosed(nil, diagnostics) }
  var reader = MappingReader(parsed ?? empty, path: file.path)
  let posting = reader.posting(file, of: organisation, fingerprint: Fingerprint(of: bytes), tree: tree, sharing: texts)
  return Diagnosed(posting, diagnostics + reader.finish())
}
