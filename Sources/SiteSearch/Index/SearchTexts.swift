import SiteFormats
import SiteModel

/// The pages that the search finds, by their numbers, with their lines.
struct SearchTexts: Sendable {
  private let site: Site
  private let numbering: SearchNumbering
  private(set) var lines: LineStore
  private var rangeOfPage: [Range<Int32>]
  /// The lines of all pages, those of a page together: those that an earlier build has found, then the others.
  private let known: [Int32]
  private var references: [Int32] = []
  /// For each line the page that was last seen to have it, so that none has it twice.
  private var lastPage: [Int32]
  /// On how many pages each line stands.
  private(set) var pageCounts: [Int32]
  /// The first page on which each line stands.
  private(set) var firstPages: [Int32]

  /// - Parameter memory: has the lines that an earlier build has found.
  init(of site: Site, _ numbering: SearchNumbering, beginningWith memory: SearchMemory) {
    self.site = site
    self.numbering = numbering
    lines = memory.lines
    known = memory.references
    lastPage = Array(repeating: -1, count: lines.count)
    pageCounts = Array(repeating: 0, count: lines.count)
    firstPages = Array(repeating: .max, count: lines.count)
    rangeOfPage = Array(repeating: 0..<0, count: numbering.count)
  }

  var count: Int { rangeOfPage.count }

  /// Adds pages whose lines an earlier build has found.
  mutating func recall(_ pages: [Int32], from memory: SearchMemory, at places: Range<Int>) {
    for (page, place) in zip(pages, places) {
      let start = place == 0 ? 0 : memory.pageEnds[place - 1]
      rangeOfPage[Int(page)] = start..<memory.pageEnds[place]
      for line in memory.references[Int(start)..<Int(memory.pageEnds[place])] { count(Int(line), on: page) }
    }
  }

  /// Adds a page with the lines of a text.
  mutating func add(page: Int, text: String, and more: String) {
    let start = Int32(known.count + references.count)
    for var text in [text, more] {
      text.withUTF8 { text in
        var start = 0
        while start < text.count {
          let end = lineFeed.next(in: text, from: start)
          let line = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[start..<end]))
          if !line.isEmpty { add(line: lines.insert(line), to: page) }
          start = end + 1
        }
      }
    }
    rangeOfPage[page] = start..<Int32(known.count + references.count)
  }

  private mutating func add(line: Int, to page: Int) {
    if line == pageCounts.count {
      lastPage.append(-1)
      pageCounts.append(0)
      firstPages.append(.max)
    }
    guard lastPage[line] != Int32(page) else { return }
    lastPage[line] = Int32(page)
    references.append(Int32(line))
    count(line, on: Int32(page))
  }

  private mutating func count(_ line: Int, on page: Int32) {
    pageCounts[line] += 1
    firstPages[line] = min(firstPages[line], page)
  }

  func title(of page: Int) -> String { site.title(of: numbering.subject(of: page)) }

  func lines(of page: Int) -> ArraySlice<Int32> {
    let (start, end) = (Int(rangeOfPage[page].lowerBound), Int(rangeOfPage[page].upperBound))
    return start < known.count ? known[start..<end] : references[start - known.count..<end - known.count]
  }

  /// Goes through the lines of all pages, page by page.
  func forEachLine(_ body: (_ page: Int, _ line: Int) -> Void) {
    known.withUnsafeBufferPointer { known in
      references.withUnsafeBufferPointer { references in
        for (page, range) in rangeOfPage.enumerated() {
          for place in range {
            let isKnown = place < known.count
            body(page, Int(isKnown ? known[Int(place)] : references[Int(place) - known.count]))
          }
        }
      }
    }
  }

  /// How many lines all pages have together.
  var lineCount: Int { rangeOfPage.reduce(0) { $0 + $1.count } }

  /// Goes through what is the pages' own, folded: of each page its title, then its lines.
  ///
  /// - Parameter body: takes with each line the number of the place of its first character.
  func forEachOwnLine(_ shared: SharedLines, _ body: (_ page: Int, _ scalars: [UInt32], _ start: Int) -> Void) {
    var scalars: [UInt32] = []
    for page in 0..<count {
      scalars.removeAll(keepingCapacity: true)
      foldTitle(of: page, into: &scalars)
      body(page, scalars, -scalars.count)
      var start = 1
      for line in lines(of: page) where shared.number[Int(line)] < 0 {
        scalars.removeAll(keepingCapacity: true)
        fold(line: Int(line), into: &scalars)
        body(page, scalars, start)
        start += scalars.count + 1
      }
    }
  }

  /// Whether most lines are of no page any more.
  var hasManyDeadLines: Bool { pageCounts.count { $0 == 0 } * 2 > pageCounts.count }

  /// Appends the folded title.
  func foldTitle(of page: Int, into scalars: inout [UInt32]) { SearchFolding.fold(title(of: page), into: &scalars) }

  /// Appends a folded line.
  func fold(line: Int, into scalars: inout [UInt32]) {
    lines.withBytes(of: line) { SearchFolding.fold($0, into: &scalars) }
  }
}

private let lineFeed = ByteSigns(UInt8(ascii: "\n"))
