/// Answers queries from the files of an index, as the search page does in a browser: `docs/search.md` has the rules.
package struct SearchReader {
  private var files: SearchFilesReader

  /// - Parameter read: the bytes of a file of the site by its path; `nil` if it is not there.
  package init(_ read: @escaping (String) -> [UInt8]?) throws(SearchIndexError) {
    files = try SearchFilesReader(read)
  }

  package enum Order: String, Sendable, CaseIterable {
    case relevance, date
  }

  package struct Result: Hashable, Sendable {
    package var url: String
    package var title: String
    package var kind: String
    package var date: String?
    package var region: String?
    package var snippet: String
  }

  /// - Returns: how many pages were found, and the first `limit` of them.
  package mutating func search(
    _ query: SearchQuery, filter: SearchFilter = SearchFilter(), order: Order = .relevance, limit: Int
  ) throws(SearchIndexError) -> (total: Int, results: [Result]) {
    guard !query.words.isEmpty || !filter.isEmpty else { return (0, []) }
    var found = try pages(passing: filter)
    var inTitle: [PageSet] = []
    var texts: [[(scalars: [UInt32], match: WordMatch)]] = []
    for word in query.words {
      let ofWord = try matches(of: word)
      var match = WordMatch(limit: files.pageCount)
      for text in ofWord { match.formUnion(text.match) }
      found.formIntersection(match.pages)
      inTitle.append(match.inTitle)
      texts.append(ofWord)
    }
    for word in query.excluded { found.subtract(try files.match(word.scalars).pages) }
    let exact = query.title.isEmpty ? PageSet(limit: files.pageCount) : try files.match(query.title).asTitle
    let pages = sorted(found, exact: exact, inTitle: inTitle, by: order)
    var results: [Result] = []
    for page in pages.prefix(max(0, limit)) { results.append(try result(page, texts: texts)) }
    return (pages.count, results)
  }

  /// A word, or what it stands for as pinyin, too.
  private mutating func matches(
    of word: SearchQuery.Word
  ) throws(SearchIndexError) -> [(scalars: [UInt32], match: WordMatch)] {
    var texts = [word.scalars]
    if word.isLetters {
      for text in PinyinWord.texts(word.scalars, among: try files.names()) {
        texts.append(SearchFolding.folded(String(String.UnicodeScalarView(text.compactMap(UnicodeScalar.init)))))
      }
    }
    var matches: [(scalars: [UInt32], match: WordMatch)] = []
    for text in texts where !text.isEmpty { matches.append((text, try files.match(text))) }
    return matches
  }

  private func sorted(_ found: PageSet, exact: PageSet, inTitle: [PageSet], by order: Order) -> [Int] {
    let firstPosting = files.kinds.first { $0.name == "posting" }?.start ?? files.pageCount
    let pages = found.pages
    let postings = pages.filter { $0 >= firstPosting }.reversed()
    let others = pages.filter { $0 < firstPosting }
    if order == .date { return postings + others }
    // Ranks are few, so that the pages of each keep their order.
    var ranks = [[Int]](repeating: [], count: inTitle.count + 2)
    for page in others + postings {
      let rank = exact.contains(page) ? 0 : 1 + inTitle.count { !$0.contains(page) }
      ranks[rank].append(page)
    }
    return ranks.flatMap(\.self)
  }

  private mutating func result(
    _ number: Int, texts: [[(scalars: [UInt32], match: WordMatch)]]
  ) throws(SearchIndexError) -> Result {
    let page = try files.page(number)
    return Result(
      url: page.url, title: page.title, kind: files.kinds.last { $0.start <= number }?.name ?? "", date: page.date,
      region: page.region, snippet: try snippet(of: page, texts: texts))
  }
}

extension SearchReader {
  private mutating func pages(passing filter: SearchFilter) throws(SearchIndexError) -> PageSet {
    var pages = PageSet.all(files.pageCount)
    for (wanted, ranges) in [(filter.kind, files.kinds), (filter.year, files.years)] {
      guard let wanted else { continue }
      let index = ranges.firstIndex { $0.name == wanted }
      let start = index.map { ranges[$0].start } ?? 0
      let end = index.map { $0 + 1 < ranges.count ? ranges[$0 + 1].start : files.pageCount } ?? 0
      pages.formIntersection(PageSet((start..<max(start, end)).lazy.map { Int32($0) }, limit: files.pageCount))
    }
    guard filter.needsFacets else { return pages }
    let facets = SearchFacetsReader(try files.facets(), pageCount: files.pageCount)
    pages.formIntersection(facets.pages(passing: filter))
    return pages
  }

  /// The words around the place where something was found.
  private mutating func snippet(
    of page: SearchRecord, texts: [[(scalars: [UInt32], match: WordMatch)]]
  ) throws(SearchIndexError) -> String {
    for word in texts {
      for text in word {
        for line in page.ownLines {
          if let place = place(of: text.scalars, in: line) { return excerpt(of: line, around: place) }
        }
        let lines = Set(text.match.lines)
        guard let number = page.sharedLines.first(where: lines.contains) else { continue }
        let line = try files.line(Int(number)).text
        return excerpt(of: line, around: place(of: text.scalars, in: line) ?? 0)
      }
    }
    return page.ownLines.first.map { excerpt(of: $0, around: 0) } ?? ""
  }

  /// The scalar of a line with which a folded text begins in it.
  private func place(of text: [UInt32], in line: String) -> Int? {
    var folded: [UInt32] = []
    var places: [Int] = []
    var line = line
    line.withUTF8 { SearchFolding.fold($0, into: &folded) { places.append($0) } }
    guard folded.count >= text.count else { return nil }
    for start in 0...folded.count - text.count where folded[start..<start + text.count].elementsEqual(text) {
      return places[start]
    }
    return nil
  }

  private func excerpt(of line: String, around place: Int) -> String {
    let scalars = Array(line.unicodeScalars)
    let start = max(0, place - 30)
    let end = min(scalars.count, start + 110)
    var excerpt = ""
    for scalar in scalars[start..<end] {
      if !scalar.properties.isWhitespace {
        excerpt.unicodeScalars.append(scalar)
      } else if !excerpt.isEmpty, excerpt.unicodeScalars.last != " " {
        excerpt.append(" ")
      }
    }
    if excerpt.last == " " { excerpt.removeLast() }
    return (start > 0 ? "……" : "") + excerpt + (end < scalars.count ? "……" : "")
  }
}
