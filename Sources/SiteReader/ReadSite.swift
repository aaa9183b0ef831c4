package import SiteDiagnostics
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
  diagnostics += contents.diagnostics
  diagnostics += contents.sharedAddresses + contents.notPublished(on: day)
  return Diagnosed(site(of: contents, asOf: day), diagnostics)
}

/// What the files of a portal say, before it is put together: part by part, so that one can be read again without the
/// others.
package struct SiteContents: Sendable {
  var tree: SourceTree
  var common: CommonContents
  var organisations: ReadOrganisations
  /// Those too that are not public.
  var postings: ReadPostings
  var files: OtherFiles
  /// What looking through texts has found, by path; postings keep it themselves.
  var texts: [String: FileFindings]
  var attachments: AttachmentFindings

  /// What was noticed while they were read.
  package var diagnostics: [Diagnostic] {
    common.diagnostics + organisations.diagnostics
      + postings.diagnostics.sorted { $0.key < $1.key }.flatMap(\.value)
      + files.diagnostics.sorted { $0.key < $1.key }.flatMap(\.value) + findings.flatMap(\.diagnostics)
  }

  private var findings: [FileFindings] { attachments.all + texts.sorted { $0.key < $1.key }.map(\.value) }

  /// What files say to the checks.
  private var remarks: [FileRemarks] {
    findings.map(\.remarks) + postings.remarks.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The findings that the portal's settings and texts let stand, public or not.
  package var exceptions: [CheckException] { common.portal.exceptions + remarks.flatMap(\.exceptions) }

  /// The numbers that files mask.
  package var masks: [SeenMask] { remarks.flatMap(\.masks) }
}

/// The first part of `readSite`, which is all that reads: several threads have work.
///
/// - Parameters:
///   - findings: spares the opening of files that have been looked through before, and the looking through texts.
///   - pdf: reads the text of PDF files.
package func readContents(
  from tree: SourceTree, baseURL: String?, memory: PostingMemory, findings: FindingsMemory = .none,
  pdf: PDFTextReader = .poppler, jobs: Int
) async throws -> SiteContents {
  let watch = TextWatch(memory: findings)
  let watched = tree.watched(by: watch)
  async let otherFiles = OtherFiles(watched)
  let common = try CommonContents(watched, baseURL: baseURL)
  let organisations = try await readOrganisations(in: ContentFolders(tree), from: watched, jobs: jobs)
  let postings = try await readPostings(
    from: tree, owners: PostingOwners(organisations.all), memory: memory, jobs: jobs)
  let files = try await otherFiles
  let found = try await lookThroughAttachments(
    files.unread.sorted(), of: tree, memory: findings, pdf: pdf, jobs: jobs)
  return SiteContents(
    tree: tree, common: common, organisations: organisations, postings: postings, files: files,
    texts: watch.findings, attachments: found)
}

/// The second part of `readSite`, on one thread.
///
/// - Parameter showing: which postings stand on it.
package func site(
  of contents: SiteContents, asOf day: CalendarDay, showing: ShownPostings = .published
) -> Site {
  Site(
    portal: contents.common.portal, introduction: contents.common.introduction,
    organisations: contents.organisations.all, laws: contents.common.laws, channels: contents.common.channels,
    domains: contents.common.domains,
    postings: newestFirst(contents.postings.all.filter { showing.has($0, on: day) }), files: contents.files.all,
    settings: contents.common.settings)
}

/// Which postings a site shows.
package enum ShownPostings: Sendable {
  /// Those that are public on the day.
  case published
  /// Drafts and those dated later as well: what an author wants to see before anybody else does.
  case publishedAndComing

  package func has(_ posting: Posting, on day: CalendarDay) -> Bool {
    switch posting.publication(on: day) {
    case .shown: true
    case .draft, .future: self == .publishedAndComing
    case .withheld, .withdrawn: false
    }
  }
}

extension SiteContents {
  /// What is wrong with the contents as a whole.
  package var sharedAddresses: [Diagnostic] {
    SiteReader.sharedAddresses(of: postings.withDoubtfulAddress, files: files.all, tree: tree)
  }

  /// The postings that are not public on a day, each with a note that says why.
  package func notPublished(on day: CalendarDay) -> [Diagnostic] {
    postings.all.compactMap { SiteReader.notPublished($0, on: day) }
  }
}

/// Postings that stand in the order of their paths, by their times; those of one time stay in that order.
private func newestFirst(_ postings: [Posting]) -> [Posting] {
  postings.indices.map { (time: postings[$0].published.minutes, index: $0) }
    .sorted { ($1.time, $0.index) < ($0.time, $1.index) }
    .map { postings[$0.index] }
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
