/// The folded lines of a small portal: they are gone through for each word, for want of terms.
struct SmallPortalReader {
  private var titles: [[UInt32]] = []
  private var ownLines: [[[UInt32]]] = []
  private var sharedLines: [(scalars: [UInt32], pages: [Int32])] = []

  mutating func add(sharedLine line: String, pages: [Int32]) {
    sharedLines.append((SearchFolding.folded(line), pages))
  }

  /// Adds the next page.
  mutating func add(_ page: SearchRecord) {
    titles.append(SearchFolding.folded(page.title))
    ownLines.append(page.ownLines.map(SearchFolding.folded))
  }

  func match(_ scalars: [UInt32]) -> WordMatch {
    var match = WordMatch(limit: titles.count)
    for page in titles.indices {
      if titles[page].contains(scalars) {
        match.inTitle.insert(page)
        match.pages.insert(page)
        if titles[page].count == scalars.count { match.asTitle.insert(page) }
      } else if ownLines[page].contains(where: { $0.contains(scalars) }) {
        match.pages.insert(page)
      }
    }
    for (number, line) in sharedLines.enumerated() where line.scalars.contains(scalars) {
      match.lines.append(Int32(number))
      match.pages.formUnion(PageSet(line.pages, limit: titles.count))
    }
    return match
  }
}
