/// Where marks go, and how many.
struct MarkPlace: Hashable {
  var offset: Int
  var count: Int
}

/// The marks that a delimiter run needs; `nil` if none.
///
/// A run of `*` or `_` gets one where our rule lets it do more than CommonMark's. A run of one or two `~`, which
/// libcmark takes for text, gets one mark if it may open a strikethrough, two if it may close one, three if both.
func markPlace(_ bytes: UnsafeBufferPointer<UInt8>, ofRun range: Range<Int>) -> MarkPlace? {
  let run = DelimiterRun(bytes, range)
  if bytes[range.lowerBound] == UInt8(ascii: "~") {
    return run.strikethroughMarks.map { MarkPlace(offset: range.lowerBound, count: $0) }
  }
  return run.emphasisMarkIsBefore.map { MarkPlace(offset: $0 ? range.lowerBound : range.upperBound, count: 1) }
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
