import SiteModel

/// The words of a cell, taken apart once for all rules that read them.
struct CellText {
  let text: String
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    self.text = text
    scalars = [Unicode.Scalar](of: text)
  }

  func words(_ range: Range<Int>) -> String { scalars.text(range) }

  /// The bytes of UTF-8 that a range of characters takes.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    let start = scalars[..<range.lowerBound].reduce(0) { $0 + UTF8.width($1) }
    return start..<scalars[range].reduce(start) { $0 + UTF8.width($1) }
  }

  /// The end of the stretch of Chinese characters that begins at an index.
  func endOfHan(from index: Int) -> Int {
    var end = index
    while end < scalars.count, scalars[end].isHan { end += 1 }
    return end
  }

  /// The start of the stretch of Chinese characters that ends before an index.
  func startOfHan(upTo index: Int) -> Int {
    var start = index
    while start > 0, scalars[start - 1].isHan { start -= 1 }
    return start
  }
}
