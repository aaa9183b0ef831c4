import Testing

@testable import SiteTemplates

@Suite struct EscapingTests {
  /// Texts are looked at eight bytes at a time, the last eight overlapping those before: every length and every place of
  /// a sign must give what a look at each byte gives.
  @Test(arguments: 0...40)
  func escapesASignAtAnyPlace(length: Int) {
    let signs: [Character] = ["&", "<", ">", "\"", "'", "a", "社"]
    for sign in signs {
      for place in 0...length {
        let text = String(repeating: "%", count: place) + String(sign) + String(repeating: "=", count: length - place)
        #expect(escaped(text) == plainlyEscaped(text), "\(text)")
      }
    }
  }

  @Test func escapesManySigns() {
    let text = "<a href=\"x\">'a' & 'b'</a> 公开信息 <<<>>>&&&&"
    #expect(escaped(text) == plainlyEscaped(text))
  }

  @Test(arguments: [0, 7, 10, 99, 100, 1_234_567, -1, -20, Int.max, Int.min])
  func writesNumbersAsSwiftDoes(number: Int) {
    var buffer = ByteBuffer(capacity: 1)
    defer { buffer.deallocate() }
    buffer.append(number)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == String(number))
  }

  private func escaped(_ text: String) -> String {
    var buffer = ByteBuffer(capacity: 1)
    defer { buffer.deallocate() }
    buffer.append(text, isEscaped: true)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  private func plainlyEscaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
