/// Ticks that were letters of a symbol font, before channels: `þ政府网站 ¨政府公报`, `R政府网站 £政府公报`.
///
/// A letter counts only at the head of a name, and only if the cell has more than one such place.
func withBoxesOfLostFonts(_ text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  var places: [(index: Int, sign: Unicode.Scalar)] = []
  for index in scalars.indices {
    guard let sign = boxes[scalars[index]] else { continue }
    let before = index > 0 ? scalars[index - 1] : " "
    var next = index + 1
    while next < scalars.count, scalars[next] == " " { next += 1 }
    let standsAlone = before == " " || before == "\n" || before.isHanLetter || "、；;）)".unicodeScalars.contains(before)
    let isPrivate = scalars[index].value >= 0xE000
    if isPrivate || standsAlone && next < scalars.count && scalars[next].isHanLetter { places.append((index, sign)) }
  }
  guard places.count > 1 || places.contains(where: { scalars[$0.index].value >= 0x80 }) else { return text }
  var replaced = scalars
  for place in places { replaced[place.index] = place.sign }
  return String(String.UnicodeScalarView(replaced))
}

/// In Wingdings þ, ü, ¨, o, û; in Wingdings 2 R, P, £, S; the private characters are what Word writes of both.
private let boxes: [Unicode.Scalar: Unicode.Scalar] = [
  "þ": "☑", "ü": "☑", "R": "☑", "P": "☑", "¨": "☐", "£": "☐", "o": "☐", "û": "☐", "\u{F0FE}": "☑", "\u{F0FC}": "☑",
  "\u{F052}": "☑", "\u{F050}": "☑", "\u{F0A8}": "☐", "\u{F0A3}": "☐", "\u{F06F}": "☐", "\u{F0FB}": "☐",
]
