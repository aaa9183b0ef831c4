/// What the XMP of a picture says: the names of fields that stand in it as attributes or elements with a content.
func xmpFacts(in bytes: ArraySlice<UInt8>) -> [ImageFact] {
  let text = String(decoding: bytes, as: UTF8.self)
  var found: [ImageFact] = []
  for field in ["exif:GPSLatitude", "exif:GPSLongitude", "exif:GPSDestLatitude"] where hasContent(field, in: text) {
    found.append(ImageFact(.location, "GPS"))
  }
  for field in [
    "dc:creator", "photoshop:AuthorsPosition", "aux:SerialNumber", "aux:LensSerialNumber", "exifEX:BodySerialNumber",
    "exifEX:CameraOwnerName",
  ]
  where hasContent(field, in: text) {
    found.append(ImageFact(.owner, String(field.drop { $0 != ":" }.dropFirst())))
  }
  found += findPersonalFacts(in: text).facts.map { ImageFact(.text($0), "XMP") }
  return found
}

/// `field="…"`, or `<field>…</field>` with a letter in it that is no markup.
private func hasContent(_ field: String, in text: String) -> Bool {
  for range in text.ranges(of: field) {
    let rest = text[range.upperBound...].prefix(2000)
    if rest.hasPrefix("=\"") { if !rest.dropFirst(2).hasPrefix("\"") { return true } else { continue } }
    guard rest.hasPrefix(">"), let end = rest.firstRange(of: "</" + field) else { continue }
    var isMarkup = false
    for character in rest[..<end.lowerBound].dropFirst() {
      if character == "<" { isMarkup = true }
      if !isMarkup, !character.isWhitespace { return true }
      if character == ">" { isMarkup = false }
    }
  }
  return false
}
