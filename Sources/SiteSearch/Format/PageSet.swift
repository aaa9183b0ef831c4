/// A set of pages by their numbers.
struct PageSet: Sendable {
  private var words: [UInt64]
  private let limit: Int

  /// - Parameter limit: the number of all pages.
  init(limit: Int) {
    self.limit = limit
    words = Array(repeating: 0, count: (limit + 63) / 64)
  }

  init(_ pages: some Sequence<Int32>, limit: Int) {
    self.init(limit: limit)
    for page in pages { insert(Int(page)) }
  }

  /// - Parameter words: of 64 pages each.
  init(words: some Sequence<UInt64>, limit: Int) {
    self.words = Array(words)
    self.limit = limit
  }

  /// All pages.
  static func all(_ limit: Int) -> PageSet { PageSet((0..<limit).lazy.map { Int32($0) }, limit: limit) }

  /// A number beyond the limit is left out: only a damaged index has one.
  mutating func insert(_ page: Int) {
    if page >= 0, page < limit { words[page >> 6] |= 1 << UInt64(page & 63) }
  }

  func contains(_ page: Int) -> Bool { words[page >> 6] >> UInt64(page & 63) & 1 == 1 }

  mutating func formUnion(_ other: PageSet) { for index in words.indices { words[index] |= other.words[index] } }
  mutating func formIntersection(_ other: PageSet) { for index in words.indices { words[index] &= other.words[index] } }
  mutating func subtract(_ other: PageSet) { for index in words.indices { words[index] &= ~other.words[index] } }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Ascending.
  func forEachPage(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// Ascending.
  var pages: [Int] {
    var pages: [Int] = []
    forEachPage { pages.append($0) }
    return pages
  }

  var first: Int? {
    words.firstIndex { $0 != 0 }.map { $0 << 6 + words[$0].trailingZeroBitCount }
  }

  var last: Int? {
    words.lastIndex { $0 != 0 }.map { $0 << 6 + 63 - words[$0].leadingZeroBitCount }
  }
}
