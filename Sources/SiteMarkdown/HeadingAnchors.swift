import SiteDiagnostics

/// Names for headings: of their words, never empty, never the same twice, and the same for the same document.
struct AnchorNames {
  /// The names given, each with the number to try when it is wanted again. Bytes, not strings: two strings are equal
  /// if Unicode normalizes them to the same, two `id`s are not.
  private var nextNumber: [[UInt8]: Int] = [:]

  /// Letters, digits and Han characters stay, Latin letters in lower case; spaces become `-`, punctuation goes.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - asciiPrefix: stands before a name that has no other letters than ASCII's.
  mutating func name(for text: [UInt8], asciiPrefix: String = "") -> [UInt8] {
    if nextNumber.isEmpty { nextNumber.reserveCapacity(8) }
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

  private static func words(of text: [UInt8]) -> [UInt8] {
    var name: [UInt8] = []
    name.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let (scalar, length) = decodeScalar(text, at: index)
        if scalar.isASCII {
          let byte = text[index]
          if byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") {
            name.append(byte.asciiLowercased)
          } else if byte.isSpaceOrTab || byte.isLineEnd || byte == hyphen {
            name.append(hyphen)
          }
        } else if isKept(scalar) {
          name.append(contentsOf: text[index..<(index + length)])
        } else if isSpace(scalar) {
          name.append(hyphen)
        }
        index += length
      }
    }
    while name.last == hyphen { name.removeLast() }
    if name.first == hyphen { name = Array(name.drop { $0 == hyphen }) }
    return name
  }

  private static let hyphen = UInt8(ascii: "-")

  /// The spaces beyond ASCII, U+3000 among them.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    // The Han characters and the punctuation of most headings need no look into Unicode's tables.
    if (0x3400...0x9FFF).contains(scalar.value) { return true }
    if (0x3001...0x3003).contains(scalar.value) || (0x3008...0x3011).contains(scalar.value) { return false }
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
    let text = plainText(of: events.span.extracting(open...), pool: pool)
    let anchor = anchors.name(for: text, asciiPrefix: options.asciiAnchorPrefix)
    let start = pool.count
    pool += anchor
    events[open].text = PoolRange(start, pool.count)
    let event = events[open]
    // Both are of the document's text, cut where ASCII or whole characters stand.
    outline.append(
      OutlineEntry(
        level: Int(event.number), text: String(copying: UTF8Span(unchecked: text.span)),
        anchor: String(copying: UTF8Span(unchecked: anchor.span)),
        range: SourceRange(position(event.startLine, event.startColumn), position(event.endLine, event.endColumn))))
  }

  func position(_ line: Int32, _ column: Int32) -> SourcePosition {
    SourcePosition(line: Int(line) + lineOffset, column: Int(column))
  }
}
