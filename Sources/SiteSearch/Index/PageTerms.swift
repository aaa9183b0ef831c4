/// What a page has to do with each of its terms: what the lists of the terms say of it.
struct PageTerms: Sendable {
  struct Character: Hashable, Sendable {
    var isInTitle = false
    var isTitle = false
  }

  /// What stands on the page, own lines and shared ones.
  private(set) var characters: [UInt32: Character] = [:]
  /// The places of each pair, none for one that stands in shared lines only.
  private(set) var pairs: [SearchTerm: [SearchPlace]] = [:]

  /// A page that is not there.
  init() {}

  /// - Parameters:
  ///   - title: folded, as all lines.
  ///   - ownLines: in their order.
  init(page: Int, title: [UInt32], ownLines: [[UInt32]], sharedLines: [[UInt32]]) {
    for scalar in title { characters[scalar] = Character(isInTitle: true, isTitle: title.count == 1) }
    add(title, page: page, from: -title.count)
    var start = 1
    for line in ownLines {
      add(line, page: page, from: start)
      start += line.count + 1
    }
    for line in ownLines + sharedLines {
      for scalar in line where characters[scalar] == nil { characters[scalar] = Character() }
    }
    for line in sharedLines {
      for (first, second) in zip(line, line.dropFirst()) { pairs[SearchTerm(first, second), default: []] += [] }
    }
  }

  private mutating func add(_ line: [UInt32], page: Int, from start: Int) {
    for position in 0..<max(0, line.count - 1) {
      let offset = start + position
      pairs[SearchTerm(line[position], line[position + 1]), default: []].append(
        SearchPlace(owner: Int32(page), offset: Int32(offset), opensTitle: offset < 0 && position == 0))
    }
  }
}
