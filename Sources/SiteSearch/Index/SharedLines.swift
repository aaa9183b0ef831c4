import SiteModel

/// The lines that stand on many pages, in an order that changes seldom: those on very many pages first, and those that say
/// the same of different organisations next to each other, for who looks for one of them finds all.
struct SharedLines: Sendable {
  /// From so many pages on it is cheaper to say once on which pages a line stands than to index it with each.
  static let leastPages = 4
  /// Lines on so many pages stand before those on fewer. A page that comes or goes seldom moves a line over such a step.
  static let steps: [Int32] = [16_384, 2_048, 256, 0]

  /// For each shared line its number among all lines.
  let lines: [Int32]
  /// For each line its number among the shared ones, or -1.
  let number: [Int32]
  /// Where the lines of each step begin; steps without lines have the beginning of the next.
  let starts: [Int]

  /// - Parameter names: of the organisation of a page, and of those above it.
  init(of texts: SearchTexts, names: (_ page: Int) -> [String]) {
    let shared = texts.pageCounts.indices.filter { texts.pageCounts[$0] >= Self.leastPages }
    func step(_ line: Int) -> Int { Self.steps.firstIndex { texts.pageCounts[line] >= $0 } ?? 0 }
    let sorted = shared.map { line in
      let bytes = texts.lines.withBytes(of: line) { Array($0) }
      let stem = names(Int(texts.firstPages[line])).reduce(bytes) { without(Array($1.utf8), $0) }
      return (line: line, step: step(line), stem: stem, bytes: bytes)
    }.sorted { first, second in
      if first.step != second.step { return first.step < second.step }
      if first.stem != second.stem { return first.stem.lexicographicallyPrecedes(second.stem) }
      return first.bytes.lexicographicallyPrecedes(second.bytes)
    }
    lines = sorted.map { Int32($0.line) }
    starts = Self.steps.indices.map { step in sorted.firstIndex { $0.step >= step } ?? sorted.count }
    var number = [Int32](repeating: -1, count: texts.lines.count)
    for (position, line) in lines.enumerated() { number[Int(line)] = Int32(position) }
    self.number = number
  }

  /// Of all of them in their order: it says what their numbers mean.
  func fingerprint(in texts: SearchTexts) -> Fingerprint {
    var mixer = FingerprintMixer()
    mixer.mix(lines.count)
    for line in lines { texts.lines.withBytes(of: Int(line)) { mixer.mix(UnsafeRawBufferPointer($0)) } }
    return mixer.fingerprint
  }

  /// Goes through the lines, folded, by their numbers.
  func forEachFolded(in texts: SearchTexts, _ body: (_ number: Int, _ scalars: [UInt32]) -> Void) {
    var scalars: [UInt32] = []
    for (number, line) in lines.enumerated() {
      scalars.removeAll(keepingCapacity: true)
      texts.fold(line: Int(line), into: &scalars)
      body(number, scalars)
    }
  }
}

/// The pages of each shared line.
struct LinePages: Sendable {
  /// Those of the first line, those of the second …, and where those of each end.
  private var pages: [Int32]
  private var ends: [Int] = []

  init(of shared: SharedLines, in texts: SearchTexts) {
    var starts: [Int] = []
    for line in shared.lines {
      starts.append(ends.last ?? 0)
      ends.append((ends.last ?? 0) + Int(texts.pageCounts[Int(line)]))
    }
    var pages = [Int32](repeating: 0, count: ends.last ?? 0)
    texts.forEachLine { page, line in
      guard shared.number[line] >= 0 else { return }
      let number = Int(shared.number[line])
      pages[starts[number]] = Int32(page)
      starts[number] += 1
    }
    self.pages = pages
  }

  subscript(number: Int) -> ArraySlice<Int32> { pages[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

  /// For each line its pages as they stand in the index.
  var lists: [[UInt8]] { ends.indices.map { NumberList.write(self[$0]) } }
}

/// A text without a part, wherever it stands.
private func without(_ part: [UInt8], _ text: [UInt8]) -> [UInt8] {
  guard let first = part.first, part.count <= text.count else { return text }
  var rest: [UInt8] = []
  var position = 0
  while position < text.count {
    if text[position] == first, text[position...].starts(with: part) {
      position += part.count
    } else {
      rest.append(text[position])
      position += 1
    }
  }
  return rest
}
