/// Finds, of each character, the pages on which it stands, those whose title has it or is just that, and the shared lines
/// with it.
///
/// Cost: the texts are gone through twice, once to count and once to write, so that lists never stand in memory.
func characterTerms(of texts: SearchTexts, _ shared: SharedLines) -> [IndexedTerm] {
  var finder = CharacterFinder(texts, shared)
  var pages = [TermCount]()
  var titles = [TermCount]()
  finder.visitAll { number, page, isInTitle in
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
  finder.visitAll { number, page, isInTitle in
    pageWriters[number].add(page)
    if isInTitle { titleWriters[number].add(page) }
  }
  let exact = finder.exactTitles()
  let lines = finder.linesOfTerms()
  return pages.indices.map { number in
    IndexedTerm(
      SearchTerm(key: finder.table.keys[number]),
      [
        pageWriters[number].finish(), titleWriters[number].finish(), NumberList.write(exact[number] ?? []),
        NumberList.write(lines[number]),
      ])
  }
}

/// Goes through the characters of all pages.
private struct CharacterFinder {
  private(set) var table = TermTable()
  private let texts: SearchTexts
  private let shared: SharedLines
  /// The different characters of each shared line, found once.
  private var termsOfShared: [[Int32]] = []
  private var scalars: [UInt32] = []

  init(_ texts: SearchTexts, _ shared: SharedLines) {
    self.texts = texts
    self.shared = shared
    for line in shared.lines {
      scalars.removeAll(keepingCapacity: true)
      texts.fold(line: Int(line), into: &scalars)
      termsOfShared.append(Set(scalars.map { Int32(table.insert(SearchTerm($0))) }).sorted())
    }
  }

  /// A character may come several times for one page.
  mutating func visitAll(_ body: (_ term: Int, _ page: Int, _ isInTitle: Bool) -> Void) {
    for page in 0..<texts.count {
      scalars.removeAll(keepingCapacity: true)
      texts.foldTitle(of: page, into: &scalars)
      for scalar in scalars { body(table.insert(SearchTerm(scalar)), page, true) }
      for line in texts.lines(of: page) {
        let number = shared.number[Int(line)]
        if number >= 0 {
          for term in termsOfShared[Int(number)] { body(Int(term), page, false) }
        } else {
          scalars.removeAll(keepingCapacity: true)
          texts.fold(line: Int(line), into: &scalars)
          for scalar in scalars { body(table.insert(SearchTerm(scalar)), page, false) }
        }
      }
    }
  }

  /// The pages whose whole title is one character.
  mutating func exactTitles() -> [Int: [Int32]] {
    var exact: [Int: [Int32]] = [:]
    for page in 0..<texts.count {
      scalars.removeAll(keepingCapacity: true)
      texts.foldTitle(of: page, into: &scalars)
      if scalars.count == 1 { exact[table.insert(SearchTerm(scalars[0])), default: []].append(Int32(page)) }
    }
    return exact
  }

  /// For each character the shared lines that contain it.
  func linesOfTerms() -> [[Int32]] {
    var lines = [[Int32]](repeating: [], count: table.count)
    for (line, terms) in termsOfShared.enumerated() {
      for term in terms { lines[Int(term)].append(Int32(line)) }
    }
    return lines
  }
}
