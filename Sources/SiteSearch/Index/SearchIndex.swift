import SiteFormats
package import SiteModel

/// The search index of a site as files.
///
/// This target owns the format: `docs/search.md` describes it, `templates/assets/search-index.js` reads it, too, and nothing else
/// knows it. The files are made in parallel once all texts are known: which lines are shared, and how much there is of each
/// term, shows only then.
package struct SearchIndex: Sendable {
  private let collection: SearchCollection
  private let shared: SharedLines
  private let pagesOfLines: [[UInt8]]
  private let terms: Terms
  private let layout: Layout

  private enum Terms: Sendable {
    case all([IndexedTerm])
    /// Those of the index before, with some files in place of others.
    case edited(TermEdits)
  }

  /// How the index is divided into files.
  private struct Layout: Sendable {
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
  /// Files of terms that have so many bytes are told of.
  private static let largeTermFile = 4_096

  /// - Parameter output: has the files of the index before, from which this one may be made.
  package init(of collection: SearchCollection, for output: SiteOutput) async {
    self.collection = collection
    let texts = collection.texts
    let shared = SharedLines(of: texts) { collection.names(ofPage: $0) }
    self.shared = shared
    pagesOfLines = shared.pages(in: texts)
    var layout = Self.layout(texts, shared, pagesOfLines)
    if layout.isSingle {
      terms = .all([])
    } else if let edits = TermEdits(collection, shared, pagesPerFile: layout.pagesPerFile, from: output),
      Self.termFiles(ofSize: edits.size) == collection.memory.division.termFiles
    {
      terms = .edited(edits)
      layout.termFiles = collection.memory.division.termFiles
    } else {
      async let characters = characterTerms(of: texts, shared)
      let all = pairTerms(of: texts, shared) + (await characters)
      layout.termFiles = Self.termFiles(ofSize: all.reduce(0) { $0 + $1.size })
      terms = .all(all)
    }
    self.layout = layout
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
        if part.isAsBefore, let made = output.keeps(part.path) { return (part.path, made.key, made.written.size) }
        let bytes = part.make(self)
        return (part.path, try put(bytes, at: part.path, to: output), bytes.count)
      } each: { path, fingerprint, size in
        paths.append(path)
        mixer.mix(fingerprint)
        if sizes.count < layout.termFiles { sizes.append(size) }
      }
      overviewBytes = overview(mixer.fingerprint, termFileSizes: sizes)
    }
    let key = try put(overviewBytes, at: SearchFiles.overview, to: output)
    return collection.record(paths: paths, division: division(overview: key))
  }

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

extension SearchIndex {
  /// A file of the index, or with all others a part of the only one: an object of JSON.
  private struct Part: Sendable {
    var path: String
    /// It is what the index before has.
    var isAsBefore = false
    var make: @Sendable (SearchIndex) -> [UInt8]
  }

  private var termParts: [Part] {
    switch terms {
    case .all(let terms):
      var files = [[Int]](repeating: [], count: layout.termFiles)
      for (number, term) in terms.enumerated() where layout.termFiles > 0 {
        files[term.term.file(of: layout.termFiles)].append(number)
      }
      return files.enumerated().map { file, numbers in
        Part(path: SearchFiles.terms(file)) { _ in IndexedTerm.file(of: numbers.map { terms[$0] }) }
      }
    case .edited(let edits):
      return (0..<layout.termFiles).map { file in
        Part(path: SearchFiles.terms(file), isAsBefore: edits.files[file] == nil) { _ in edits.files[file] ?? [] }
      }
    }
  }

  private var parts: [Part] {
    var parts = termParts
    parts += (0..<layout.lineFiles.fileCount).map { file in
      Part(path: SearchFiles.lines(file)) { index in index.lineFile(file) }
    }
    let pageStarts = stride(from: 0, to: collection.texts.count, by: layout.pagesPerFile)
    var changed: Set<Int>?
    if case .edited = terms { changed = collection.changedPages.map { Set($0.map { $0 / layout.pagesPerFile }) } }
    parts += pageStarts.enumerated().map { file, start in
      Part(path: SearchFiles.pages(file), isAsBefore: changed.map { !$0.contains(file) } ?? false) { index in
        index.pageFile(from: start)
      }
    }
    parts.append(
      Part(path: SearchFiles.facets) { index in
        var json = JSONWriter()
        json.object { json in index.collection.facets.write(to: &json) }
        return json.bytes
      })
    parts.append(Part(path: SearchFiles.names) { index in index.nameFile() })
    return parts
  }

  /// The size of a large file as a character: the number n of the character says (4 + n mod 4) · 2^(n div 4) KiB, rounded
  /// down.
  private static func character(ofSize bytes: Int) -> UInt8 {
    let size = bytes >> 10
    let exponent = max(0, Int.bitWidth - size.leadingZeroBitCount - 3)
    return ListAlphabet.characters[min(4 * exponent + size >> exponent - 4, 91)]
  }

  private func lineFile(_ file: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("lines")
      json.array { json in
        for number in layout.lineFiles.lines(ofFile: file, count: shared.lines.count) {
          json.array { json in
            json.string(collection.texts.lines.text(of: Int(shared.lines[number])))
            json.string(String(decoding: pagesOfLines[number], as: UTF8.self))
          }
        }
      }
    }
    return json.bytes
  }

  private func pageFile(from start: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("pages")
      json.array { json in
        for number in start..<min(start + layout.pagesPerFile, collection.texts.count) {
          json.array { json in write(page: number, to: &json) }
        }
      }
    }
    return json.bytes
  }

  private func write(page number: Int, to json: inout JSONWriter) {
    let texts = collection.texts
    json.string(collection.url(of: number))
    json.string(texts.titles[number])
    if let date = collection.date(of: number) { json.string(date.description) } else { json.null() }
    if let organisation = collection.organisation(of: number) { json.string(organisation.name) } else { json.null() }
    let lines = texts.lines(of: number)
    let sharedLines = lines.lazy.map { shared.number[Int($0)] }.filter { $0 >= 0 }.sorted()
    json.string(String(decoding: NumberList.write(sharedLines), as: UTF8.self))
    json.array { json in
      for line in lines where shared.number[Int(line)] < 0 { json.string(texts.lines.text(of: Int(line))) }
    }
  }

  private func nameFile() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      SearchNames(of: collection.site, categories: collection.facets.categories).write(to: &json)
    }
    return json.bytes
  }

  /// Traditional characters, each followed by its simplified form.
  private static var folding: [UInt8] {
    var pairs = String.UnicodeScalarView()
    for pair in TraditionalCharacters.pairs { pairs += [pair.traditional, pair.simplified] }
    var json = JSONWriter()
    json.object { json in json.member("pairs", String(pairs)) }
    return json.bytes
  }

  /// - Parameters:
  ///   - termFileSizes: in bytes.
  ///   - content: everything else, in a small portal.
  private func overview(
    _ generation: Fingerprint, termFileSizes: [Int] = [], content: [UInt8]? = nil
  ) -> [UInt8] {
    let numbering = collection.numbering
    var json = JSONWriter()
    json.object { json in
      json.member("version", 3)
      json.member("generation", generation.hexadecimal)
      json.key("pages")
      json.object { json in
        json.member("count", collection.texts.count)
        json.member("perFile", layout.pagesPerFile)
      }
      json.key("lines")
      json.object { json in
        json.member("count", shared.lines.count)
        json.key("tiers")
        json.array { json in
          for tier in layout.lineFiles.tiers {
            json.array { json in
              json.number(tier.start)
              json.number(tier.perFile)
            }
          }
        }
      }
      json.key("terms")
      json.object { json in
        json.member("files", layout.termFiles)
        // Most files are about as large as they should be; of the others a reader has to know.
        let large = termFileSizes.indices.filter { termFileSizes[$0] >= Self.largeTermFile }
        let sizes = large.map { Self.character(ofSize: termFileSizes[$0]) }
        json.member("large", String(decoding: NumberList.write(large.map { Int32($0) }), as: UTF8.self))
        json.member("sizes", String(decoding: sizes, as: UTF8.self))
      }
      json.key("kinds")
      json.array { json in
        for (kind, start) in numbering.starts {
          json.array { json in
            json.string(kind.rawValue)
            json.number(start)
          }
        }
      }
      json.key("years")
      json.array { json in
        for (year, start) in numbering.years {
          json.array { json in
            json.string(String(year))
            json.number(start)
          }
        }
      }
    }
    guard let content else { return json.bytes }
    return json.bytes.dropLast() + Array(",\"content\":".utf8) + content + Array("}".utf8)
  }
}

extension Fingerprint {
  /// Sixteen digits.
  fileprivate var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
