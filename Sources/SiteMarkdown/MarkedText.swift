/// A text with marks beside its delimiter runs, as libcmark gets it, and where its lines begin.
struct MarkedText {
  private(set) var bytes: [UInt8]
  /// `nil` if the text needed no mark.
  private(set) var mark: DelimiterMark?
  /// The offsets of the marks, ascending.
  private var offsets: [Int] = []
  private var lineStarts: [Int] = []
  /// How many marks stand before each line.
  private var marksBefore: [Int] = []

  /// - Parameter isPlain: no marks: only what CommonMark says.
  init(_ text: String, isPlain: Bool) {
    bytes = Array(text.utf8)
    var survey = survey()
    if survey.hasCarriageReturn {
      normalizeLineEnds()
      survey = self.survey()
    }
    guard !isPlain, !survey.markPlaces.isEmpty else { return }
    put(marksAt: survey.markPlaces)
    if mark != nil {
      _ = self.survey()
      countMarks()
    }
  }

  var lineCount: Int { lineStarts.count }

  var hasMarks: Bool { mark != nil }

  /// The bytes of a line that counts from 1, without its end.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    return start..<end
  }

  /// The column in the author's text of a column in this one.
  func originalColumn(_ column: Int, ofLine number: Int) -> Int {
    guard !offsets.isEmpty, number >= 1, number <= lineStarts.count else { return column }
    let offset = lineStarts[number - 1] + column - 1
    let first = marksBefore[number - 1]
    var (low, high) = (first, marksBefore[number])
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return max(1, column - (low - first) * DelimiterMark.length)
  }

  /// Lines and columns stay what they are; libcmark counts lines in inlines by line feeds alone.
  private mutating func normalizeLineEnds() {
    var normalized: [UInt8] = []
    normalized.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
      normalized.append(byte == 0x0D ? 0x0A : byte)
    }
    bytes = normalized
  }

  /// Finds where the lines begin, and what else the bytes ask for.
  private mutating func survey() -> (hasCarriageReturn: Bool, markPlaces: [MarkPlace]) {
    var starts: [Int] = []
    starts.reserveCapacity(bytes.count / 32 + 8)
    starts.append(0)
    var hasCarriageReturn = false
    var places: [MarkPlace] = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = bytes.firstASCII(from: 0, to: bytes.count)
      while index < bytes.count {
        let byte = bytes[index]
        var next = index + 1
        switch byte {
        case 0x0A: starts.append(next)
        case 0x0D: hasCarriageReturn = true
        case UInt8(ascii: "\\"):
          if next < bytes.count, bytes[next].isASCIIPunctuation { next += 1 }
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
          while next < bytes.count, bytes[next] == byte { next += 1 }
          if let place = markPlace(bytes, ofRun: index..<next) { places.append(place) }
        default: break
        }
        index = bytes.firstASCII(from: next, to: bytes.count)
      }
    }
    lineStarts = starts
    return (hasCarriageReturn, places)
  }

  private mutating func countMarks() {
    marksBefore.reserveCapacity(lineStarts.count + 1)
    var count = 0
    for start in lineStarts {
      while count < offsets.count, offsets[count] < start { count += 1 }
      marksBefore.append(count)
    }
    marksBefore.append(offsets.count)
  }

  private mutating func put(marksAt places: [MarkPlace]) {
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
