/// A text as the content of a cell.
///
/// Excel takes at most 32,767 UTF-16 units a cell and reads `_x0041_` as an escape, so that the sign `_` before such a
/// run is escaped itself.
func cellText(_ text: String) -> String {
  var text = text
  if text.utf16.count > 32767 {
    text = String(decoding: text.utf16.prefix(32766), as: UTF16.self) + "…"
  }
  guard text.utf8.contains(UInt8(ascii: "_")) else { return xmlText(text) }

  let scalars = Array(text.unicodeScalars)
  var escaped = String.UnicodeScalarView()
  for index in scalars.indices {
    escaped.append(scalars[index])
    if beginsEscape(scalars[index...]) { escaped.append(contentsOf: "x005F_".unicodeScalars) }
  }
  return xmlText(String(escaped))
}

/// A text as the content of an element or attribute of XML 1.0; characters that XML cannot hold are dropped, and line
/// breaks become line feeds.
func xmlText(_ text: String) -> String {
  var xml = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": xml.append(contentsOf: "&amp;".unicodeScalars)
    case "<": xml.append(contentsOf: "&lt;".unicodeScalars)
    case ">": xml.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": xml.append(contentsOf: "&quot;".unicodeScalars)
    case "\r": xml.append("\n")
    case "\n": if previous != "\r" { xml.append("\n") }
    case "\t", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}": xml.append(scalar)
    default: break
    }
    previous = scalar
  }
  return String(xml)
}

private func beginsEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  guard scalars.count >= 7, scalars.first == "_" else { return false }
  let signs = Array(scalars.prefix(7))
  return signs[1] == "x" && signs[6] == "_" && signs[2...5].allSatisfy(\.properties.isASCIIHexDigit)
}
