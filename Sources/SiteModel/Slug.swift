/// The part of a URL that stands for a name: lower-case ASCII letters, digits, `-`, `_` and `.`.
///
/// A name that is such already is its own slug. Of any other, what is ASCII is kept and a short hash of the whole name is
/// added, so that a Chinese name never gives an empty slug and two names never share one but by a hash collision, which
/// the reader reports: `2026-10-12-低保公示` gives `2026-10-12-` and eight letters.
package func slug(of name: String) -> String {
  if !name.isEmpty, !name.hasPrefix("."), name.utf8.allSatisfy(isSlugByte) { return name }
  var kept = ""
  for scalar in name.unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9", "-", "_", ".": kept.unicodeScalars.append(scalar)
    case "A"..."Z": kept.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 32))
    default:
      if kept.unicodeScalars.last != "-", !kept.isEmpty { kept.append("-") }
    }
  }
  while let last = kept.last, "-._".contains(last) { kept.removeLast() }
  while let first = kept.first, "-._".contains(first) { kept.removeFirst() }
  return (kept.isEmpty ? "" : kept + "-") + shortHash(of: name)
}

private func isSlugByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
  default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}

/// Eight letters and digits that stand for a text: 40 bits of its FNV-1a hash in base 32.
package func shortHash(of text: String) -> String { shortHash(of: Array(text.utf8)) }

/// The same for a file's bytes: the fingerprint in an asset's name.
package func shortHash(of bytes: [UInt8]) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  hash ^= hash >> 40
  let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")
  return String((0..<8).map { alphabet[Int(hash >> (UInt64($0) * 5) & 31)] })
}
