package import SiteDiagnostics
import SiteFormats
package import SiteModel

/// Reads a portal: its settings, registers, organisations, catalogs and postings.
///
/// What the author wrote wrong comes as diagnostics, all of it; only a file that the machine cannot read stops the
/// reading. Postings that are not public on the day are left out, each with a note.
///
/// - Parameters:
///   - day: the day for which the portal is built.
///   - baseURL: takes the place of the portal's own `base_url`.
///   - memory: spares the reading of postings that have been read before.
/// - Throws: `ReadError`.
package func readSite(
  from tree: SourceTree, asOf day: CalendarDay, baseURL: String? = nil, memory: PostingMemory = .none, jobs: Int
) async throws -> Diagnosed<Site> {
  var diagnostics: [Diagnostic] = []
  let contents = try await readContents(from: tree, baseURL: baseURL, memory: memory, jobs: jobs)
    .unwrap(into: &diagnostics)
  let site = site(of: contents, asOf: day).unwrap(into: &diagnostics)
  return Diagnosed(site, diagnostics)
}

/// What the files of a portal say, before it is put together.
package struct SiteContents: Sendable {
  var tree: SourceTree
  var portal: Portal
  var introduction: Prose?
  var laws: LawRegister
  var channels: ChannelRegister
  var domains: DomainRegister
  var organisations: [Organisation]
  /// Those too that are not public.
  var postings: ReadPostings
  var files: [String: Attachment]
  var settings: Fingerprint
}

/// The first part of `readSite`, which is all that reads: several threads have work.
package func readContents(
  from tree: SourceTree, baseURL: String?, memory: PostingMemory, jobs: Int
) async throws -> Diagnosed<SiteContents> {
  var diagnostics: [Diagnostic] = []
  async let otherFiles = readOtherFiles(from: tree)
  let (tree, settings) = try tree.reading([
    "sitegen.yml", "content/laws.yml", "content/channels.yml", "content/domains.yml",
  ])
  let portal = try readPortal(from: tree, baseURL: baseURL).unwrap(into: &diagnostics)
  let introduction = try readProse(at: "content/index.md", from: tree, &diagnostics)
  let laws = try readLaws(from: tree).unwrap(into: &diagnostics)
  let channels = try readChannels(from: tree).unwrap(into: &diagnostics)
  let domains = try readDomains(from: tree).unwrap(into: &diagnostics)
  let organisations = try await readOrganisations(from: tree, jobs: jobs).unwrap(into: &diagnostics)
  let postings = try await readPostings(from: tree, organisations: organisations, memory: memory, jobs: jobs)
    .unwrap(into: &diagnostics)
  let files = try await otherFiles.unwrap(into: &diagnostics)
  let contents = SiteContents(
    tree: tree, portal: portal, introduction: introduction, laws: laws, channels: channels, domains: domains,
    organisations: organisations, postings: postings, files: files, settings: settings)
  return Diagnosed(contents, diagnostics)
}

/// The second part of `readSite`, on one thread.
package func site(of contents: SiteContents, asOf day: CalendarDay) -> Diagnosed<Site> {
  var diagnostics = sharedAddresses(
    of: contents.postings.withDoubtfulAddress, files: contents.files, tree: contents.tree)
  var postings: [Posting] = []
  postings.reserveCapacity(contents.postings.all.count)
  for posting in contents.postings.all {
    if let note = notPublished(posting, on: day) { diagnostics.append(note) } else { postings.append(posting) }
  }
  let site = Site(
    portal: contents.portal, introduction: contents.introduction, organisations: contents.organisations,
    laws: contents.laws, channels: contents.channels, domains: contents.domains, postings: newestFirst(postings),
    files: contents.files, settings: contents.settings)
  return Diagnosed(site, diagnostics)
}

/// Postings that stand in the order of their paths, by their times; those of one time stay in that order.
private func newestFirst(_ postings: [Posting]) -> [Posting] {
  postings.indices.map { (time: postings[$0].published.minutes, index: $0) }
    .sorted { ($1.time, $0.index) < ($0.time, $1.index) }
    .map { postings[$0.index] }
}

/// The files of the content that no reader reads: what a text may link or show. A CSV file is read as a table, too.
private func readOtherFiles(from tree: SourceTree) throws(ReadError) -> Diagnosed<[String: Attachment]> {
  var files: [String: Attachment] = [:]
  var diagnostics: [Diagnostic] = []
  for file in tree.files(below: "content/") where ![".md", ".yml"].contains(where: file.name.hasSuffix) {
    var attachment = Attachment(path: file.path, title: file.name, size: file.size)
    if attachment.format == "csv", file.name != "catalog.csv" {
      let bytes = try tree.bytes(of: file.path)
      let table = parseCSV(bytes, path: file.path).unwrap(into: &diagnostics)
      attachment.fingerprint = Fingerprint(of: bytes)
      attachment.table = table.rows.map { $0.cells.map(\.text) }
    }
    files[file.path] = attachment
  }
  return Diagnosed(files, diagnostics)
}

/// Two files whose names differ only in what an address cannot hold, or whose slugs collide. A name that is its own
/// address cannot be shared with another such name, so only the others are looked at.
///
/// - Parameter postings: those whose address may be another file's.
private func sharedAddresses(of postings: [Posting], files: [String: Attachment], tree: SourceTree) -> [Diagnostic] {
  var pathOfAddress: [String: String] = [:]
  var addresses: [(address: String, path: String)] = []
  var named: [Diagnostic] = []
  for posting in postings {
    if isNameOfList(posting.urlName) {
      named.append(
        Diagnostic(
          .sameAddress,
          Wording("'\(posting.fileName)' is the address of the list of postings", "“\(posting.fileName)”是公开信息列表的网址"),
          at: .file(path: posting.path),
          help: Wording("rename the file", "给文件改名")))
    }
    if posting.isRenamed {
      addresses.append((posting.folder + "/" + posting.urlName + ".md", posting.path))
    }
  }
  for file in files.values.sorted(by: { $0.path < $1.path }) where "content/" + file.url != file.path {
    addresses.append(("content/" + file.url, file.path))
  }
  return named
    + addresses.compactMap { address, path in
      let other = tree[address]?.path ?? pathOfAddress[address]
      pathOfAddress[address] = path
      return other.map {
        Diagnostic(
          .sameAddress, Wording("'\($0)' and this file would have one address", "“\($0)”与这个文件会是同一个网址"),
          at: .file(path: path),
          help: Wording("rename one of the two", "给其中一个改名"))
      }
    }
}

/// `nil` if it is public.
private func notPublished(_ posting: Posting, on day: CalendarDay) -> Diagnostic? {
  let reason: Wording? =
    switch posting.publication(on: day) {
    case .shown: nil
    case .draft: Wording("it is a draft", "它是草稿")
    case .withheld: Wording("it is not to be disclosed (不予公开)", "它不予公开")
    case .future:
      Wording("it is dated \(posting.published.day), after \(day)", "它的日期 \(posting.published.day) 在 \(day) 之后")
    case .withdrawn: Wording("its notice period has ended", "公示期已满")
    }
  return reason.map {
    Diagnostic(
      .notPublished,
      Wording(
        "'\(posting.title)' is not on the portal: \($0.english)", "“\(posting.title)”没有发布：\($0.chinese)"),
      at: .file(path: posting.path))
  }
}
