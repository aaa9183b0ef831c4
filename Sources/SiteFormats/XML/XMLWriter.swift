/// Writes XML straight into bytes: markup as our code has it, texts escaped.
///
///     var xml = XMLWriter()
///     xml.markup("<title>")
///     xml.text("《通知》 & 附件")
///     xml.markup("</title>")
package struct XMLWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: how many bytes are expected.
  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Static, so that nothing that an author wrote gets in unescaped.
  package mutating func markup(_ markup: StaticString) { bytes.append(markup) }

  package mutating func number(_ number: Int) { bytes.appendDecimal(number) }

  /// A text between tags or quotes; characters that XML cannot hold are left out.
  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { text in
      var pieceStart = 0
      var index = signs.next(in: text, from: 0)
      while index < text.count {
        if let (escape, length) = escape(at: index, of: text) {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[pieceStart..<index]))
          bytes.append(escape)
          pieceStart = index + length
          index = pieceStart
        } else {
          index += 1
        }
        index = signs.next(in: text, from: index)
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[pieceStart...]))
    }
  }
}

extension XMLWriter {
  /// What stands for the character at an index, and how many bytes it replaces; `nil` if that is the character itself.
  private func escape(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> (StaticString, length: Int)? {
    switch text[index] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
    case 0..<0x20: return ("", 1)
    default:
      // U+FFFE and U+FFFF are no characters.
      let isNone = index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
      return isNone ? ("", 3) : nil
    }
  }
}

/// What may have to be escaped or left out; 0xEF begins U+FFFE and U+FFFF.
private let signs = ByteSigns(
  UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF, below: 0x20)
