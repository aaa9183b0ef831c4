import SiteDiagnostics
import SiteFormats
package import SiteModel
import SiteValues

/// The postings of the content, in the order of their paths.
struct ReadPostings: Sendable {
  private(set) var all: [Posting] = []
  /// Those whose address may be another file's, too.
  private(set) var withDoubtfulAddress: [Posting] = []
  /// What was noticed, by the file's path.
  private(set) var diagnostics: [String: [Diagnostic]] = [:]
  /// What they say to the checks, by path.
  private(set) var remarks: [String: FileRemarks] = [:]

  fileprivate mutating func add(_ read: ReadPosting) {
    if !read.result.diagnostics.isEmpty { diagnostics[read.file.path] = read.result.diagnostics }
    guard let posting = read.result.value else { return }
    all.append(posting)
    if !posting.remarks.isEmpty { remarks[posting.path] = posting.remarks }
    if posting.hasDoubtfulAddress { withDoubtfulAddress.append(posting) }
  }

  subscript(path: String) -> Posting? {
    let place = all.place(ofPath: path)
    return place < all.count && all[place].path == path ? all[place] : nil
  }

  /// Puts what was read of a file in the place of what was read of it before.
  ///
  /// - Parameter result: `nil` if the file is gone.
  mutating func replace(_ path: String, with result: Diagnosed<Posting?>?) {
    let problems = result?.diagnostics ?? []
    diagnostics[path] = problems.isEmpty ? nil : problems
    let posting = result?.value
    remarks[path] = posting.flatMap { $0.remarks.isEmpty ? nil : $0.remarks }
    all.replace(path, with: posting)
    withDoubtfulAddress.replace(path, with: posting.flatMap { $0.hasDoubtfulAddress ? $0 : nil })
  }

  /// The postings of a folder.
  func inFolder(_ folder: String) -> ArraySlice<Posting> {
    let rest = all[all.place(ofPath: folder + "/")...]
    return rest.prefix { $0.folder == folder }
  }
}

/// What was read of a posting's file.
private struct ReadPosting: Sendable {
  var file: SourceFile
  var result: Diagnosed<Posting?>
}

extension Posting {
  fileprivate var hasDoubtfulAddress: Bool { isRenamed || isNameOfList(urlName) }
}

extension [Posting] {
  /// Where the posting of a file stands among those that stand in the order of their paths, or would stand.
  fileprivate func place(ofPath path: String) -> Int {
    indices.partitioningIndex { self[$0].path >= path }
  }

  fileprivate mutating func replace(_ path: String, with posting: Posting?) {
    let place = place(ofPath: path)
    let isKnown = place < count && self[place].path == path
    switch (isKnown, posting) {
    case (true, let posting?): self[place] = posting
    case (true, nil): remove(at: place)
    case (false, let posting?): insert(posting, at: place)
    case (false, nil): break
    }
  }
}

/// `index` and `page-2` are pages of the list in the same folder.
func isNameOfList(_ name: String) -> Bool {
  name == "index" || (name.hasPrefix("page-") && name.dropFirst("page-".count).allSatisfy(\.isNumber))
}

/// Whether a file is a posting, if an organisation or the portal stands above it.
func isPosting(_ file: SourceFile) -> Bool { isPosting(0, of: SourceFiles([file])) }

private func isPosting(_ index: Int, of files: SourceFiles) -> Bool {
  files.name(at: index, endsWith: ".md") && files.folder(at: index).hasSuffix("/postings")
}

/// The postings of the content; their files are read on several threads.
func readPostings(
  from tree: SourceTree, owners: PostingOwners, memory: PostingMemory, jobs: Int
) async throws -> ReadPostings {
  let files = tree.files(below: "content/").indices.filter { isPosting($0, of: tree.files) }
  var postings = ReadPostings()
  let texts = SharedTexts()
  let read: @Sendable (Int) throws(ReadError) -> ReadPosting = { index throws(ReadError) in
    let file = tree.files[index]
    return ReadPosting(file: file, result: try readPosting(file, from: tree, owners, sharing: texts, memory))
  }
  try await inParallel(files, jobs: jobs, work: read) { postings.add($0) }
  return postings
}

/// What a posting's file says, or what is remembered of it; `nil` of a file that stands where nobody's postings are.
func readPosting(
  _ file: SourceFile, from tree: SourceTree, _ owners: PostingOwners, sharing texts: SharedTexts,
  _ memory: PostingMemory
) throws(ReadError) -> Diagnosed<Posting?> {
  guard let owner = owners.owner(ofFolder: file.folder) else { return Diagnosed(nil) }
  if let known = recall(file, of: owner.organisation, from: tree, memory) { return known }
  return try readAnew(file, of: owner.organisation, from: tree, sharing: texts, memory)
}

/// Whose postings stand in which folder.
struct PostingOwners: Sendable {
  private let organisations: [String: Int]

  init(_ organisations: [Organisation]) {
    self.organisations = Dictionary(
      organisations.indices.map { ("content/\(organisations[$0].id)/postings", $0) },
      uniquingKeysWith: { first, _ in first })
  }

  func owner(ofFolder folder: String) -> Owner? {
    organisations[folder].map { .organisation($0) } ?? (folder == "content/postings" ? .portal : nil)
  }

  enum Owner {
    case portal
    case organisation(Int)

    /// Its index; `nil` if the portal's own.
    var organisation: Int? { if case .organisation(let index) = self { index } else { nil } }
  }
}

/// The text of a posting, which stands below its front matter: what is kept of it, else read anew.
package func readBody(of posting: Posting, from tree: SourceTree) throws(ReadError) -> Prose {
  if let text = tree.kept?.takeText(ofPosting: posting.name) { return text }
  let path = posting.path
  // What is wrong with the file has been reported when the posting was read.
  var reported: [Diagnostic] = []
  let parts = splitFrontMatter(try tree.bytes(of: path), path: path).unwrap(into: &reported)
  return Prose(text: String(decoding: parts.body, as: UTF8.self), path: path, firstLine: parts.bodyFirstLine)
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
  let path = file.path
  let bytes = try tree.bytes(of: path)
  let findings = lookThrough(text: bytes, path: path)
  diagnostics += findings.diagnostics
  let text = checkUTF8(bytes, path: path).unwrap(into: &diagnostics)
  let parts = splitFrontMatter(text, path: path).unwrap(into: &diagnostics)
  guard let yaml = parts.yaml else {
    if diagnostics.count == findings.diagnostics.count {
      diagnostics.append(
        Diagnostic(
          .missingFrontMatter, Wording("a posting begins with its front matter", "公开信息以文件头开始"),
          at: .text(path: path, range: SourceRange(line: 1, column: 1, length: 0)),
          help: Wording(
            "begin the file with a line '---', 'title: …', 'date: …' and another '---'",
            "文件开头写一行“---”，接着写“标题: ……”“日期: ……”，再写一行“---”")))
    }
    return Diagnosed(nil, diagnostics)
  }
  let parsed = parseYAML(yaml, path: path, firstLine: parts.yamlFirstLine).unwrap(into: &diagnostics)
  let empty = Value(.null, at: SourceRange(line: 1, column: 1, length: 3))
  if parsed == nil, diagnostics.contains(where: { $0.severity == .error && !$0.code.isPrivate }) {
    return Diagnosed(nil, diagnostics)
  }
  var reader = MappingReader(parsed ?? empty, path: path)
  let posting = reader.posting(
    file, of: organisation, fingerprint: Fingerprint(of: bytes), tree: tree, sharing: texts,
    remarks: findings.remarks)
  if let posting, let kept = tree.kept {
    // A slice of UTF-8 that begins and ends with whole lines is UTF-8.
    let body = String(copying: UTF8Span(unchecked: parts.body.span))
    kept.keep(Prose(text: body, path: path, firstLine: parts.bodyFirstLine), ofPosting: posting.name)
  }
  return Diagnosed(posting, diagnostics + reader.finish())
}
