import SiteFixtures
import SitePrivacy
import Testing

struct ImageFactTests {
  /// A TIFF header and one table, with a second one for the place.
  private let exif: [UInt8] = {
    var bytes: [UInt8] = Array("II*\0".utf8)
    bytes += [8, 0, 0, 0, 2, 0]
    bytes += entry(0x013B, type: 2, count: 6, value: 38)
    bytes += entry(0x8825, type: 4, count: 1, value: 44)
    bytes += [0, 0, 0, 0]
    bytes += Array("Zhang\0".utf8)
    bytes += [1, 0]
    bytes += entry(2, type: 5, count: 3, value: 62)
    bytes += [0, 0, 0, 0]
    bytes += Array(repeating: 7, count: 24)
    return bytes
  }()

  private static func entry(_ tag: Int, type: UInt8, count: UInt8, value: UInt8) -> [UInt8] {
    [UInt8(tag & 0xFF), UInt8(tag >> 8), type, 0, count, 0, 0, 0, value, 0, 0, 0]
  }

  private func jpeg(_ segment: [UInt8]) -> [UInt8] {
    let length = segment.count + 2
    return [0xFF, 0xD8, 0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + segment + [0xFF, 0xD9]
  }

  private func png(_ chunks: [(String, [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    for (name, content) in chunks {
      bytes += [0, 0, UInt8(content.count >> 8), UInt8(content.count & 0xFF)]
      bytes += Array(name.utf8)
      bytes += content
      bytes += [0, 0, 0, 0]
    }
    return bytes
  }

  @Test func readsExif() {
    let expected: Set<ImageFact> = [ImageFact(.location, "GPS"), ImageFact(.owner, "Artist")]
    #expect(Set(findImageFacts(in: jpeg(Array("Exif\0\0".utf8) + exif))) == expected)
    #expect(Set(findImageFacts(in: png([("IHDR", []), ("eXIf", exif)]))) == expected)
    #expect(Set(findImageFacts(in: exif)) == expected)
    var webp = Array("RIFF\0\0\0\0WEBPEXIF".utf8)
    webp += [UInt8(exif.count), 0, 0, 0]
    webp += exif
    #expect(Set(findImageFacts(in: webp)) == expected)
  }

  @Test func readsXMP() {
    let xmp =
      #"<rdf:Description exif:GPSLatitude="25,2.5N" aux:SerialNumber=""><dc:creator><rdf:Seq><rdf:li>张三</rdf:li></rdf:Seq></dc:creator>"#
    let found = findImageFacts(in: jpeg(Array("http://ns.adobe.com/xap/1.0/\0".utf8) + Array(xmp.utf8)))
    #expect(Set(found) == [ImageFact(.location, "GPS"), ImageFact(.owner, "creator")])
  }

  @Test func readsTexts() {
    let found = findImageFacts(in: png([("tEXt", Array("Comment\0张三 13812345678".utf8))]))
    #expect(found.count == 1 && found.first?.field == "text")
  }

  @Test func aPictureWithoutDataSaysNothing() {
    #expect(findImageFacts(in: png([("IHDR", [1, 2, 3])])).isEmpty)
    #expect(isReadableImage(png([])) && !isReadableImage(Array("平安".utf8)))
  }

  /// Whatever is cut off or changed, it ends.
  @Test func anyBytesAreRead() {
    let whole = jpeg(Array("Exif\0\0".utf8) + exif)
    var random = SeededGenerator(seed: 5)
    for length in 0...whole.count {
      _ = findImageFacts(in: Array(whole.prefix(length)))
      var changed = whole
      for _ in 0..<4 {
        changed[Int.random(in: 2..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = findImageFacts(in: changed)
    }
  }
}
