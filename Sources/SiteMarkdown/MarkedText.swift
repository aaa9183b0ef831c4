/// A text with marks beside its delimiter runs, as libcmark gets it, and where its lines begin.
struct MarkedText {
  private(set) var bytes: [UInt8]
  /// `nil` if the text needed no mark.
  private(set) var mark: DelimiterMark?
  /// The offsets of the marks, ascending.
  private var offsets: [Int] = []
  private var lineStarts: [Int] = []

  /// - Parameter isPlain: no marks: only what CommonMark says.
  init(_ text: String, isPlain: Bool) {
    bytes = Array(text.utf8)
    if !isPlain { placeMarks() }
    findLines()
  }

  var lineCount: Int { lineStarts.count }

  /// The bytes of a line that counts from 1, without its end.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1].isLineEnd { end -= 1 }
    return start..<end
  }

  /// The column in the author's text of a column in this one.
  func originalColumn(_ column: Int, ofLine number: Int) -> Int {
    guard !offsets.isEmpty, number >= 1, number <= lineStarts.count else { return column }
    let start = lineStarts[number - 1]
    let before = firstMark(from: start + column - 1) - firstMark(from: start)
    return max(1, column - before * DelimiterMark.length)
  }

  private func firstMark(from offset: Int) -> Int {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func findLines() {
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        guard byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A) else { continue }
        starts.append(index + 1)
      }
    }
    lineStarts = starts
  }

  private mutating func placeMarks() {
    let places = bytes.withUnsafeBufferPointer(findMarkPlaces)
    guard !places.isEmpty else { return }
    guard let mark = bytes.withUnsafeBufferPointer(DelimiterMark.init(unusedIn:)) else { return }
    var marked: [UInt8] = []
    marked.reserveCapacity(bytes.count + places.count * DelimiterMark.length * 3)
    var copied = 0
    for place in places {
      marked.append(contentsOf: bytes[copied..<place.offset])
      copied = place.offset
      for _ in 0..<place.count {
        offsets.append(marked.count)
        mark.append(to: &marked)
      }
    }
    marked.append(contentsOf: bytes[copied...])
    bytes = marked
    self.mark = mark
  }
}
