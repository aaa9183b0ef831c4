import Testing

@testable import SiteFormats

@Suite struct ByteSignsTests {
  @Test(arguments: 0..<50) func findsEachSignWhereverItStands(length: Int) {
    let signs = ByteSigns(0x22, 0x5C, 0x3C, 0xE2, 0xEF, below: 0x20)
    for place in 0..<length {
      for sign: UInt8 in [0x22, 0x5C, 0x3C, 0xE2, 0xEF, 0x00, 0x1F] {
        var bytes = Array(repeating: UInt8(0x20), count: length)
        bytes[place] = sign
        bytes[length - 1] = place == length - 1 ? sign : 0xFF
        #expect(bytes.withUnsafeBufferPointer { signs.next(in: $0, from: 0) } == place)
        #expect(bytes.withUnsafeBufferPointer { signs.next(in: $0, from: place) } == place)
        #expect(bytes.withUnsafeBufferPointer { signs.next(in: $0, from: place + 1) } == length)
      }
    }
  }

  @Test func findsNoOtherByte() {
    let signs = ByteSigns(0x22, 0x5C, 0x3C, 0xE2, below: 0x20)
    let others = (UInt8(0x20)...0xFF).filter { ![0x22, 0x5C, 0x3C, 0xE2].contains($0) }
    #expect(others.withUnsafeBufferPointer { signs.next(in: $0, from: 0) } == others.count)
  }
}
