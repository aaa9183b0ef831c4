/// Fonts whose letters are pictures: the ticks and boxes of Word come from them.
enum SymbolFont {
  case wingdings
  case wingdings2
  case webdings
  case marlett

  /// `nil` for every other font.
  init?(_ name: some StringProtocol) {
    switch name.lowercased().filter({ $0 != " " && $0 != "\"" && $0 != "'" }) {
    case "wingdings": self = .wingdings
    case "wingdings2": self = .wingdings2
    case "webdings": self = .webdings
    case "marlett": self = .marlett
    default: return nil
    }
  }

  /// The text as signs that any font has; what is no tick or box stays.
  func text(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { sign($0.value) ?? $0 }))
  }

  /// - Parameter code: of the font, or as Word writes it, from U+F000.
  func sign(_ code: UInt32) -> Unicode.Scalar? {
    let code = (0xF000...0xF0FF).contains(code) ? code - 0xF000 : code
    switch (self, code) {
    case (.wingdings, 0xFE), (.wingdings2, 0x52): return "☑"
    case (.wingdings, 0xFD), (.wingdings2, 0x53), (.wingdings2, 0x54), (.wingdings2, 0x51): return "☒"
    case (.wingdings, 0xFC), (.wingdings2, 0x50), (.webdings, 0x61), (.marlett, 0x61), (.marlett, 0x62): return "√"
    case (.wingdings, 0xFB), (.wingdings2, 0x4F), (.webdings, 0x72): return "×"
    case (.wingdings, 0xA8), (.wingdings, 0x6F), (.wingdings, 0x71), (.wingdings, 0x72), (.wingdings2, 0xA3),
      (.wingdings2, 0x2A), (.wingdings2, 0x30), (.webdings, 0x63):
      return "☐"
    case (.wingdings, 0x6E), (.webdings, 0x67): return "■"
    case (.wingdings, 0x6C): return "●"
    case (.wingdings, 0xA1): return "○"
    default: return nil
    }
  }
}
