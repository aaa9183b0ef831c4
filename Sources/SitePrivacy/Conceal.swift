/// A text with the persons' numbers in it masked, for a message that quotes what somebody wrote.
package func concealed(_ text: String) -> String {
  let facts = findPersonalFacts(in: text).facts
  if facts.isEmpty { return text }
  var bytes = Array(text.utf8)
  for fact in facts.reversed() where fact.range.upperBound <= bytes.count {
    bytes.replaceSubrange(fact.range, with: fact.masked.utf8)
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// A text with a range of its bytes, and the persons' numbers in it, made unreadable: stars, as many bytes as before, so
/// that columns stay what they are.
package func blackened(_ text: Substring, _ ranges: [Range<Int>]) -> Substring {
  let own = String(text)
  let all = ranges + findPersonalFacts(in: own).facts.map(\.range)
  if all.isEmpty { return text }
  var bytes = Array(own.utf8)
  for range in all { blacken(&bytes, range.clamped(to: 0..<bytes.count)) }
  return Substring(String(decoding: bytes, as: UTF8.self))
}

private func blacken(_ bytes: inout [UInt8], _ range: Range<Int>) {
  var index = range.lowerBound
  while index < range.upperBound {
    let first = bytes[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    let star: [UInt8]
    switch length {
    case 2: star = Array("·".utf8)
    case 3: star = Array("＊".utf8)
    case 4: star = Array("＊*".utf8)
    default: star = [UInt8(ascii: "*")]
    }
    let end = min(index + length, bytes.count)
    if end - index == star.count { bytes.replaceSubrange(index..<end, with: star) }
    index = end
  }
}
