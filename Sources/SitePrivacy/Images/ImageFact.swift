/// What a picture's file says beside the picture.
package struct ImageFact: Hashable, Sendable {
  package var kind: Kind
  /// The field of the file: GPSLatitude, Artist, BodySerialNumber.
  package var field: String

  package init(_ kind: Kind, _ field: String) {
    self.kind = kind
    self.field = field
  }

  package enum Kind: Hashable, Sendable {
    /// Where it was taken.
    case location
    /// Who took it, or with which camera.
    case owner
    /// A text in the file tells something of a person.
    case text(PersonalFact)
  }
}

/// Reads what a JPEG, PNG, WebP, GIF or TIFF file says beside its picture: Exif, XMP and texts.
///
/// A reader of our own: what is asked for is whether a dozen fields are there, which needs the frame of each format and
/// none of its pictures. Whatever the bytes, it ends, and reads no byte twice but for the tables of Exif.
package func findImageFacts(in bytes: [UInt8]) -> [ImageFact] {
  var found: [ImageFact] = []
  let parts = imageParts(of: bytes)
  for range in parts.exif { found += exifFacts(in: bytes[range]) }
  for range in parts.xmp { found += xmpFacts(in: bytes[range]) }
  for range in parts.texts {
    let text = String(decoding: bytes[range], as: UTF8.self)
    found += findPersonalFacts(in: text).facts.map { ImageFact(.text($0), "text") }
  }
  var seen: Set<ImageFact> = []
  return found.filter { seen.insert($0).inserted }
}

/// Whether a file's bytes are those of a picture whose frame is known here.
package func isReadableImage(_ bytes: [UInt8]) -> Bool {
  bytes.starts(with: [0xFF, 0xD8, 0xFF]) || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || isWebP(bytes)
    || bytes.starts(with: Array("GIF8".utf8)) || bytes.starts(with: [0x49, 0x49, 0x2A, 0])
    || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A])
}

func isWebP(_ bytes: [UInt8]) -> Bool {
  bytes.count > 12 && bytes.starts(with: Array("RIFF".utf8)) && bytes[8..<12].elementsEqual("WEBP".utf8)
}
