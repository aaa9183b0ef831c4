/// Where marks go, and how many.
struct MarkPlace: Hashable {
  var offset: Int
  var count: Int
}

/// Finds the delimiter runs that need marks.
///
/// A run of `*` or `_` gets one where our rule lets it do more than CommonMark's. A run of one or two `~`, which
/// libcmark takes for text, gets one mark if it may open a strikethrough, two if it may close one, three if both.
///
/// - Parameter start: there is no delimiter and no backslash before.
func findMarkPlaces(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [MarkPlace] {
  var places: [MarkPlace] = []
  var index = start
  while true {
    index = bytes.firstASCII(from: index, to: bytes.count)
    guard index < bytes.count else { return places }
    let byte = bytes[index]
    guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~") else {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
      continue
    }
    var end = index + 1
    while end < bytes.count, bytes[end] == byte { end += 1 }
    let run = DelimiterRun(bytes, index..<end)
    if byte == UInt8(ascii: "~") {
      if let count = run.strikethroughMarks { places.append(MarkPlace(offset: index, count: count)) }
    } else if let isBefore = run.emphasisMarkIsBefore {
      places.append(MarkPlace(offset: isBefore ? index : end, count: 1))
    }
    index = end
  }
}

/// A run of one delimiter character and what it stands between.
private struct DelimiterRun {
  let character: UInt8
  let length: Int
  let before: CharacterClass
  let after: CharacterClass

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    character = bytes[range.lowerBound]
    length = range.count
    before = range.lowerBound == 0 ? .space : CharacterClass(decodeScalar(bytes, before: range.lowerBound))
    after = range.upperBound == bytes.count ? .space : CharacterClass(decodeScalar(bytes, at: range.upperBound).scalar)
  }

  /// CommonMark 0.30, section 6.2.
  private var isLeftFlanking: Bool {
    !after.isSpace && (!after.isPunctuation || before.isSpace || before.isPunctuation)
  }

  private var isRightFlanking: Bool {
    !before.isSpace && (!before.isPunctuation || after.isSpace || after.isPunctuation)
  }

  /// Ours differs from CommonMark's only here: between a letter and punctuation, of which one belongs to Chinese text.
  /// There CommonMark sees a run as belonging to the letter (`据**《` closes, `：**请` opens); without spaces between
  /// words the run may as well belong to the punctuation, and does both, unless the punctuation itself says which:
  /// nothing opens before `。` or closes after `（`.
  private var mayAlsoOpen: Bool {
    !before.isSpace && !before.isPunctuation && after.isPunctuation && !after.closes && touchesChinese
  }

  private var mayAlsoClose: Bool {
    !after.isSpace && !after.isPunctuation && before.isPunctuation && !before.opens && touchesChinese
  }

  /// An underscore is as often part of a file name (`名单_2026.csv`), so it needs punctuation that is Chinese itself.
  private var touchesChinese: Bool {
    guard character == UInt8(ascii: "_") else { return before.isWide || after.isWide }
    let (punctuation, letter) = before.isPunctuation ? (before, after) : (after, before)
    return punctuation.isWide || punctuation.isShared && letter.isWide
  }

  /// `nil`: no mark, CommonMark's rule as it is.
  var emphasisMarkIsBefore: Bool? {
    if mayAlsoOpen { return true }
    if mayAlsoClose { return false }
    return nil
  }

  /// A single tilde inside a word is a range (`9:00~11:30`, `周一~周五`), no delimiter.
  var strikethroughMarks: Int? {
    guard length <= 2 else { return nil }
    var opens = isLeftFlanking || mayAlsoOpen
    var closes = isRightFlanking || mayAlsoClose
    if length == 1 {
      (opens, closes) = (opens && (!closes || before.isPunctuation), closes && (!opens || after.isPunctuation))
    }
    guard opens || closes else { return nil }
    return (opens ? 1 : 0) + (closes ? 2 : 0)
  }
}
