/// Where a text stands.
struct WordMatch {
  var pages: PageSet
  /// Those whose title has it.
  var inTitle: PageSet
  /// Those whose whole title it is.
  var asTitle: PageSet
  /// The shared lines that have it, ascending.
  var lines: [Int32] = []

  init(limit: Int) {
    pages = PageSet(limit: limit)
    inTitle = pages
    asTitle = pages
  }

  mutating func formUnion(_ other: WordMatch) {
    pages.formUnion(other.pages)
    inTitle.formUnion(other.inTitle)
    asTitle.formUnion(other.asTitle)
  }
}

extension SearchFilesReader {
  /// Finds a folded text.
  mutating func match(_ scalars: [UInt32]) throws(SearchIndexError) -> WordMatch {
    if let lines = try smallPortalLines() { return lines.match(scalars) }
    return scalars.count < 2 ? try matchCharacter(scalars[0]) : try matchPairs(scalars)
  }

  private mutating func matchCharacter(_ scalar: UInt32) throws(SearchIndexError) -> WordMatch {
    var match = WordMatch(limit: pageCount)
    let lists = try lists(of: SearchTerm(scalar))
    func numbers(_ index: Int) -> [Int32] { index < lists.count ? NumberList.read(lists[index]) : [] }
    match.pages = PageSet(numbers(0), limit: pageCount)
    match.inTitle = PageSet(numbers(1), limit: pageCount)
    match.asTitle = PageSet(numbers(2), limit: pageCount)
    match.lines = numbers(3)
    return match
  }

  private mutating func matchPairs(_ scalars: [UInt32]) throws(SearchIndexError) -> WordMatch {
    var match = WordMatch(limit: pageCount)
    var own: [SearchPlace]?
    var shared: [SearchPlace]?
    var knowsPages = false
    var offsets = Array(stride(from: 0, through: scalars.count - 2, by: 2))
    if offsets.last != scalars.count - 2 { offsets.append(scalars.count - 2) }
    for offset in offsets {
      let lists = try lists(of: SearchTerm(scalars[offset], scalars[offset + 1]))
      func places(_ index: Int) -> [SearchPlace] { index < lists.count ? PlaceList.read(lists[index]) : [] }
      own = own.map { following($0, places(0), by: Int32(offset)) } ?? places(0)
      shared = shared.map { following($0, places(1), by: Int32(offset)) } ?? places(1)
      // If the pages of a pair are listed, its lines, which are many then, need not be asked for theirs.
      if scalars.count == 2, lists.count > 2 {
        match.pages = PageSet(NumberList.read(lists[2]), limit: pageCount)
        knowsPages = true
      }
    }
    for place in own ?? [] {
      match.pages.insert(Int(place.owner))
      guard place.offset < 0 else { continue }
      match.inTitle.insert(Int(place.owner))
      if place.opensTitle, Int(place.offset) + scalars.count == 0 { match.asTitle.insert(Int(place.owner)) }
    }
    for place in shared ?? [] where match.lines.last != place.owner {
      match.lines.append(place.owner)
      if !knowsPages { match.pages.formUnion(PageSet(try line(Int(place.owner)).pages, limit: pageCount)) }
    }
    return match
  }

  /// The places that are followed by others at a distance. No term reaches over the end of a line, or of a title.
  private func following(_ places: [SearchPlace], _ others: [SearchPlace], by distance: Int32) -> [SearchPlace] {
    var found: [SearchPlace] = []
    var other = others.startIndex
    for place in places {
      let wanted = SearchPlace(owner: place.owner, offset: place.offset &+ distance)
      while other < others.endIndex, others[other] < wanted { other += 1 }
      guard other < others.endIndex else { break }
      if others[other].owner == wanted.owner, others[other].offset == wanted.offset { found.append(place) }
    }
    return found
  }
}
