/// Finds the pages of all terms of one and two characters, those whose title has them or is just that, and the shared lines
/// with them.
///
/// Cost: the texts are gone through twice, once to count and once to write, so that lists never stand in memory.
func shortTerms(of texts: SearchTexts, _ shared: SharedLines) -> [IndexedTerm] {
  var finder = ShortTermFinder(texts, shared)
  var pages = [TermCount]()
  var titles = [TermCount]()
  finder.forEach { number, page, isInTitle in
    if number >= pages.count {
      let more = repeatElement(TermCount(), count: number + 1 - pages.count)
      pages.append(contentsOf: more)
      titles.append(contentsOf: more)
    }
    pages[number].add(page)
    if isInTitle { titles[number].add(page) }
  }
  var pageWriters = pages.map { $0.writer }
  var titleWriters = titles.map { $0.writer }
  for number in pages.indices { (pages[number].last, titles[number].last) = (-1, -1) }
  finder.forEach { number, page, isInTitle in
    if pages[number].last != Int32(page) {
      pages[number].last = Int32(page)
      pageWriters[number].add(page)
    }
    if isInTitle, titles[number].last != Int32(page) {
      titles[number].last = Int32(page)
      titleWriters[number].add(page)
    }
  }
  let exact = finder.exactTitles()
  let lines = finder.linesOfTerms()
  return pages.indices.map { number in
    IndexedTerm(
      SearchTerm(key: finder.table.keys[number]),
      [
        pageWriters[number].finish(), titleWriters[number].finish(),
        NumberList.write(exact[number] ?? []), NumberList.write(lines[number]),
      ])
  }
}

/// On how many pages a term stands, on which first, and on which last of those that were seen.
private struct TermCount {
  var count: Int32 = 0
  var first: Int32 = 0
  var last: Int32 = -1

  mutating func add(_ page: Int) {
    guard last != Int32(page) else { return }
    if count == 0 { first = Int32(page) }
    last = Int32(page)
    count += 1
  }

  var writer: NumberListWriter { NumberListWriter(count: Int(count), first: Int(first), last: Int(last)) }
}

private struct ShortTermFinder {
  private(set) var table = TermTable()
  private let texts: SearchTexts
  private let shared: SharedLines
  /// The different terms of each shared line, found once.
  private var termsOfShared: [[Int32]] = []
  private var scalars: [UInt32] = []

  init(_ texts: SearchTexts, _ shared: SharedLines) {
    self.texts = texts
    self.shared = shared
    for line in shared.lines {
      var terms: [Int32] = []
      scalars.removeAll(keepingCapacity: true)
      texts.fold(line: Int(line), into: &scalars)
      forEachTerm { terms.append(Int32($0)) }
      termsOfShared.append(Array(Set(terms)).sorted())
    }
  }

  /// A term may come several times for one page.
  mutating func forEach(_ body: (_ term: Int, _ page: Int, _ isInTitle: Bool) -> Void) {
    for page in 0..<texts.count {
      scalars.removeAll(keepingCapacity: true)
      texts.foldTitle(of: page, into: &scalars)
      forEachTerm { body($0, page, true) }
      for line in texts.lines(of: page) {
        let number = shared.number[Int(line)]
        if number >= 0 {
          for term in termsOfShared[Int(number)] { body(Int(term), page, false) }
        } else {
          scalars.removeAll(keepingCapacity: true)
          texts.fold(line: Int(line), into: &scalars)
          forEachTerm { body($0, page, false) }
        }
      }
    }
  }

  private mutating func forEachTerm(_ body: (Int) -> Void) {
    for position in scalars.indices {
      body(table.insert(SearchTerm(scalars[position])))
      if position + 1 < scalars.count { body(table.insert(SearchTerm(scalars[position], scalars[position + 1]))) }
    }
  }

  /// The pages whose whole title is a term of one or two characters.
  mutating func exactTitles() -> [Int: [Int32]] {
    var exact: [Int: [Int32]] = [:]
    for page in 0..<texts.count {
      scalars.removeAll(keepingCapacity: true)
      texts.foldTitle(of: page, into: &scalars)
      guard (1...2).contains(scalars.count) else { continue }
      exact[table.insert(SearchTerm(scalars[...])), default: []].append(Int32(page))
    }
    return exact
  }

  /// For each term the shared lines that contain it.
  func linesOfTerms() -> [[Int32]] {
    var lines = [[Int32]](repeating: [], count: table.count)
    for (line, terms) in termsOfShared.enumerated() {
      for term in terms { lines[Int(term)].append(Int32(line)) }
    }
    return lines
  }
}
