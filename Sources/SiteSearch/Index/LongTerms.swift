/// Finds the places of all terms of three characters: those in titles and in the pages' own lines, and those in the shared
/// lines.
///
/// Cost: the texts are gone through twice, once to count and once to write, so that places never stand in memory.
func longTerms(of texts: SearchTexts, _ shared: SharedLines) -> [IndexedTerm] {
  var table = TermTable()
  var (own, sharedPlaces) = ([PlaceCount](), [PlaceCount]())
  func note(_ term: SearchTerm, owner: Int, offset: Int, in counts: inout [PlaceCount]) {
    let number = table.insert(term)
    if number >= counts.count {
      counts.append(contentsOf: repeatElement(PlaceCount(), count: number + 1 - counts.count))
    }
    counts[number].add(owner: owner, offset: offset)
  }
  forEachOwnTerm(of: texts, shared) { term, page, offset, _ in note(term, owner: page, offset: offset, in: &own) }
  forEachSharedTerm(of: texts, shared) { term, line, offset in
    note(term, owner: line, offset: offset, in: &sharedPlaces)
  }
  own += repeatElement(PlaceCount(), count: table.count - own.count)
  sharedPlaces += repeatElement(PlaceCount(), count: table.count - sharedPlaces.count)
  var ownWriters = own.map { PlaceListWriter($0) }
  var sharedWriters = sharedPlaces.map { PlaceListWriter($0) }
  forEachOwnTerm(of: texts, shared) { term, page, offset, opensTitle in
    ownWriters[table.insert(term)].add(owner: page, offset: offset, opensTitle: opensTitle)
  }
  forEachSharedTerm(of: texts, shared) { term, line, offset in
    sharedWriters[table.insert(term)].add(owner: line, offset: offset)
  }
  return table.keys.indices.map { number in
    IndexedTerm(
      SearchTerm(key: table.keys[number]), [ownWriters[number].finish(), sharedWriters[number].finish()])
  }
}

private func forEachOwnTerm(
  of texts: SearchTexts, _ shared: SharedLines, _ body: (SearchTerm, _ page: Int, _ offset: Int, Bool) -> Void
) {
  var scalars: [UInt32] = []
  for page in 0..<texts.count {
    scalars.removeAll(keepingCapacity: true)
    texts.foldTitle(of: page, into: &scalars)
    for position in 0..<max(0, scalars.count - 2) {
      let term = SearchTerm(scalars[position], scalars[position + 1], scalars[position + 2])
      body(term, page, position - scalars.count, position == 0)
    }
    var start = 1
    for line in texts.lines(of: page) where shared.number[Int(line)] < 0 {
      scalars.removeAll(keepingCapacity: true)
      texts.fold(line: Int(line), into: &scalars)
      for position in 0..<max(0, scalars.count - 2) {
        let term = SearchTerm(scalars[position], scalars[position + 1], scalars[position + 2])
        body(term, page, start + position, false)
      }
      start += scalars.count + 1
    }
  }
}

private func forEachSharedTerm(
  of texts: SearchTexts, _ shared: SharedLines, _ body: (SearchTerm, _ line: Int, _ offset: Int) -> Void
) {
  var scalars: [UInt32] = []
  for (number, line) in shared.lines.enumerated() {
    scalars.removeAll(keepingCapacity: true)
    texts.fold(line: Int(line), into: &scalars)
    for position in 0..<max(0, scalars.count - 2) {
      body(SearchTerm(scalars[position], scalars[position + 1], scalars[position + 2]), number, position)
    }
  }
}
