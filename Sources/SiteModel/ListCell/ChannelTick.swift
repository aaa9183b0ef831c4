/// A box beside a channel's name: `☑`, `☐`, `√`, `[x]`, `口`, a lost Wingdings `t`, or an HTML checkbox.
struct ChannelTick {
  let isTicked: Bool
  /// The index after the box.
  let end: Int

  /// `nil` if no box stands there. A `口` or `t` that is part of a word is none.
  init?(in scalars: [Unicode.Scalar], at index: Int, _ range: Range<Int>) {
    guard index < range.upperBound else { return nil }
    switch scalars[index] {
    case "☑", "☒", "✓", "✔", "✅", "√", "■", "▣", "🗹":
      self.init(isTicked: true, end: index + 1)
    case "☐", "□", "◻", "▢", "❏":
      self.init(isTicked: false, end: index + 1)
    case "口"
    where Self.standsAlone(scalars, index, range) && !Self.wordsWithMouth.contains(Self.next(scalars, index, range)):
      self.init(isTicked: false, end: index + 1)
    case "t" where Self.standsAlone(scalars, index, range) && Self.next(scalars, index, range).isHan:
      self.init(isTicked: true, end: index + 1)
    case "[", "［", "(", "（", "【":
      guard let box = Self.bracketed(scalars, index, range) else { return nil }
      self = box
    case "<" where scalars.has("<input", at: index):
      guard let close = scalars[index..<range.upperBound].firstIndex(of: ">") else { return nil }
      let attributes = scalars.text(index..<close).split { " /<>".contains($0) }
      self.init(isTicked: attributes.contains { $0 == "checked" || $0.hasPrefix("checked=") }, end: close + 1)
    default: return nil
    }
  }

  private init(isTicked: Bool, end: Int) { (self.isTicked, self.end) = (isTicked, end) }
}

extension ChannelTick {
  /// `[x]`, `[ ]`, `（√）`.
  private static func bracketed(_ scalars: [Unicode.Scalar], _ index: Int, _ range: Range<Int>) -> ChannelTick? {
    let start = scalars.skippingBlanks(index + 1, upTo: range.upperBound)
    guard start < range.upperBound else { return nil }
    let isMarked = "xX√✓✔".unicodeScalars.contains(scalars[start])
    let close = isMarked ? scalars.skippingBlanks(start + 1, upTo: range.upperBound) : start
    guard close < range.upperBound, "]］)）】".unicodeScalars.contains(scalars[close]), isMarked || close > index + 1
    else { return nil }
    return ChannelTick(isTicked: isMarked, end: close + 1)
  }

  /// Whether a letter begins a name instead of being in the middle of one.
  private static func standsAlone(_ scalars: [Unicode.Scalar], _ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound else { return true }
    let before = scalars[index - 1]
    return before.isBlank || "、；;.）".unicodeScalars.contains(before)
  }

  private static func next(_ scalars: [Unicode.Scalar], _ index: Int, _ range: Range<Int>) -> Unicode.Scalar {
    index + 1 < range.upperBound ? scalars[index + 1] : " "
  }

  /// What follows 口 in words such as 口头 and 口岸.
  private static let wordsWithMouth: Set<Unicode.Scalar> = ["头", "岸", "径", "述", "语", "号", "袋", "罩", "碑", "腔", "令"]
}
