import SiteDiagnostics

/// Names for headings: of their words, never empty, never the same twice, and the same for the same document.
struct AnchorNames {
  private var used: Set<String> = []
  private var nextNumber: [String: Int] = [:]

  /// Letters, digits and Han characters stay, Latin letters in lower case; spaces become `-`, punctuation goes.
  mutating func name(for text: String) -> String {
    let words = Self.words(of: text)
    let base = words.isEmpty ? "section" : words
    guard used.contains(base) else {
      used.insert(base)
      return base
    }
    var number = nextNumber[base] ?? 2
    while used.contains("\(base)-\(number)") { number += 1 }
    nextNumber[base] = number + 1
    used.insert("\(base)-\(number)")
    return "\(base)-\(number)"
  }

  private static func words(of text: String) -> String {
    var name: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        if byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") {
          name.append(byte.asciiLowercased)
        } else if byte.isSpaceOrTab || byte.isLineEnd || byte == hyphen {
          name.append(hyphen)
        }
      } else if isKept(scalar) {
        name += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      } else if scalar.properties.generalCategory == .spaceSeparator {
        name.append(hyphen)
      }
    }
    while name.last == hyphen { name.removeLast() }
    return String(decoding: name.drop { $0 == hyphen }, as: UTF8.self)
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if (0x3400...0x9FFF).contains(scalar.value) { return true }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}

extension DocumentBuilder {
  /// Gives the heading whose first event is at `open` its anchor and its entry in the outline.
  mutating func nameHeading(at open: Int) {
    guard !options.isPlainCommonMark else { return }
    let text = plainText(of: events[open...], pool: pool)
    let anchor = anchors.name(for: text)
    let start = pool.count
    pool += anchor.utf8
    events[open].text = PoolRange(start, pool.count)
    let event = events[open]
    outline.append(
      OutlineEntry(
        level: Int(event.number), text: text, anchor: anchor,
        range: SourceRange(position(event.startLine, event.startColumn), position(event.endLine, event.endColumn))))
  }

  func position(_ line: Int32, _ column: Int32) -> SourcePosition {
    SourcePosition(line: Int(line) + lineOffset, column: Int(column))
  }
}
