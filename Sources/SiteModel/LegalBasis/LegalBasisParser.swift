/// The citations in a cell of the column 公开依据, in its order.
///
/// They stand one a line, parted by `；` or `、`, numbered, or one right after the other: `《…》（…）《…》`. Every word of the
/// cell belongs to a citation; only separators and numbering belong to none. A cell of dashes or `无` has no citation.
package func parseLegalBases(_ cell: String) -> [LegalBasis] {
  var parser = LegalBasisParser(cell)
  parser.readCell()
  return parser.bases
}

/// Walks through a cell, from one citation to the next.
struct LegalBasisParser {
  let scalars: [Unicode.Scalar]
  let numbers: DocumentNumberFinder
  /// For each character the UTF-8 bytes before it.
  private let offsets: [Int]
  private(set) var bases: [LegalBasis] = []
  /// Where the last of them begins, in characters.
  private var lastStart = 0

  init(_ cell: String) {
    scalars = Array(cell.unicodeScalars)
    numbers = DocumentNumberFinder(scalars: scalars)
    var offsets = [0]
    for scalar in scalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    self.offsets = offsets
  }

  mutating func readCell() {
    let words = scalars.trimmed(scalars.indices)
    guard words.contains(where: { !"—–-－/／".unicodeScalars.contains(scalars[$0]) }), scalars.text(words) != "无" else {
      return
    }
    for segment in segments() { read(segment) }
  }

  mutating func append(_ basis: CitationDraft) {
    let range = scalars.trimmed(basis.range, of: isSeparator)
    lastStart = range.lowerBound
    bases.append(
      LegalBasis(
        original: scalars.text(range), range: offsets[range.lowerBound]..<offsets[range.upperBound],
        marker: basis.marker, issuer: basis.issuer, title: basis.title, isQuoted: basis.isQuoted,
        number: basis.details.number, articles: basis.details.articles, amendment: basis.details.amendment))
  }

  /// Gives words such as `的有关规定` to the citation before them.
  mutating func extendLast(to end: Int, from segmentStart: Int) -> Bool {
    guard var last = bases.last, lastStart >= segmentStart else { return false }
    let range = scalars.trimmed(lastStart..<end, of: isSeparator)
    last.original = scalars.text(range)
    last.range = offsets[range.lowerBound]..<offsets[range.upperBound]
    bases[bases.count - 1] = last
    return true
  }
}

/// What has been read of a citation.
struct CitationDraft {
  var range: Range<Int>
  var marker: String?
  var issuer: String?
  var title: String?
  var isQuoted = false
  var details = CitationDetails()
}

extension LegalBasisParser {
  /// A mark that is not closed within so many characters was never meant to be.
  static let longestTitle = 300

  func isSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar.isBlank || "、，,；;。".unicodeScalars.contains(scalar) }

  /// Parts the cell at line breaks and `；` outside title marks and brackets.
  private func segments() -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var (start, index) = (0, 0)
    while index < scalars.count {
      if scalars[index] == "《", let close = closeOfTitle(at: index) {
        index = close + 1
      } else if scalars[index].isOpeningRound, let close = closeOfBracket(at: index, upTo: scalars.count) {
        index = close + 1
      } else {
        if scalars[index].isLineBreak || isValueSeparator(scalars[index]) {
          segments.append(start..<index)
          start = index + 1
        }
        index += 1
      }
    }
    return segments + [start..<scalars.count]
  }

  /// The 》 that closes a 《, inner pairs skipped; `nil` if it is missing.
  func closeOfTitle(at index: Int) -> Int? {
    var (depth, position, hasBreak) = (0, index, false)
    while position < scalars.count, position - index < Self.longestTitle {
      if scalars[position] == "《" {
        // A 》 that was forgotten at the end of a line is not looked for in the next citation.
        if hasBreak { return nil }
        depth += 1
      } else if scalars[position] == "》" {
        depth -= 1
        if depth == 0 { return position }
      } else if scalars[position].isLineBreak {
        hasBreak = true
      }
      position += 1
    }
    return nil
  }

  /// The bracket that closes one of any shape, on the same line.
  func closeOfBracket(at index: Int, upTo end: Int) -> Int? {
    let isRound = scalars[index].isOpeningRound
    var depth = 0
    for position in index..<min(end, index + Self.longestTitle) {
      let scalar = scalars[position]
      if scalar.isLineBreak { return nil }
      if "（(﹙〔﹝[［【".unicodeScalars.contains(scalar) { depth += 1 }
      guard "）)﹚〕﹞]］】".unicodeScalars.contains(scalar) else { continue }
      if depth > 1 {
        depth -= 1
      } else if scalar.isClosingRound == isRound {
        return position
      }
    }
    return nil
  }
}
