import SiteModel

/// The pages that the search finds, by their numbers, with their lines.
struct SearchTexts: Sendable {
  private(set) var lines = LineStore()
  /// Addresses and titles.
  private var heads = LineStore()
  private var pages: [Page]
  /// The lines of all pages, those of a page together.
  private var references: [Int32] = []
  /// For each line the page that was last seen to have it, so that none has it twice.
  private var lastPage: [Int32] = []
  /// On how many pages each line stands.
  private(set) var pageCounts: [Int32] = []

  struct Page: Sendable {
    fileprivate var url: Int32 = -1
    fileprivate var title: Int32 = -1
    fileprivate var firstReference: Int32 = 0
    fileprivate var referenceCount: Int32 = 0
    var organisation: Int32 = -1
    /// The number of the day; `nil` of all but postings.
    var date: CalendarDay?
  }

  init(count: Int) { pages = Array(repeating: Page(), count: count) }

  var count: Int { pages.count }

  /// Adds a page with the lines of a text.
  mutating func add(_ page: Page, number: Int, url: String, title: String, text: String, and more: [String]) {
    begin(page, number: number, url: url, title: title)
    var text = text
    text.withUTF8 { text in
      for line in text.split(separator: UInt8(ascii: "\n")) { add(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[line.startIndex..<line.endIndex]), to: number) }
    }
    for var line in more { line.withUTF8 { add(UnsafeRawBufferPointer($0), to: number) } }
  }

  /// Adds a page whose lines an earlier build has found.
  mutating func add(_ page: Page, number: Int, url: String, title: String, lines: SearchMemory.Lines, of memory: inout SearchMemory) {
    begin(page, number: number, url: url, title: title)
    for line in lines { add(line: memory.line(line, in: &self.lines), to: number) }
  }

  private mutating func begin(_ page: Page, number: Int, url: String, title: String) {
    var page = page
    var (url, title) = (url, title)
    page.url = Int32(url.withUTF8 { heads.insert(UnsafeRawBufferPointer($0)) })
    page.title = Int32(title.withUTF8 { heads.insert(UnsafeRawBufferPointer($0)) })
    page.firstReference = Int32(references.count)
    page.referenceCount = 0
    pages[number] = page
  }

  private mutating func add(_ line: UnsafeRawBufferPointer, to number: Int) {
    if !line.isEmpty { add(line: lines.insert(line), to: number) }
  }

  private mutating func add(line: Int, to number: Int) {
    if line >= pageCounts.count {
      lastPage.append(contentsOf: repeatElement(-1, count: line + 1 - lastPage.count))
      pageCounts.append(contentsOf: repeatElement(0, count: line + 1 - pageCounts.count))
    }
    guard lastPage[line] != Int32(number) else { return }
    lastPage[line] = Int32(number)
    pageCounts[line] += 1
    references.append(Int32(line))
    pages[number].referenceCount += 1
  }

  subscript(number: Int) -> Page { pages[number] }

  func lines(of number: Int) -> ArraySlice<Int32> {
    let page = pages[number]
    return references[Int(page.firstReference)..<Int(page.firstReference + page.referenceCount)]
  }

  func url(of number: Int) -> String { pages[number].url < 0 ? "" : heads.text(of: Int(pages[number].url)) }
  func title(of number: Int) -> String { pages[number].title < 0 ? "" : heads.text(of: Int(pages[number].title)) }

  /// Appends the folded title.
  func foldTitle(of number: Int, into scalars: inout [UInt32]) {
    let title = Int(pages[number].title)
    if title >= 0 { heads.withBytes(of: title) { SearchFolding.fold($0, into: &scalars) } }
  }

  /// Appends a folded line.
  func fold(line: Int, into scalars: inout [UInt32]) {
    lines.withBytes(of: line) { SearchFolding.fold($0, into: &scalars) }
  }
}
