/// Finds, of each character, the pages on which it stands, those whose title has it or is just that, and the shared lines
/// with it.
///
/// Cost: the texts are gone through once for so many characters that the sets of their pages take some megabytes, and once
/// more for as many others.
func characterTerms(of texts: SearchTexts, _ shared: SharedLines, _ linePages: LinePages) -> [IndexedTerm] {
  var table = CharacterTable()
  var lines: [[Int32]] = []
  shared.forEachFolded(in: texts) { line, scalars in
    for scalar in scalars {
      let number = table.insert(scalar)
      if number == lines.count { lines.append([]) }
      if lines[number].last != Int32(line) { lines[number].append(Int32(line)) }
    }
  }
  var terms: [IndexedTerm] = []
  let countAtOnce = max(64, bitsAtOnce / max(1, texts.count))
  repeat {
    let first = terms.count
    var onPages = PageSets(limit: texts.count)
    var inTitles = PageSets(limit: texts.count)
    var asTitles: [Int: [Int32]] = [:]
    texts.forEachOwnLine(shared) { page, scalars, start in
      for scalar in scalars {
        let row = table.insert(scalar) - first
        guard row >= 0, row < countAtOnce else { continue }
        onPages.insert(page, into: row)
        if start < 0 { inTitles.insert(page, into: row) }
        if start == -1 { asTitles[row, default: []].append(Int32(page)) }
      }
    }
    for number in first..<min(table.count, first + countAtOnce) {
      let lines = number < lines.count ? lines[number] : []
      var pages = onPages[number - first]
      for line in lines { for page in linePages[Int(line)] { pages.insert(Int(page)) } }
      terms.append(
        IndexedTerm(
          SearchTerm(table.scalars[number]),
          [
            NumberList.write(pages), NumberList.write(inTitles[number - first]),
            NumberList.write(asTitles[number - first] ?? []), NumberList.write(lines),
          ]))
    }
  } while terms.count < table.count
  return terms
}

/// Eight megabytes.
private let bitsAtOnce = 1 << 26

/// Numbers characters from 0, in the order in which they are first met.
private struct CharacterTable {
  private(set) var scalars: [UInt32] = []
  /// For each scalar up to the highest that was met one more than its number, or 0.
  private var numbers = [Int32](repeating: 0, count: 0x10000)

  var count: Int { scalars.count }

  mutating func insert(_ scalar: UInt32) -> Int {
    if scalar >= numbers.count {
      numbers.append(contentsOf: repeatElement(0, count: Int(scalar) + 1 - numbers.count))
    }
    if numbers[Int(scalar)] == 0 {
      scalars.append(scalar)
      numbers[Int(scalar)] = Int32(scalars.count)
    }
    return Int(numbers[Int(scalar)]) - 1
  }
}

/// Sets of pages, one after another, which come into being when something is put in.
private struct PageSets {
  private var words: [UInt64] = []
  private let wordCount: Int
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
    wordCount = (limit + 63) / 64
  }

  mutating func insert(_ page: Int, into set: Int) {
    let start = set * wordCount
    if start >= words.count {
      words.append(contentsOf: repeatElement(0, count: start + wordCount - words.count))
    }
    words[start + page >> 6] |= 1 << UInt64(page & 63)
  }

  subscript(set: Int) -> PageSet {
    let start = set * wordCount
    return start < words.count ? PageSet(words: words[start..<start + wordCount], limit: limit) : PageSet(limit: limit)
  }
}
