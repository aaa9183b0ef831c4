/// Finds the bytes of a text that mean something to a format, sixteen at a time: what lies between two of them is copied
/// whole.
package struct ByteSigns: Sendable {
  private typealias Block = SIMD16<UInt8>

  private let signs: (Block, Block, Block, Block, Block)
  private let floor: Block

  /// - Parameter below: every byte less than this is a sign, too.
  package init(
    _ first: UInt8, _ second: UInt8? = nil, _ third: UInt8? = nil, _ fourth: UInt8? = nil, _ fifth: UInt8? = nil,
    below: UInt8 = 0
  ) {
    signs = (
      Block(repeating: first), Block(repeating: second ?? first), Block(repeating: third ?? first),
      Block(repeating: fourth ?? first), Block(repeating: fifth ?? first)
    )
    floor = Block(repeating: below)
  }

  /// The index of the first sign at or after an index; the end if there is none.
  package func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 16 <= raw.count {
      if let offset = firstSign(in: raw.loadUnaligned(fromByteOffset: index, as: Block.self)) { return index + offset }
      index += 16
    }
    guard index < raw.count else { return raw.count }
    var rest = Block()
    withUnsafeMutableBytes(of: &rest) { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[index...])) }
    return firstSign(in: rest).map { min(raw.count, index + $0) } ?? raw.count
  }

  @inline(__always)
  private func firstSign(in block: Block) -> Int? {
    let isSign =
      (block .== signs.0) .| (block .== signs.1) .| (block .== signs.2) .| (block .== signs.3) .| (block .== signs.4)
      .| (block .< floor)
    // A lane that holds has all its bits set.
    let lanes = unsafeBitCast(isSign, to: SIMD2<UInt64>.self)
    if lanes.x != 0 { return UInt64(littleEndian: lanes.x).trailingZeroBitCount / 8 }
    return lanes.y == 0 ? nil : 8 + UInt64(littleEndian: lanes.y).trailingZeroBitCount / 8
  }
}
