enum PairTerms {
  /// Whether a pair that stands in so many shared lines has a list of its pages: of fewer lines a reader asks the lines.
  static func needsPages(lineCount: Int) -> Bool { lineCount > 16 }
}

/// Finds the places of all pairs of characters: those in titles and in the pages' own lines, and those in the shared lines;
/// of a pair that stands in many shared lines, all its pages, too.
///
/// Cost: the texts are gone through twice, once to count and once to write, so that places never stand in memory.
func pairTerms(of texts: SearchTexts, _ shared: SharedLines, _ linePages: LinePages) -> [IndexedTerm] {
  var table = TermTable()
  var inShared = PlaceLists()
  var own = PlaceLists()
  // For each pair the shared lines in which it stands.
  var lines: [[Int32]] = []
  shared.forEachFolded(in: texts) { line, scalars in
    table.forEachPair(of: scalars) { term, position in
      inShared.count(term, owner: line, offset: position)
      if term == lines.count { lines.append([]) }
      if lines[term].last != Int32(line) { lines[term].append(Int32(line)) }
    }
  }
  texts.forEachOwnLine(shared) { page, scalars, start in
    table.forEachPair(of: scalars) { term, position in own.count(term, owner: page, offset: start + position) }
  }
  shared.forEachFolded(in: texts) { line, scalars in
    table.forEachPair(of: scalars) { term, position in inShared.write(term, owner: line, offset: position) }
  }
  texts.forEachOwnLine(shared) { page, scalars, start in
    table.forEachPair(of: scalars) { term, position in
      own.write(term, owner: page, offset: start + position, opensTitle: start < 0 && position == 0)
    }
  }
  return table.keys.enumerated().map { term, key in
    let places = own.finish(term)
    var pages: [UInt8] = []
    if term < lines.count, PairTerms.needsPages(lineCount: lines[term].count) {
      var set = PageSet(PlaceList.read(places).lazy.map(\.owner), limit: texts.count)
      for line in lines[term] { for page in linePages[Int(line)] { set.insert(Int(page)) } }
      pages = NumberList.write(set)
    }
    return IndexedTerm(SearchTerm(key: key), [places, inShared.finish(term), pages])
  }
}

/// The lists of places of all pairs: counted first, then written.
private struct PlaceLists {
  private var counts: [PlaceCount] = []
  private var writers: [PlaceListWriter] = []

  mutating func count(_ term: Int, owner: Int, offset: Int) {
    if term >= counts.count {
      counts.append(contentsOf: repeatElement(PlaceCount(), count: term + 1 - counts.count))
    }
    counts[term].add(owner: owner, offset: offset)
  }

  mutating func write(_ term: Int, owner: Int, offset: Int, opensTitle: Bool = false) {
    // All are counted when the first is written.
    if writers.isEmpty { writers = counts.map { PlaceListWriter($0) } }
    writers[term].add(owner: owner, offset: offset, opensTitle: opensTitle)
  }

  mutating func finish(_ term: Int) -> [UInt8] { term < writers.count ? writers[term].finish() : [] }
}

extension TermTable {
  /// Goes through the pairs of characters of a line.
  fileprivate mutating func forEachPair(of scalars: [UInt32], _ body: (_ term: Int, _ position: Int) -> Void) {
    for position in 0..<max(0, scalars.count - 1) {
      body(insert(SearchTerm(scalars[position], scalars[position + 1])), position)
    }
  }
}
