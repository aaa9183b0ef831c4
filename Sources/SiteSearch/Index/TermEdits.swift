import SiteFormats
import SiteModel

/// The files of terms of an index that differs from the one before in a few pages only: made from the files of that one, by
/// what the pages that changed had to do with each term, and have now.
///
/// A list is the same bytes whether it is written from all texts or from the list before and the changes: it is written from
/// its numbers, and from nothing else. So what comes of it is what making all anew gives.
struct TermEdits: Sendable {
  /// The files that changed, by their numbers.
  private(set) var files: [Int: [UInt8]] = [:]
  /// Bytes of all terms, as they are counted to divide them.
  private(set) var size: Int

  /// What a page had to do with a term, and has now; `nil` for nothing.
  private struct Change {
    var page: Int32
    var places: [SearchPlace] = []
    var character: PageTerms.Character?
    var stands = false
  }

  /// - Parameter output: has the files of the index before.
  /// - Returns: `nil` if more has changed than some pages, or a file does not stand.
  init?(_ collection: SearchCollection, _ shared: SharedLines, pagesPerFile: Int, from output: SiteOutput) {
    let division = collection.memory.index.division
    guard division.termFiles > 0, division.pagesPerFile == pagesPerFile,
      division.sharedLines == shared.fingerprint(in: collection.texts), let pages = collection.changedPages,
      pages.count <= collection.texts.count / 8,
      (0..<division.termFiles).allSatisfy({ output.stands(SearchFiles.terms($0)) })
    else { return nil }
    size = division.termSize
    var changes: [Int: [SearchTerm: [Change]]] = [:]
    var earlier = EarlierPages(division, output)
    for page in pages {
      var before = PageTerms()
      if page < division.pageCount {
        guard let record = earlier.record(of: page) else { return nil }
        if Self.stands(page, as: record, collection.texts, shared) { continue }
        before = Self.terms(page, of: record, collection.texts, shared)
      }
      let after = Self.terms(now: page, collection.texts, shared)
      Self.note(before, after, page: page, files: division.termFiles, in: &changes)
    }
    for (file, changes) in changes {
      guard let bytes = output.earlierBytes(of: SearchFiles.terms(file)), let json = JSONValue(bytes),
        case .object(let lists)? = json["terms"]
      else { return nil }
      var terms = lists.map { IndexedTerm($0.key.text, lists: $0.value.text ?? "") }
      edit(&terms, by: changes)
      files[file] = IndexedTerm.file(of: terms)
    }
  }

  private static func terms(now page: Int, _ texts: SearchTexts, _ shared: SharedLines) -> PageTerms {
    func folded(_ line: Int32) -> [UInt32] {
      var scalars: [UInt32] = []
      texts.fold(line: Int(line), into: &scalars)
      return scalars
    }
    let lines = texts.lines(of: page)
    return PageTerms(
      page: page, title: SearchFolding.folded(texts.title(of: page)),
      ownLines: lines.filter { shared.number[Int($0)] < 0 }.map(folded),
      sharedLines: lines.filter { shared.number[Int($0)] >= 0 }.map(folded))
  }

  /// Whether a page says what it said, of lines that are shared and numbered as they were.
  private static func stands(_ page: Int, as record: SearchRecord, _ texts: SearchTexts, _ shared: SharedLines) -> Bool
  {
    let lines = texts.lines(of: page)
    let ownLines = lines.filter { shared.number[Int($0)] < 0 }.map { texts.lines.text(of: Int($0)) }
    return record.title.hasSameBytes(as: texts.title(of: page))
      && record.sharedLines == lines.map { shared.number[Int($0)] }.filter { $0 >= 0 }.sorted()
      && record.ownLines.elementsEqual(ownLines) { $0.hasSameBytes(as: $1) }
  }

  private static func terms(
    _ page: Int, of record: SearchRecord, _ texts: SearchTexts, _ shared: SharedLines
  ) -> PageTerms {
    PageTerms(
      page: page, title: SearchFolding.folded(record.title), ownLines: record.ownLines.map(SearchFolding.folded),
      sharedLines: record.sharedLines.filter { Int($0) < shared.lines.count }.map { number in
        var scalars: [UInt32] = []
        texts.fold(line: Int(shared.lines[Int(number)]), into: &scalars)
        return scalars
      })
  }

  private static func note(
    _ before: PageTerms, _ after: PageTerms, page: Int, files: Int, in changes: inout [Int: [SearchTerm: [Change]]]
  ) {
    for scalar in Set(before.characters.keys).union(after.characters.keys)
    where before.characters[scalar] != after.characters[scalar] {
      let term = SearchTerm(scalar)
      let now = after.characters[scalar]
      changes[term.file(of: files), default: [:]][term, default: []].append(
        Change(page: Int32(page), character: now, stands: now != nil))
    }
    for term in Set(before.pairs.keys).union(after.pairs.keys) where before.pairs[term] != after.pairs[term] {
      let now = after.pairs[term]
      changes[term.file(of: files), default: [:]][term, default: []].append(
        Change(page: Int32(page), places: now ?? [], stands: now != nil))
    }
  }

  private mutating func edit(_ terms: inout [IndexedTerm], by changes: [SearchTerm: [Change]]) {
    var places = Dictionary(uniqueKeysWithValues: terms.indices.map { (terms[$0].term, $0) })
    for (term, changes) in changes {
      if places[term] == nil {
        places[term] = terms.count
        terms.append(IndexedTerm(term, []))
      }
      guard let place = places[term] else { continue }
      if !terms[place].lists.isEmpty { size -= terms[place].size }
      let lists = terms[place].lists
      terms[place] = IndexedTerm(
        term, term.isPair ? Self.pairLists(lists, changes) : Self.characterLists(lists, changes))
      if !terms[place].lists.isEmpty { size += terms[place].size }
    }
    terms.removeAll { $0.lists.isEmpty }
  }

  private static func characterLists(_ lists: [[UInt8]], _ changes: [Change]) -> [[UInt8]] {
    func list(_ index: Int, _ has: (PageTerms.Character?) -> Bool) -> [UInt8] {
      numberList(index < lists.count ? lists[index] : [], changes) { has($0.character) }
    }
    return [
      list(0) { $0 != nil }, list(1) { $0?.isInTitle == true }, list(2) { $0?.isTitle == true },
      lists.count > 3 ? lists[3] : [],
    ]
  }

  private static func pairLists(_ lists: [[UInt8]], _ changes: [Change]) -> [[UInt8]] {
    let places = replaced(lists.first.map(PlaceList.read) ?? [], changes, owner: \.owner, with: \.places)
    var edited = [PlaceList.write(places), lists.count > 1 ? lists[1] : []]
    if PairTerms.needsPages(lineCount: Set(PlaceList.read(edited[1]).map(\.owner)).count) {
      edited.append(numberList(lists.count > 2 ? lists[2] : [], changes, where: \.stands))
    }
    return edited
  }

  /// A list of pages in which those that changed are if they should be.
  private static func numberList(_ list: [UInt8], _ changes: [Change], where isIn: (Change) -> Bool) -> [UInt8] {
    NumberList.write(
      replaced(NumberList.read(list), changes, owner: { $0 }, with: { isIn($0) ? [$0.page] : [] }))
  }

  /// Elements in the order of their pages, as the changes are; those of a page that changed give way to the new ones.
  private static func replaced<Element>(
    _ elements: [Element], _ changes: [Change], owner: (Element) -> Int32, with new: (Change) -> [Element]
  ) -> [Element] {
    var replaced: [Element] = []
    replaced.reserveCapacity(elements.count + changes.count)
    var rest = changes[...]
    for element in elements {
      let page = owner(element)
      while let change = rest.first, change.page < page {
        replaced += new(change)
        rest.removeFirst()
      }
      if rest.first?.page != page { replaced.append(element) }
    }
    for change in rest { replaced += new(change) }
    return replaced
  }
}

/// The records of pages in the index before, asked for in their order.
private struct EarlierPages {
  private let division: SearchTextRecord.Division
  private let output: SiteOutput
  /// The file that was read last.
  private var file = -1
  private var pages: JSONValue?

  init(_ division: SearchTextRecord.Division, _ output: SiteOutput) {
    self.division = division
    self.output = output
  }

  mutating func record(of page: Int) -> SearchRecord? {
    if file != page / division.pagesPerFile {
      file = page / division.pagesPerFile
      pages = output.earlierBytes(of: SearchFiles.pages(file)).flatMap { JSONValue($0) }?["pages"]
    }
    return pages?[page % division.pagesPerFile].map { SearchRecord($0) }
  }
}
