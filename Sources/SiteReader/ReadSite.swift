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
  let (tree, settings) = try tree.reading([
    "sitegen.yml", "content/laws.yml", "content/channels.yml", "content/domains.yml",
  ])
  let portal = try readPortal(from: tree, baseURL: baseURL).unwrap(into: &diagnostics)
  let introduction = try readProse(at: "content/index.md", from: tree, &diagnostics)
  let laws = try readLaws(from: tree).unwrap(into: &diagnostics)
  let channels = try readChannels(from: tree).unwrap(into: &diagnostics)
  let domains = try readDomains(from: tree).unwrap(into: &diagnostics)
  let organisations = try await readOrganisations(from: tree, jobs: jobs).unwrap(into: &diagnostics)
  let all = try await readPostings(from: tree, organisations: organisations, memory: memory, jobs: jobs)
    .unwrap(into: &diagnostics)
  let files = try readOtherFiles(from: tree).unwrap(into: &diagnostics)
  diagnostics += sharedAddresses(of: all, files: files, tree: tree)
  diagnostics += all.compactMap { notPublished($0, on: day) }
  let postings = newestFirst(all.filter { $0.publication(on: day) == .shown })
  let site = Site(
    portal: portal, introduction: introduction, organisations: organisations, laws: laws, channels: channels,
    domains: domains, postings: postings, files: files, settings: settings)
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
private func sharedAddresses(of postings: [Posting], files: [String: Attachment], tree: SourceTree) -> [Diagnostic] {
  var pathOfAddress: [String: String] = [:]
  var addresses: [(address: String, path: String)] = []
  var named: [Diagnostic] = []
  for posting in postings {
    if isNameOfList(posting.urlName) {
      named.append(
        Diagnostic(
          .sameAddress, "'\(posting.fileName)' is the address of the list of postings", at: .file(path: posting.path),
          help: "rename the file"))
    }
    if !posting.urlName.hasSameBytes(as: posting.fileName) {
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
          .sameAddress, "'\($0)' and this file would have one address", at: .file(path: path),
          help: "rename one of the two")
      }
    }
}

/// `index` and `page-2` are pages of the list in the same folder.
private func isNameOfList(_ name: String) -> Bool {
  name == "index" || (name.hasPrefix("page-") && name.dropFirst("page-".count).allSatisfy(\.isNumber))
}

private func notPublished(_ posting: Posting, on day: CalendarDay) -> Diagnostic? {
  let reason: String? =
    switch posting.publication(on: day) {
    case .shown: nil
    case .draft: "it is a draft"
    case .withheld: "it is not to be disclosed (不予公开)"
    case .future: "it is dated \(posting.published.day), after \(day)"
    case .withdrawn: "its notice period has ended"
    }
  return reason.map {
    Diagnostic(.notPublished, "'\(posting.title)' is not on the portal: \($0)", at: .file(path: posting.path))
  }
}
