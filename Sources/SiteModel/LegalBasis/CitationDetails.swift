/// What follows a title: document number, amendment, articles, in any order.
struct CitationDetails {
  var number: DocumentNumber?
  var amendment: String?
  var articles: [ArticleReference] = []

  var isEmpty: Bool { number == nil && amendment == nil && articles.isEmpty }
}

extension LegalBasisParser {
  /// How far ahead a number without brackets is looked for, in characters.
  private static let longestNumber = 60

  /// Reads the details that stand at a position.
  ///
  /// - Returns: the index after them; the same position if there are none.
  func readDetails(at start: Int, upTo end: Int, into details: inout CitationDetails) -> Int {
    var position = start
    while true {
      var next = scalars.skippingBlanks(position, upTo: end)
      if let length = scalars.lengthOfFirst(of: ["的", "之", "中", "中的", "，", ","], at: next), next + length < end,
        scalars[next + length] == "第"
      {
        next += length
      }
      guard next < end else { return position }
      if let list = ArticleReference.list(in: scalars, at: next, upTo: end) {
        details.articles += list.references
        position = list.end
      } else if scalars[next].isOpeningRound || "〔﹝[［【".unicodeScalars.contains(scalars[next]) {
        let close = closeOfBracket(at: next, upTo: end)
        readBracket(next + 1..<(close ?? end), into: &details)
        position = close.map { $0 + 1 } ?? end
      } else if details.number == nil, let found = numbers.first(in: next..<min(end, next + Self.longestNumber)),
        found.range.lowerBound == next
      {
        details.number = found.number
        position = found.range.upperBound
      } else {
        return position
      }
    }
  }

  /// Reads what stands inside brackets: `国务院令第711号`, `2015年修正`, `2019年修订，第二条`.
  func readBracket(_ range: Range<Int>, into details: inout CitationDetails) {
    for piece in range.split(whereSeparator: { "，,、；;".unicodeScalars.contains(scalars[$0]) }) {
      let words = scalars.trimmed(piece.startIndex..<piece.endIndex)
      if details.number == nil, let found = numbers.first(in: words) {
        details.number = found.number
      } else if let list = ArticleReference.list(in: scalars, at: words.lowerBound, upTo: words.upperBound) {
        details.articles += list.references
      } else if details.amendment == nil, isAmendment(words) {
        details.amendment = scalars.text(words)
      }
    }
  }

  /// `2015年修正`, `2019修订`, `第三次修正`.
  private func isAmendment(_ range: Range<Int>) -> Bool {
    guard range.count <= 24, let first = range.first,
      scalars[first].digitValue != nil || scalars[first] == "第" || "修二".unicodeScalars.contains(scalars[first])
    else { return false }
    return range.contains { scalars.lengthOfFirst(of: ["修正", "修订", "修改"], at: $0) != nil }
  }
}
