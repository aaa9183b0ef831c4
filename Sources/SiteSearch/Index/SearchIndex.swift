import SiteFormats
package import SiteModel

/// The search index of a site as files.
///
/// This target owns the format: `docs/search.md` describes it, `templates/assets/search-index.js` reads it, too, and nothing else
/// knows it. The files are made in parallel once all texts are known: which lines are shared, and how much there is of each
/// term, shows only then. It is an object, since each of many records is made of all of it.
package final class SearchIndex: Sendable {
  let collection: SearchCollection
  let facets: SearchFacets
  let names: SearchNames
  let shared: SharedLines
  let pagesOfLines: [[UInt8]]
  let terms: Terms
  let layout: Layout

  enum Terms: Sendable {
    case all([IndexedTerm])
    /// Those of the index before, with some files in place of others.
    case edited(TermEdits)
  }

  /// How the index is divided into files.
  struct Layout: Sendable {
    var termFiles = 0
    var lineFiles = LineFiles()
    var pagesPerFile = 1
    /// Everything stands in the overview.
    var isSingle = false
  }

  /// A portal with no more bytes of lines has an index of one file, without terms: to bring all lines and go through them
  /// costs less than to look up terms, of which such a portal has more than text.
  private static let singleFileLimit = 200_000
  /// The size to which files are divided: smaller ones make more requests, larger ones bring more that nobody asked for.
  private static let fileSize = 6_000
  /// The same of lines, of which seldom more than one of a file is asked for.
  private static let lineFileSize = 4_000

  /// - Parameter output: has the files of the index before, from which this one may be made.
  package init(of collection: SearchCollection, for output: SiteOutput) async {
    self.collection = collection
    // What hangs on no text.
    async let foundFacets = SearchFacets(of: collection.site, collection.numbering)
    async let foundNames = SearchNames(of: collection.site)
    let texts = collection.texts
    let shared = SharedLines(of: texts) { collection.names(ofPage: $0) }
    self.shared = shared
    let linePages = LinePages(of: shared, in: texts)
    pagesOfLines = linePages.lists
    var layout = Self.layout(texts, shared, pagesOfLines)
    if layout.isSingle {
      terms = .all([])
    } else if let edits = TermEdits(collection, shared, pagesPerFile: layout.pagesPerFile, from: output),
      Self.termFiles(ofSize: edits.size) == collection.memory.index.division.termFiles
    {
      terms = .edited(edits)
      layout.termFiles = collection.memory.index.division.termFiles
    } else {
      async let characters = characterTerms(of: texts, shared, linePages)
      let all = pairTerms(of: texts, shared, linePages) + (await characters)
      layout.termFiles = Self.termFiles(ofSize: all.reduce(0) { $0 + $1.size })
      terms = .all(all)
    }
    self.layout = layout
    facets = await foundFacets
    var names = await foundNames
    for path in facets.categories { names.add(path) }
    self.names = names
  }

  private static func termFiles(ofSize size: Int) -> Int {
    var files = 1
    while size / files > fileSize { files *= 2 }
    return files
  }

  private static func layout(_ texts: SearchTexts, _ shared: SharedLines, _ pagesOfLines: [[UInt8]]) -> Layout {
    let lineSizes = zip(shared.lines, pagesOfLines).map { texts.lines.length(of: Int($0)) + $1.count + 10 }
    let ownSize = texts.pageCounts.indices.reduce(0) { size, line in
      shared.number[line] < 0 ? size + (texts.lines.length(of: line) + 3) * Int(texts.pageCounts[line]) : size
    }
    // Address, title, date, region and numbers of lines are about so long.
    let pageSize = ownSize + texts.count * 190
    var layout = Layout()
    if lineSizes.reduce(pageSize, +) < singleFileLimit {
      layout.isSingle = true
      layout.pagesPerFile = max(1, texts.count)
      layout.lineFiles = LineFiles([(0, max(1, shared.lines.count))], count: shared.lines.count)
    } else {
      layout.pagesPerFile = perFile(ofSize: pageSize, count: texts.count, fileSize: fileSize)
      let ends = shared.starts.dropFirst() + [shared.lines.count]
      let tiers = zip(shared.starts, ends).filter { $0 < $1 }.map { start, end in
        let size = lineSizes[start..<end].reduce(0, +)
        return (start: start, perFile: perFile(ofSize: size, count: end - start, fileSize: lineFileSize))
      }
      layout.lineFiles = LineFiles(tiers, count: shared.lines.count)
    }
    return layout
  }

  /// How many records of which so many have such a size together stand in a file: a power of two.
  private static func perFile(ofSize size: Int, count: Int, fileSize: Int) -> Int {
    var perFile = 1
    while perFile < 64, size * perFile * 2 < fileSize * count { perFile *= 2 }
    return perFile
  }

  /// Makes all files and hands each to `output`.
  ///
  /// - Returns: what the next build can use.
  package func write(to output: SiteOutput, jobs: Int) async throws -> SearchTextRecord {
    // While nothing but lists is edited, a thread is free; all terms at once take the memory that the record would.
    async let early = isEdited ? collection.record() : nil
    try put(Array(searchSchema.utf8), at: SearchFiles.schema, to: output)
    try put(Self.folding, at: SearchFiles.folding, to: output)
    var mixer = FingerprintMixer()
    var paths = [SearchFiles.overview, SearchFiles.schema, SearchFiles.folding]
    var sizes: [Int] = []
    let overviewBytes: [UInt8]
    if layout.isSingle {
      // The objects of all files as one.
      var content = Array("{".utf8)
      for part in parts {
        if content.count > 1 { content.append(UInt8(ascii: ",")) }
        content += part.make(self).dropFirst().dropLast()
      }
      content.append(UInt8(ascii: "}"))
      mixer.mix(content)
      overviewBytes = overview(mixer.fingerprint, content: content)
    } else {
      try await inParallel(parts, jobs: jobs) { part in
        if part.isAsBefore, let made = output.keeps(part.path) { return (part, made.key, made.written.size) }
        let bytes = part.make(self)
        return (part, try self.put(bytes, at: part.path, to: output), bytes.count)
      } each: { part, fingerprint, size in
        paths.append(part.path)
        mixer.mix(fingerprint)
        if part.hasTerms { sizes.append(size) }
      }
      overviewBytes = overview(mixer.fingerprint, termFileSizes: sizes)
    }
    let key = try put(overviewBytes, at: SearchFiles.overview, to: output)
    var record = await early ?? collection.record()
    (record.paths, record.division) = (paths, division(overview: key))
    return record
  }

  private var isEdited: Bool { if case .edited = terms { true } else { false } }

  private func division(overview: Fingerprint) -> SearchTextRecord.Division {
    var division = SearchTextRecord.Division()
    division.pageCount = collection.texts.count
    division.pagesPerFile = layout.pagesPerFile
    division.termFiles = layout.termFiles
    switch terms {
    case .all(let terms): division.termSize = terms.reduce(0) { $0 + $1.size }
    case .edited(let edits): division.termSize = edits.size
    }
    division.sharedLines = shared.fingerprint(in: collection.texts)
    division.overview = overview
    return division
  }

  /// - Returns: the file's key: the fingerprint of its bytes stands for all that they are made from.
  @discardableResult
  private func put(_ bytes: [UInt8], at path: String, to output: SiteOutput) throws -> Fingerprint {
    let key = Fingerprint(of: bytes)
    try output.file(path, key: key) { bytes }
    return key
  }
}
