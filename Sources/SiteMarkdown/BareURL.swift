/// A URL or mail address in running text.
struct BareURL {
  /// In the pool.
  var range: Range<Int>
  /// What the destination has before the text: `http://`, `mailto:` or nothing.
  var prefix: String
}

/// Finds the URLs and mail addresses in a text by the rules of GFM's extended autolinks, but that a URL ends before a
/// Han character or full-width punctuation: Chinese writes no space after it.
func findBareURLs(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [BareURL] {
  var found: [BareURL] = []
  var scan = BareURLScan(bytes: bytes, text: range)
  var index = range.lowerBound
  while true {
    index = bytes.firstASCII(from: index, to: range.upperBound)
    guard index < range.upperBound else { return found }
    let url: BareURL? =
      switch bytes[index] {
      case UInt8(ascii: ":"): scan.url(atColon: index)
      case UInt8(ascii: "w"), UInt8(ascii: "W"): scan.url(atWWW: index)
      case UInt8(ascii: "@"): scan.address(atSign: index)
      default: nil
      }
    guard let url else {
      index += 1
      continue
    }
    found.append(url)
    index = url.range.upperBound
    scan.free = index
  }
}

private struct BareURLScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let text: Range<Int>
  /// Where the last link ended: nothing reaches back behind it.
  var free: Int

  init(bytes: UnsafeBufferPointer<UInt8>, text: Range<Int>) {
    self.bytes = bytes
    self.text = text
    free = text.lowerBound
  }

  func url(atColon colon: Int) -> BareURL? {
    guard colon + 3 < text.upperBound, bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/")
    else { return nil }
    for scheme in ["https", "http", "ftp"] {
      let start = colon - scheme.utf8.count
      guard start >= free, hasWord(scheme, at: start),
        start == text.lowerBound || !bytes[start - 1].isASCIIAlphanumeric,
        let end = end(ofDomainAt: colon + 3, needsPeriod: false)
      else { continue }
      return BareURL(range: start..<endOfPath(from: end, start: colon + 3), prefix: "")
    }
    return nil
  }

  func url(atWWW start: Int) -> BareURL? {
    guard start + 4 < text.upperBound, hasWord("www.", at: start) else { return nil }
    if start > text.lowerBound {
      let before = bytes[start - 1]
      let isStart =
        before >= 0x80 || before.isSpaceOrTab || before == UInt8(ascii: "*") || before == UInt8(ascii: "_")
        || before == UInt8(ascii: "~") || before == UInt8(ascii: "(")
      guard isStart else { return nil }
    }
    guard let end = end(ofDomainAt: start, needsPeriod: true) else { return nil }
    return BareURL(range: start..<endOfPath(from: end, start: start), prefix: "http://")
  }

  func address(atSign sign: Int) -> BareURL? {
    var start = sign
    while start > free, bytes[start - 1].isASCIIAlphanumeric || "._-+".utf8.contains(bytes[start - 1]) { start -= 1 }
    guard start < sign else { return nil }
    var end = sign + 1
    var periods = 0
    while end < text.upperBound {
      if bytes[end] == UInt8(ascii: ".") {
        guard end + 1 < text.upperBound, bytes[end + 1].isASCIIAlphanumeric else { break }
        periods += 1
      } else if !(bytes[end].isASCIIAlphanumeric || bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "_"))
      {
        break
      }
      end += 1
    }
    guard periods > 0, bytes[end - 1].isASCIIAlphanumeric, end == text.upperBound || bytes[end] != UInt8(ascii: "+"),
      end == text.upperBound || bytes[end] != UInt8(ascii: "@")
    else { return nil }
    return BareURL(range: start..<end, prefix: "mailto:")
  }

  private func hasWord(_ word: String, at start: Int) -> Bool {
    guard start >= text.lowerBound, start + word.utf8.count <= text.upperBound else { return false }
    return zip(word.utf8, bytes[start...]).allSatisfy { $0 == $1.asciiLowercased }
  }

  /// Segments between periods, no underscore in the last two.
  private func end(ofDomainAt start: Int, needsPeriod: Bool) -> Int? {
    var index = start
    var periods = 0
    var underscores = (inLast: false, inSecondLast: false)
    while index < text.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "_") {
        underscores.inLast = true
      } else if byte == UInt8(ascii: ".") {
        underscores = (false, underscores.inLast)
        periods += 1
      } else if byte >= 0x80 {
        guard !endsURL(at: index) else { break }
      } else if !byte.isASCIIAlphanumeric, byte != UInt8(ascii: "-") {
        break
      }
      index += 1
    }
    guard index > start, bytes[start] != UInt8(ascii: "."), bytes[start] != UInt8(ascii: "-") else { return nil }
    guard !underscores.inLast, !underscores.inSecondLast, !needsPeriod || periods > 0 else { return nil }
    return index
  }

  private func endOfPath(from domainEnd: Int, start: Int) -> Int {
    var end = domainEnd
    while end < text.upperBound, bytes[end] > 0x20, bytes[end] != 0x7F, bytes[end] != UInt8(ascii: "<"),
      !endsURL(at: end)
    {
      end += 1
    }
    return withoutTrailingPunctuation(end, start: start)
  }

  /// Whether Chinese text, or a space beyond ASCII, begins here.
  private func endsURL(at index: Int) -> Bool {
    guard bytes[index] >= 0xC2 else { return false }
    let character = CharacterClass(decodeScalar(bytes, at: index).scalar)
    return character.isWide || character.isShared || character.isSpace
  }

  private func withoutTrailingPunctuation(_ end: Int, start: Int) -> Int {
    var end = end
    var surplus = 0
    for byte in bytes[start..<end] {
      if byte == UInt8(ascii: "(") { surplus -= 1 } else if byte == UInt8(ascii: ")") { surplus += 1 }
    }
    while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ")"):
        guard surplus > 0 else { return end }
        surplus -= 1
        end -= 1
      case UInt8(ascii: ";"):
        var name = end - 1
        while name > start, bytes[name - 1].isASCIIAlphanumeric { name -= 1 }
        let isReference = name > start && name < end - 1 && bytes[name - 1] == UInt8(ascii: "&")
        end = isReference ? name - 1 : end - 1
      default: return end
      }
    }
    return end
  }
}
