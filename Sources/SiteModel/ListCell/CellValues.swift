/// Where the values of a cell stand: one a line, or parted by `；`, or numbered one after the other in one line.
///
/// A `；` inside brackets or title marks parts nothing. A closing `；` stays with its value.
struct CellValues {
  let scalars: [Unicode.Scalar]
  private(set) var values: [Value] = []

  struct Value {
    /// The whole value, without blanks at its ends.
    var range: Range<Int>
    var marker: ItemMarker?
  }

  /// Whether `；` parts values, too.
  private let partsAtSeparators: Bool

  init(_ text: String, partsAtSeparators: Bool = true) {
    self.partsAtSeparators = partsAtSeparators
    scalars = .init(of: text)
    var pieces: [Range<Int>] = []
    for line in scalars.indices.split(whereSeparator: { [scalars] in scalars[$0].isLineBreak }) {
      split(line.startIndex..<line.endIndex, into: &pieces)
    }
    values.reserveCapacity(pieces.count)
    var previous: ItemMarker?
    var marker = pieces.first.flatMap { ItemMarker(in: scalars, at: $0.lowerBound, upTo: $0.upperBound) }
    for (index, piece) in pieces.enumerated() {
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      let nextMarker = next.flatMap { ItemMarker(in: scalars, at: $0.lowerBound, upTo: $0.upperBound) }
      if let found = marker {
        let isPart = found.continues(previous) || found.number == 1 && nextMarker?.continues(found) == true
        if !found.isCertain, !isPart { marker = nil }
      }
      values.append(Value(range: piece, marker: marker))
      previous = marker ?? previous
      marker = nextMarker
    }
  }
}

extension CellValues {
  /// Parts a line at `；`, and each part at its numbering.
  private func split(_ line: Range<Int>, into pieces: inout [Range<Int>]) {
    guard partsAtSeparators, line.contains(where: { isValueSeparator(scalars[$0]) }) else {
      return add(line, to: &pieces)
    }
    let isBalanced = depth(in: line) == 0
    var (start, depth) = (line.lowerBound, 0)
    for index in line {
      if isBalanced { depth = max(0, depth + nesting(scalars[index])) }
      guard depth == 0, scalars[index] == "；" || scalars[index] == ";" && !endsEntity(index) else { continue }
      add(start..<index + 1, to: &pieces)
      start = index + 1
    }
    add(start..<line.upperBound, to: &pieces)
  }

  /// Adds the values of a part, unless it has no words.
  private func add(_ part: Range<Int>, to pieces: inout [Range<Int>]) {
    let piece = scalars.trimmed(part)
    guard piece.contains(where: { !scalars[$0].isBlank && !isValueSeparator(scalars[$0]) }) else { return }
    splitAtNumbering(piece, into: &pieces)
  }

  /// Parts `1.甲 2.乙` where the numbers count on.
  private func splitAtNumbering(_ piece: Range<Int>, into pieces: inout [Range<Int>]) {
    guard var current = ItemMarker(in: scalars, at: piece.lowerBound, upTo: piece.upperBound) else {
      return pieces.append(piece)
    }
    var (start, depth, index) = (piece.lowerBound, 0, current.end)
    // A bracket that is never closed holds nothing together.
    let isBalanced = self.depth(in: piece) == 0
    while index < piece.upperBound {
      if isBalanced { depth = max(0, depth + nesting(scalars[index])) }
      if depth == 0 || scalars[index].isOpeningRound && depth == 1,
        let marker = ItemMarker(in: scalars, at: index, upTo: piece.upperBound),
        marker.continues(current), canStand(marker, at: index)
      {
        pieces.append(scalars.trimmed(start..<index))
        (current, start, depth) = (marker, index, 0)
        index = marker.end
      } else {
        index += 1
      }
    }
    pieces.append(scalars.trimmed(start..<piece.upperBound))
  }

  /// A number in the middle of a line is numbering after a blank or a stop; `1.` also right after a word: `宣传栏3. 党群`.
  private func canStand(_ marker: ItemMarker, at index: Int) -> Bool {
    let before = scalars[index - 1]
    if before.isBlank || "。；;！？".unicodeScalars.contains(before) { return true }
    guard marker.isCertain else { return false }
    if before.isClosingRound || "》”、，".unicodeScalars.contains(before) { return true }
    let isPoint = marker.style == .arabic && scalars[marker.end - 1] != "、"
    return marker.style == .circled || isPoint && before.isHan && !"第表图件号月年约".unicodeScalars.contains(before)
  }

  private func depth(in range: Range<Int>) -> Int {
    var depth = 0
    for index in range {
      depth += nesting(scalars[index])
      if depth < 0 { return depth }
    }
    return depth
  }

  private func nesting(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "（", "(", "《", "〈", "【", "[", "〔", "“", "「": 1
    case "）", ")", "》", "〉", "】", "]", "〕", "”", "」": -1
    default: 0
    }
  }

  /// Whether the `;` closes a character reference such as `&nbsp;`.
  private func endsEntity(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position < 8, scalars[position].isASCII, scalars[position].properties.isAlphabetic {
      position -= 1
    }
    return position >= 0 && position < index - 1 && scalars[position] == "&"
  }
}

/// What parts two values of a cell and belongs to neither.
package func isValueSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar == "；" || scalar == ";" }
