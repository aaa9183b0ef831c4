import SiteDocuments

/// Whether a cell that should hold a tick holds one, in any form that offices and lost fonts give it.
enum TickMark: Hashable {
  case ticked
  case unticked
  /// A sign that means one thing here and another there.
  case unclear

  /// `nil` if the text is no tick.
  init?(_ text: String) {
    let words = text.squeezed
    guard !words.isEmpty, words.unicodeScalars.count <= 6 else { return nil }
    if let mark = Self.words[words] {
      self = mark
      return
    }
    // `√√`, `[√]`, `（√）`, `☑`.
    let inner = words.unicodeScalars.filter { !"[]［］()（）【】".unicodeScalars.contains($0) }
    guard !inner.isEmpty else {
      self = .unticked
      return
    }
    if inner.allSatisfy({ Self.ticks.contains($0) }) {
      self = .ticked
    } else if inner.allSatisfy({ Self.boxes.contains($0) }) {
      self = .unticked
    } else {
      return nil
    }
  }

  static let ticks = Set("√✓✔☑☒■▣●★✅🗹☆◆▲✕✗🗸☻".unicodeScalars).subtracting(["✕", "✗", "☻"])
  static let boxes = Set("☐□◻▢❏◯○×✕✗✘❌❎－—–-/／".unicodeScalars)

  /// Whole cells. Letters are what a symbol font's ticks become when the font is lost.
  private static let words: [String: TickMark] = [
    "是": .ticked, "有": .ticked, "对": .ticked, "勾": .ticked, "Y": .ticked, "y": .ticked, "YES": .ticked, "Yes": .ticked,
    "yes": .ticked, "true": .ticked, "TRUE": .ticked, "True": .ticked, "V": .ticked, "v": .ticked, "ν": .ticked,
    "R": .ticked, "þ": .ticked, "ü": .ticked, "P": .ticked, "t": .ticked, "a": .ticked, "1": .ticked, "＋": .ticked,
    "+": .ticked, "*": .ticked, "＊": .ticked, "\u{F0FC}": .ticked, "\u{F0FE}": .ticked, "\u{F052}": .ticked,
    "\u{F050}": .ticked, "[x]": .ticked, "[X]": .ticked,
    "否": .unticked, "无": .unticked, "N": .unticked, "n": .unticked, "NO": .unticked, "No": .unticked, "no": .unticked,
    "false": .unticked, "FALSE": .unticked, "False": .unticked, "口": .unticked, "o": .unticked, "O": .unticked,
    "¨": .unticked, "£": .unticked, "0": .unticked, "不": .unticked, "û": .unticked, "\u{F0A8}": .unticked,
    "\u{F0A3}": .unticked, "\u{F06F}": .unticked, "\u{F0FB}": .unticked, "x": .unclear, "X": .unclear, "ㄨ": .unticked,
  ]

  /// Signs that can be nothing but ticks or boxes, wherever they stand.
  static func isSure(_ text: String) -> Bool {
    text.squeezed.unicodeScalars.allSatisfy { "√✓✔☑☒■✅☐□".unicodeScalars.contains($0) }
  }
}
