/// A text without the white space at its ends, that of other scripts included.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last, isWhiteSpace(first) || isWhiteSpace(last) else {
    return text
  }
  let rest = scalars.drop(while: isWhiteSpace)
  let end = rest.lastIndex { !isWhiteSpace($0) }.map(rest.index(after:)) ?? rest.endIndex
  return String(rest[..<end])
}

/// Unicode's property White_Space, without a look into its tables.
private func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}
