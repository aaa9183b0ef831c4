import SiteModel

/// The pages that the search finds, by their numbers, with their lines.
struct SearchTexts: Sendable {
  private(set) var lines: LineStore
  /// For each page its title: the model's own text, not a copy.
  private(set) var titles: [String]
  private var rangeOfPage: [Range<Int32>]
  /// The lines of all pages, those of a page together.
  private var references: [Int32] = []
  /// For each line the page that was last seen to have it, so that none has it twice.
  private var lastPage: [Int32] = []
  /// On how many pages each line stands.
  private(set) var pageCounts: [Int32] = []

  /// - Parameter lines: those that an earlier build has found.
  init(count: Int, lines: LineStore) {
    self.lines = lines
    lastPage = Array(repeating: -1, count: lines.count)
    pageCounts = Array(repeating: 0, count: lines.count)
    titles = Array(repeating: "", count: count)
    rangeOfPage = Array(repeating: 0..<0, count: count)
  }

  var count: Int { titles.count }

  /// Adds a page with the lines of a text.
  mutating func add(page: Int, title: String, text: String, and more: String?) {
    begin(page, title: title)
    for var text in [text, more ?? ""] {
      text.withUTF8 { text in
        for line in text.split(separator: UInt8(ascii: "\n")) {
          let line = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: line))
          add(line: lines.insert(line), to: page)
        }
      }
    }
  }

  /// Adds a page whose lines an earlier build has found.
  mutating func add(page: Int, title: String, lines: SearchMemory.Lines) {
    begin(page, title: title)
    for line in lines { add(line: Int(line), to: page) }
  }

  private mutating func begin(_ page: Int, title: String) {
    titles[page] = title
    rangeOfPage[page] = Int32(references.count)..<Int32(references.count)
  }

  private mutating func add(line: Int, to page: Int) {
    if line >= pageCounts.count {
      lastPage.append(contentsOf: repeatElement(-1, count: line + 1 - lastPage.count))
      pageCounts.append(contentsOf: repeatElement(0, count: line + 1 - pageCounts.count))
    }
    guard lastPage[line] != Int32(page) else { return }
    lastPage[line] = Int32(page)
    pageCounts[line] += 1
    references.append(Int32(line))
    rangeOfPage[page] = rangeOfPage[page].lowerBound..<Int32(references.count)
  }

  func lines(of page: Int) -> ArraySlice<Int32> {
    references[Int(rangeOfPage[page].lowerBound)..<Int(rangeOfPage[page].upperBound)]
  }

  /// Appends the folded title.
  func foldTitle(of page: Int, into scalars: inout [UInt32]) { SearchFolding.fold(titles[page], into: &scalars) }

  /// Appends a folded line.
  func fold(line: Int, into scalars: inout [UInt32]) {
    lines.withBytes(of: line) { SearchFolding.fold($0, into: &scalars) }
  }
}
