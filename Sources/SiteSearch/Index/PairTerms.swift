enum PairTerms {
  /// Whether a pair that stands in so many shared lines has a list of its pages: of fewer lines a reader asks the lines.
  static func needsPages(lineCount: Int) -> Bool { lineCount > 16 }
}

/// Finds the places of all pairs of characters: those in titles and in the pages' own lines, and those in the shared lines;
/// of a pair that stands in many shared lines, all its pages, too.
///
/// Cost: the texts are gone through twice, once to count and once to write, so that places never stand in memory.
func pairTerms(of texts: SearchTexts, _ shared: SharedLines) -> [IndexedTerm] {
  var finder = PairFinder(texts, shared)
  var lists = PairLists()
  finder.visitSharedLines { term, line, offset in
    lists.makeRoom(for: term)
    lists.shared[term].add(owner: line, offset: offset)
  }
  // Pairs of shared lines come first.
  let lineCounts = finder.lineCounts()
  func needsPages(_ term: Int) -> Bool {
    term < lineCounts.count && PairTerms.needsPages(lineCount: Int(lineCounts[term]))
  }
  finder.visitAll(
    own: { term, page, offset, _ in
      lists.makeRoom(for: term)
      lists.own[term].add(owner: page, offset: offset)
      if needsPages(term) { lists.pages[term].add(page) }
    }, shared: { term, page in if needsPages(term) { lists.pages[term].add(page) } })
  var own = lists.own.map { PlaceListWriter($0) }
  var inShared = lists.shared.map { PlaceListWriter($0) }
  var pages = lists.pages.map { $0.writer }
  finder.visitSharedLines { term, line, offset in inShared[term].add(owner: line, offset: offset) }
  finder.visitAll(
    own: { term, page, offset, opensTitle in
      own[term].add(owner: page, offset: offset, opensTitle: opensTitle)
      if needsPages(term) { pages[term].add(page) }
    }, shared: { term, page in if needsPages(term) { pages[term].add(page) } })
  return lists.own.indices.map { term in
    IndexedTerm(
      SearchTerm(key: finder.table.keys[term]), [own[term].finish(), inShared[term].finish(), pages[term].finish()])
  }
}

/// What is known of each pair before its lists are written.
private struct PairLists {
  var own: [PlaceCount] = []
  var shared: [PlaceCount] = []
  var pages: [TermCount] = []

  mutating func makeRoom(for term: Int) {
    guard term >= own.count else { return }
    let more = term + 1 - own.count
    own.append(contentsOf: repeatElement(PlaceCount(), count: more))
    shared.append(contentsOf: repeatElement(PlaceCount(), count: more))
    pages.append(contentsOf: repeatElement(TermCount(), count: more))
  }
}

/// Goes through the pairs of characters of all lines.
private struct PairFinder {
  private(set) var table = TermTable()
  private let texts: SearchTexts
  private let shared: SharedLines
  /// The different pairs of each shared line, found once.
  private var termsOfShared: [[Int32]] = []
  private var scalars: [UInt32] = []

  init(_ texts: SearchTexts, _ shared: SharedLines) {
    self.texts = texts
    self.shared = shared
  }

  mutating func visitSharedLines(_ body: (_ term: Int, _ line: Int, _ offset: Int) -> Void) {
    let isFirst = termsOfShared.isEmpty
    for (number, line) in shared.lines.enumerated() {
      scalars.removeAll(keepingCapacity: true)
      texts.fold(line: Int(line), into: &scalars)
      var terms: Set<Int32> = []
      for position in 0..<max(0, scalars.count - 1) {
        let term = table.insert(SearchTerm(scalars[position], scalars[position + 1]))
        terms.insert(Int32(term))
        body(term, number, position)
      }
      if isFirst { termsOfShared.append(terms.sorted()) }
    }
  }

  /// For each pair the number of shared lines in which it stands.
  func lineCounts() -> [Int32] {
    var counts = [Int32](repeating: 0, count: table.count)
    for terms in termsOfShared { for term in terms { counts[Int(term)] += 1 } }
    return counts
  }

  mutating func visitAll(
    own: (_ term: Int, _ page: Int, _ offset: Int, _ opensTitle: Bool) -> Void,
    shared: (_ term: Int, _ page: Int) -> Void
  ) {
    for page in 0..<texts.count {
      scalars.removeAll(keepingCapacity: true)
      texts.foldTitle(of: page, into: &scalars)
      for position in 0..<max(0, scalars.count - 1) {
        let term = table.insert(SearchTerm(scalars[position], scalars[position + 1]))
        own(term, page, position - scalars.count, position == 0)
      }
      var start = 1
      for line in texts.lines(of: page) {
        let number = self.shared.number[Int(line)]
        if number >= 0 {
          for term in termsOfShared[Int(number)] { shared(Int(term), page) }
          continue
        }
        scalars.removeAll(keepingCapacity: true)
        texts.fold(line: Int(line), into: &scalars)
        for position in 0..<max(0, scalars.count - 1) {
          own(table.insert(SearchTerm(scalars[position], scalars[position + 1])), page, start + position, false)
        }
        start += scalars.count + 1
      }
    }
  }
}
