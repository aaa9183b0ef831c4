/// The numbering of a value inside a cell: `1.`, `1、`, `（1）`, `①`, `一、`, `（一）`.
struct ItemMarker {
  let style: Style
  let number: Int
  /// The index after the marker, before any blank that follows.
  let end: Int
  /// `false` where a number could go on, as in `1.5` or `1、2号楼`: it is numbering only as part of a sequence.
  let isCertain: Bool

  enum Style {
    /// `1.` and `1、`, which writers mix in one list.
    case arabic
    /// `（1）`, `(1)`, `1)`, `⑴`.
    case bracketed
    /// `①`.
    case circled
    /// `一、`.
    case han
    /// `（一）`.
    case bracketedHan
  }

  /// `nil` if no marker stands there, or nothing comes after it.
  init?(in scalars: [Unicode.Scalar], at index: Int, upTo end: Int) {
    guard index < end,
      let marker = Self.sign(scalars, index) ?? Self.bracket(scalars, index) ?? Self.point(scalars, index)
    else { return nil }
    guard scalars.skippingBlanks(marker.end, upTo: end) < end else { return nil }
    self = marker
  }

  private init(_ style: Style, _ number: Int, end: Int, isCertain: Bool = true) {
    (self.style, self.number, self.end, self.isCertain) = (style, number, end, isCertain)
  }

  /// Whether it comes right after another in the same list.
  func continues(_ previous: ItemMarker?) -> Bool {
    style == previous?.style && number == previous.map { $0.number + 1 }
  }
}

extension ItemMarker {
  /// One character that is a whole marker: `①`, `⑴`, `⒈`.
  private static func sign(_ scalars: [Unicode.Scalar], _ index: Int) -> ItemMarker? {
    let value = Int(scalars[index].value)
    return switch value {
    case 0x2460...0x2473: ItemMarker(.circled, value - 0x245F, end: index + 1)
    case 0x2474...0x2487: ItemMarker(.bracketed, value - 0x2473, end: index + 1)
    case 0x2488...0x249B: ItemMarker(.arabic, value - 0x2487, end: index + 1)
    case 0x2776...0x277F: ItemMarker(.circled, value - 0x2775, end: index + 1)
    default: nil
    }
  }

  /// `（1）`, `（一）`, `1)`.
  private static func bracket(_ scalars: [Unicode.Scalar], _ index: Int) -> ItemMarker? {
    let isOpened = scalars[index].isOpeningRound
    let start = isOpened ? scalars.skippingBlanks(index + 1) : index
    guard let numeral = Numeral(in: scalars, at: start), (1...99).contains(numeral.value) else { return nil }
    let close = isOpened ? scalars.skippingBlanks(numeral.end) : numeral.end
    guard close < scalars.count, scalars[close].isClosingRound else { return nil }
    let isHan = scalars[start].digitValue == nil
    guard isOpened || !isHan else { return nil }
    var end = close + 1
    if isOpened, end < scalars.count, scalars[end] == "、" || scalars[end] == "." { end += 1 }
    return ItemMarker(isHan ? .bracketedHan : .bracketed, numeral.value, end: end)
  }

  /// `1.`, `1、`, `1．`, `一、`.
  private static func point(_ scalars: [Unicode.Scalar], _ index: Int) -> ItemMarker? {
    guard let numeral = Numeral(in: scalars, at: index), (1...199).contains(numeral.value),
      numeral.end < scalars.count
    else { return nil }
    let isHan = scalars[index].digitValue == nil
    switch scalars[numeral.end] {
    case "、": break
    case ".", "．", "﹒": if isHan { return nil }
    default: return nil
    }
    let end = numeral.end + 1
    guard let next = Numeral(in: scalars, at: end) else {
      return ItemMarker(isHan ? .han : .arabic, numeral.value, end: end)
    }
    // `1.2026年…` numbers a year; `1.5万元` and `1、2号楼` most likely number nothing.
    let isYear = next.end - end == 4 && next.end < scalars.count && scalars[next.end] == "年"
    return ItemMarker(isHan ? .han : .arabic, numeral.value, end: end, isCertain: isYear && !isHan)
  }
}
