/// Whether a browser would run or open something of its own for a destination. It reads a scheme in any case and
/// leaves out control characters within it, so both are looked through here.
func isDangerous(_ destination: some Sequence<UInt8>, inImage: Bool) -> Bool {
  var scheme = ""
  var rest = ""
  var hasScheme = false
  for byte in destination {
    guard byte > 0x20, byte != 0x7F else { continue }
    let byte = byte.asciiLowercased
    if hasScheme {
      guard rest.utf8.count < 12 else { break }
      rest.unicodeScalars.append(Unicode.Scalar(byte))
    } else if byte == UInt8(ascii: ":") {
      hasScheme = true
    } else {
      guard byte.isASCIIAlphanumeric || "+-.".utf8.contains(byte), scheme.utf8.count < 12 else { return false }
      scheme.unicodeScalars.append(Unicode.Scalar(byte))
    }
  }
  guard hasScheme else { return false }
  switch scheme {
  case "javascript", "vbscript", "livescript", "file": return true
  case "data":
    let pictures = ["image/png", "image/gif", "image/jpeg", "image/webp"]
    return !(inImage && pictures.contains { rest.hasPrefix($0 + ";") || rest.hasPrefix($0 + ",") })
  default: return false
  }
}
