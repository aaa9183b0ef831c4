/// How many cells of a terminal a text takes: a Han character, kana or full-width sign takes two.
///
/// The ranges are those that Unicode's East Asian Width lists as W and F, to the block.
package func displayWidth(of text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth(of: $1) }
}

/// How many cells the longest of a text's lines takes.
package func displayWidth(ofLongestLineOf text: String) -> Int {
  var (longest, width) = (0, 0)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
      longest = max(longest, width)
      width = 0
    default: width += displayWidth(of: scalar)
    }
  }
  return max(longest, width)
}

package func displayWidth(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: 0
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD:
    2
  default: 1
  }
}
