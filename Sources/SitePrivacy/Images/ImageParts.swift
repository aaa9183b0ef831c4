/// Where a picture's file has what is no picture.
struct ImageParts {
  /// Exif, beginning with its byte order.
  var exif: [Range<Int>] = []
  /// XMP, which is XML.
  var xmp: [Range<Int>] = []
  /// Comments.
  var texts: [Range<Int>] = []
}

func imageParts(of bytes: [UInt8]) -> ImageParts {
  if bytes.starts(with: [0xFF, 0xD8]) { return partsOfJPEG(bytes) }
  if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return partsOfPNG(bytes) }
  if isWebP(bytes) { return partsOfWebP(bytes) }
  if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
    return ImageParts(exif: [0..<bytes.count])
  }
  return ImageParts()
}

/// Segments from the beginning up to the picture: each has a marker and a length.
private func partsOfJPEG(_ bytes: [UInt8]) -> ImageParts {
  var parts = ImageParts()
  var index = 2
  while index + 4 <= bytes.count, bytes[index] == 0xFF {
    let marker = bytes[index + 1]
    if marker == 0xFF {
      index += 1
      continue
    }
    if marker == 0xDA || marker == 0xD9 { break }
    let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
    let content = (index + 4)..<min(bytes.count, index + 2 + max(2, length))
    if marker == 0xE1 {
      if bytes[content].starts(with: exifName) {
        parts.exif.append((content.lowerBound + exifName.count)..<content.upperBound)
      } else if bytes[content].starts(with: xmpName) {
        parts.xmp.append((content.lowerBound + xmpName.count)..<content.upperBound)
      }
    } else if marker == 0xFE {
      parts.texts.append(content)
    }
    index = content.upperBound
  }
  return parts
}

/// Chunks of a length, a name, the content and a checksum.
private func partsOfPNG(_ bytes: [UInt8]) -> ImageParts {
  var parts = ImageParts()
  var index = 8
  while index + 12 <= bytes.count {
    let length = bytes[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) }
    let start = index + 8
    guard length <= bytes.count - start else { break }
    let content = start..<(start + length)
    switch String(decoding: bytes[(index + 4)..<start], as: UTF8.self) {
    case "eXIf": parts.exif.append(content)
    case "iTXt" where bytes[content].starts(with: "XML:com.adobe.xmp".utf8): parts.xmp.append(content)
    case "tEXt", "iTXt": parts.texts.append(content)
    default: break
    }
    index = content.upperBound + 4
  }
  return parts
}

/// Chunks of a name, a length and the content, which ends at an even place.
private func partsOfWebP(_ bytes: [UInt8]) -> ImageParts {
  var parts = ImageParts()
  var index = 12
  while index + 8 <= bytes.count {
    let length = bytes[(index + 4)..<(index + 8)].reversed().reduce(0) { $0 << 8 | Int($1) }
    let start = index + 8
    guard length <= bytes.count - start else { break }
    let content = start..<(start + length)
    switch String(decoding: bytes[index..<(index + 4)], as: UTF8.self) {
    case "EXIF":
      let hasName = bytes[content].starts(with: exifName)
      parts.exif.append((content.lowerBound + (hasName ? exifName.count : 0))..<content.upperBound)
    case "XMP ": parts.xmp.append(content)
    default: break
    }
    index = content.upperBound + length % 2
  }
  return parts
}

private let exifName = Array("Exif\0\0".utf8)
private let xmpName = Array("http://ns.adobe.com/xap/1.0/\0".utf8)
