import SiteFixtures
import Testing

@testable import SiteCache

struct ByteCodingTests {
  @Test func readsEveryNumberThatIsWritten() throws {
    var random = SeededGenerator(seed: 7)
    let numbers =
      [0, 1, -1, 63, 64, -64, -65, .max, .min]
      + (0..<2000).map { _ in Int.random(in: .min ... .max, using: &random) >> Int.random(in: 0...63, using: &random) }
    var writer = ByteWriter()
    for number in numbers { writer.write(number) }
    try writer.bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      for number in numbers {
        let read = try reader.number()
        #expect(read == number)
      }
      #expect(reader.isAtEnd)
    }
  }

  /// Bytes that nobody wrote end in an error or in a value, never in a fault: an entry is trusted only after its checksum,
  /// and yet.
  @Test(arguments: 0..<40)
  func anyBytesEndWell(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 0...120, using: &random)
      let bytes = (0..<count).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...3, using: &random) : UInt8.random(in: 0...255, using: &random)
      }
      bytes.withUnsafeBytes { bytes in
        var reader = ByteReader(bytes)
        _ = try? reader.diagnosedPosting(ofFile: "a.md", in: "content/postings", of: nil)
        reader = ByteReader(bytes)
        _ = try? reader.madeFile()
      }
    }
  }
}
