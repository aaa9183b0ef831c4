extension XMLWriter {
  /// A text as the content of a cell, its line breaks as line feeds.
  ///
  /// Excel takes at most 32,767 UTF-16 units a cell and reads `_x0041_` as an escape, so that the sign `_` before such a
  /// run is escaped itself.
  mutating func cellText(_ text: String) {
    self.text(isPlainCellText(text) ? text : excelText(text))
  }
}

/// Whether a text is a cell's as it stands, as nearly all are. No text has more UTF-16 units than bytes.
private func isPlainCellText(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { $0.count <= 32767 && excelSigns.next(in: $0, from: 0) == $0.count }
}

private let excelSigns = ByteSigns(UInt8(ascii: "_"), UInt8(ascii: "\r"), UInt8(ascii: "_"), UInt8(ascii: "\r"))

private func excelText(_ text: String) -> String {
  var text = text
  if text.utf16.count > 32767 {
    text = String(decoding: text.utf16.prefix(32766), as: UTF16.self) + "…"
  }
  let scalars = Array(text.unicodeScalars)
  var escaped = String.UnicodeScalarView()
  for index in scalars.indices {
    switch scalars[index] {
    case "\r": escaped.append("\n")
    case "\n" where index > 0 && scalars[index - 1] == "\r": continue
    case "_" where beginsEscape(scalars[index...]): escaped.append(contentsOf: "_x005F_".unicodeScalars)
    case let scalar: escaped.append(scalar)
    }
  }
  return String(escaped)
}

private func beginsEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  let signs = Array(scalars.prefix(7))
  return signs.count == 7 && signs[1] == "x" && signs[6] == "_"
    && signs[2...5].allSatisfy(\.properties.isASCIIHexDigit)
}
