/// A number that stands for bytes or values: two that differ have, but for one chance in 2⁶⁴, different ones.
///
/// The same on every machine and in every run, so that it can be kept. It guards against accidents, not against somebody
/// who looks for two texts with one fingerprint.
package struct Fingerprint: Hashable, Sendable {
  package let value: UInt64

  package init(value: UInt64) { self.value = value }

  package static let ofNothing = Fingerprint(value: 0)

  package init(of bytes: [UInt8]) {
    var mixer = FingerprintMixer()
    mixer.mix(bytes)
    self = mixer.fingerprint
  }

  package init(of text: String) {
    var mixer = FingerprintMixer()
    mixer.mix(text)
    self = mixer.fingerprint
  }

  /// The same of a text's UTF-8.
  package init(ofText utf8: UnsafeRawBufferPointer) {
    var mixer = FingerprintMixer()
    mixer.mix(utf8)
    self = mixer.fingerprint
  }

  /// Of values in their order.
  package init(_ parts: Fingerprint...) {
    var mixer = FingerprintMixer()
    for part in parts { mixer.mix(part) }
    self = mixer.fingerprint
  }
}

/// Takes the fingerprint of many values, one after the other: the order counts, and where one ends and the next begins.
///
/// Each word of eight bytes is multiplied into a state of 64 bits, both halves of the product folded into one.
package struct FingerprintMixer {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init() {}

  package var fingerprint: Fingerprint {
    // Once more, so that the last word reaches every bit.
    Fingerprint(value: Self.fold(state ^ 0xD6E8_FEB8_6659_FD93, 0xA076_1D64_78BD_642F))
  }

  package mutating func mix(_ word: UInt64) {
    state = Self.fold(state ^ word, 0xE703_7ED1_A0B4_28DB) &+ 0x8EBC_6AF0_9C88_C6E3
  }

  package mutating func mix(_ number: Int) { mix(UInt64(bitPattern: Int64(number))) }

  package mutating func mix(_ fingerprint: Fingerprint) { mix(fingerprint.value) }

  package mutating func mix(_ bytes: [UInt8]) { bytes.withUnsafeBytes { mix($0) } }

  package mutating func mix(_ text: String) {
    var text = text
    text.withUTF8 { mix(UnsafeRawBufferPointer($0)) }
  }

  /// A text that may be absent, which is not the same as empty.
  package mutating func mix(_ text: String?) {
    if let text { mix(text) } else { mix(-1) }
  }

  package mutating func mix(_ bytes: UnsafeRawBufferPointer) {
    mix(bytes.count)
    var offset = bytes.count < 128 ? 0 : mixLanes(of: bytes)
    while offset + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    guard offset < bytes.count else { return }
    var last: UInt64 = 0
    for index in (offset..<bytes.count).reversed() { last = last << 8 | UInt64(bytes[index]) }
    mix(last)
  }

  /// Of many bytes, four words at a time: one product need not wait for the one before.
  ///
  /// - Returns: how many bytes were mixed.
  private mutating func mixLanes(of bytes: UnsafeRawBufferPointer) -> Int {
    var lanes = (self, self, self, self)
    var offset = 0
    while offset + 32 <= bytes.count {
      lanes.0.mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      lanes.1.mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)))
      lanes.2.mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self)))
      lanes.3.mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self)))
      offset += 32
    }
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { mix(lane.state) }
    return offset
  }

  private static func fold(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let (high, low) = first.multipliedFullWidth(by: second)
    return high ^ low
  }
}
