import SiteDiagnostics
package import SiteModel

/// What was read anew of a portal's files.
package struct ContentsChange: Sendable {
  /// The posting of each file that was read anew: before and after.
  package var postings: [(before: Posting?, after: Posting?)] = []
  /// The organisations whose files were read anew; `nil` if others stand in their places now, and all was read anew.
  package var organisations: Set<Int>? = []
  /// Settings, registers or the words of the home page were read anew.
  package var concernsAll = false

  /// Nothing but postings and attachments.
  package var isOfPostingsOnly: Bool { organisations?.isEmpty == true && !concernsAll }
}

extension SiteContents {
  /// Reads what has changed and leaves the rest: the same contents as if all had been read anew.
  ///
  /// A change that moves organisations among each other reads all, since postings know theirs by its place; postings
  /// whose files have not changed are remembered then.
  ///
  /// - Parameters:
  ///   - tree: the portal's files now.
  ///   - paths: those that were written, made or taken away since.
  /// - Throws: `ReadError`; then the contents are neither the old nor the new ones, and all has to be read anew.
  package mutating func update(
    to tree: SourceTree, changed paths: [String], baseURL: String?, jobs: Int
  ) async throws -> ContentsChange {
    let before = self.tree
    self.tree = tree
    var change = ContentsChange()
    let watch = TextWatch(memory: .none)
    let watched = tree.watched(by: watch)
    guard try updateOrganisations(from: before, watched, paths, &change) else {
      return try await readAll(from: tree, since: before, changed: Set(paths), baseURL: baseURL, jobs: jobs)
    }
    if paths.contains(where: CommonContents.has) {
      common = try CommonContents(watched, baseURL: baseURL)
      change.concernsAll = true
    }
    for path in paths where files.all[path] != nil || tree[path].map(OtherFiles.has) == true {
      if path.hasPrefix("content/") { try files.update(path, from: watched) }
    }
    for path in paths { texts[path] = nil }
    texts.merge(watch.findings) { $1 }
    let unread = paths.filter { files.all[$0].map { $0.format != "csv" } == true }
    attachments.replace(
      paths, with: try await lookThroughAttachments(unread, of: tree, memory: .none, pdf: .poppler, jobs: jobs))
    let owners = PostingOwners(organisations.all)
    let shared = SharedTexts()
    for path in postingsToRead(after: paths) {
      let read = try tree[path].map { file throws(ReadError) in
        try readPosting(file, from: tree, owners, sharing: shared, .none)
      }
      let old = postings[path]
      postings.replace(path, with: read)
      change.postings.append((old, read?.value))
    }
    return change
  }

  /// - Returns: `false` if they stand otherwise among each other than before.
  private mutating func updateOrganisations(
    from before: SourceTree, _ watched: SourceTree, _ paths: [String], _ change: inout ContentsChange
  ) throws(ReadError) -> Bool {
    // A posting more or less, where postings are, makes no organisation.
    let owners = PostingOwners(organisations.all)
    let movesFolders = paths.contains { path in
      let file = SourceFile(path: path, size: 0)
      guard path.hasPrefix("content/"), (before[path] == nil) != (tree[path] == nil) else { return false }
      return !(isPosting(file) && owners.owner(ofFolder: file.folder) != nil)
    }
    if movesFolders {
      let folders = ContentFolders(tree)
      guard folders.withLevel == organisations.folders.withLevel else { return false }
      organisations.folders = folders
    }
    for folder in Set(paths.compactMap(organisations.folders.organisation(describedBy:))) {
      guard let index = try organisations.readAgain(folder, from: watched) else { return false }
      change.organisations?.insert(index)
    }
    return true
  }

  /// Postings among the paths, and those that list one of the paths as an attachment or miss one.
  private func postingsToRead(after paths: [String]) -> [String] {
    var wanted = Set(paths.filter { path in path.hasPrefix("content/") && isPosting(SourceFile(path: path, size: 0)) })
    for path in paths {
      guard let end = path.range(ofFirst: "/postings/") else { continue }
      for posting in postings.inFolder(String(path[..<end]))
      where posting.attachments.contains(where: { $0.path == path }) {
        wanted.insert(posting.path)
      }
    }
    // What helps against a missing attachment are the names of the files beside the posting.
    for (path, problems) in postings.diagnostics where problems.contains(where: { $0.code == .missingAttachment }) {
      wanted.insert(path)
    }
    return wanted.sorted()
  }

  private mutating func readAll(
    from tree: SourceTree, since before: SourceTree, changed: Set<String>, baseURL: String?, jobs: Int
  ) async throws -> ContentsChange {
    let known = postings
    let memory = PostingMemory(
      recall: { file, stamp, organisation in
        let path = file.path
        guard !changed.contains(path), before[path]?.stamp == stamp, let posting = known[path],
          posting.organisation == organisation
        else {
          return nil
        }
        return Diagnosed(posting, known.diagnostics[path] ?? [])
      }, keep: { _ in }, add: { _, _, _ in })
    self = try await readContents(from: tree, baseURL: baseURL, memory: memory, jobs: jobs)
    return ContentsChange(organisations: nil)
  }
}

extension String {
  /// Up to the last part of the first place where a text stands: `a/postings/b` for `/postings/` gives `a/postings`.
  fileprivate func range(ofFirst text: String) -> Index? {
    indices.lazy.first { self[$0...].hasPrefix(text) }.map { index($0, offsetBy: text.count - 1) }
  }
}
