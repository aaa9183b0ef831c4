import SiteDiagnostics

/// Names for headings: of their words, never empty, never the same twice, and the same for the same document.
struct AnchorNames {
  /// The names given, each with the number to try when it is wanted again. Bytes, not strings: two strings are equal
  /// if Unicode normalizes them to the same, two `id`s are not.
  private var nextNumber: [[UInt8]: Int] = [:]

  /// Letters, digits and Han characters stay, Latin letters in lower case; spaces become `-`, punctuation goes.
  ///
  /// - Parameter asciiPrefix: stands before a name that has no other letters than ASCII's.
  mutating func name(for text: String, asciiPrefix: String = "") -> [UInt8] {
    var base = Self.words(of: text)
    if base.isEmpty { base = Array("section".utf8) }
    if base.allSatisfy({ $0 < 0x80 }) { base = asciiPrefix.utf8 + base }
    guard var number = nextNumber[base] else {
      nextNumber[base] = 2
      return base
    }
    var name = base
    repeat {
      name = base + "-\(number)".utf8
      number += 1
    } while nextNumber[name] != nil
    nextNumber[base] = number
    nextNumber[name] = 2
    return name
  }

  private static func words(of text: String) -> [UInt8] {
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
    return Array(name.drop { $0 == hyphen })
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
    let anchor = anchors.name(for: text, asciiPrefix: options.asciiAnchorPrefix)
    let start = pool.count
    pool += anchor
    events[open].text = PoolRange(start, pool.count)
    let event = events[open]
    outline.append(
      OutlineEntry(
        level: Int(event.number), text: text, anchor: String(decoding: anchor, as: UTF8.self),
        range: SourceRange(position(event.startLine, event.startColumn), position(event.endLine, event.endColumn))))
  }

  func position(_ line: Int32, _ column: Int32) -> SourcePosition {
    SourcePosition(line: Int(line) + lineOffset, column: Int(column))
  }
}
