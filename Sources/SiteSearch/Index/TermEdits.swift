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
    let division = collection.memory.division
    guard division.termFiles > 0, division.pagesPerFile == pagesPerFile,
      division.sharedLines == shared.fingerprint(in: collection.texts), let pages = collection.changedPages,
      pages.count <= collection.texts.count / 8,
      (0..<division.termFiles).allSatisfy({ output.stands(SearchFiles.terms($0)) })
    else { return nil }
    size = division.termSize
    var changes: [Int: [SearchTerm: [Change]]] = [:]
    for page in pages {
      guard let before = Self.terms(before: page, division, collection.texts, shared, output) else { return nil }
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
      page: page, title: SearchFolding.folded(texts.titles[page]),
      ownLines: lines.filter { shared.number[Int($0)] < 0 }.map(folded),
      sharedLines: lines.filter { shared.number[Int($0)] >= 0 }.map(folded))
  }

  private static func terms(
    before page: Int, _ division: SearchTextRecord.Division, _ texts: SearchTexts, _ shared: SharedLines,
    _ output: SiteOutput
  ) -> PageTerms? {
    if page >= division.pageCount { return PageTerms() }
    guard let bytes = output.earlierBytes(of: SearchFiles.pages(page / division.pagesPerFile)),
      let file = JSONValue(bytes),
      let json = file["pages"]?[page % division.pagesPerFile]
    else { return nil }
    let record = SearchRecord(json)
    return PageTerms(
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
      var pages = Set(index < lists.count ? NumberList.read(lists[index]) : [])
      for change in changes {
        if has(change.character) { pages.insert(change.page) } else { pages.remove(change.page) }
      }
      return NumberList.write(pages.sorted())
    }
    return [
      list(0) { $0 != nil }, list(1) { $0?.isInTitle == true }, list(2) { $0?.isTitle == true },
      lists.count > 3 ? lists[3] : [],
    ]
  }

  private static func pairLists(_ lists: [[UInt8]], _ changes: [Change]) -> [[UInt8]] {
    let changed = Set(changes.map(\.page))
    var places = (lists.first.map(PlaceList.read) ?? []).filter { !changed.contains($0.owner) }
    places = (places + changes.flatMap(\.places)).sorted()
    var edited = [PlaceList.write(places), lists.count > 1 ? lists[1] : []]
    if PairTerms.needsPages(lineCount: Set(PlaceList.read(edited[1]).map(\.owner)).count) {
      var pages = Set(lists.count > 2 ? NumberList.read(lists[2]) : [])
      for change in changes { if change.stands { pages.insert(change.page) } else { pages.remove(change.page) } }
      edited.append(NumberList.write(pages.sorted()))
    }
    return edited
  }
}
