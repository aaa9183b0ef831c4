import CNettle
import Glibc

/// The SHA-256 of a file's bytes: what `manifest.json` says of each file, and what any other program can find out too.
///
/// - Source: FIPS 180-4. Computed by Nettle, which uses the processor's own instructions for it.
package struct SHA256Sum: Hashable, Sendable {
  /// Its bytes, eight in each word.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  package init(of bytes: [UInt8]) {
    var hash = SHA256Hash()
    bytes.withUnsafeBytes { hash.update($0) }
    self = hash.sum
  }

  fileprivate init(_ context: inout sha256_ctx) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { bytes in
      nettle_sha256_digest(&context, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
    self.words = words
  }

  /// `nil` if these are not 64 digits of the base sixteen, in lower case.
  init?(hex: some Collection<UInt8>) {
    guard hex.count == Self.digitCount else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    let isWhole = withUnsafeMutableBytes(of: &words) { bytes in
      for (place, digit) in hex.enumerated() {
        guard let value = Self.digits.firstIndex(of: digit) else { return false }
        bytes[place / 2] = bytes[place / 2] << 4 | UInt8(value)
      }
      return true
    }
    guard isWhole else { return nil }
    self.words = words
  }

  /// As the manifest writes it.
  var hex: [UInt8] {
    withUnsafeBytes(of: words) { bytes in
      [UInt8](unsafeUninitializedCapacity: Self.digitCount) { hex, count in
        for byte in bytes {
          hex[count] = Self.digits[Int(byte >> 4)]
          hex[count + 1] = Self.digits[Int(byte & 15)]
          count += 2
        }
      }
    }
  }

  static let digitCount = 64
  private static let digits = Array("0123456789abcdef".utf8)

  package static func == (left: SHA256Sum, right: SHA256Sum) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension SHA256Sum: CustomStringConvertible {
  package var description: String { String(decoding: hex, as: UTF8.self) }
}

/// Takes the SHA-256 of bytes that come by and by.
struct SHA256Hash {
  private var context = sha256_ctx()

  init() { nettle_sha256_init(&context) }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    nettle_sha256_update(&context, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
  }

  var sum: SHA256Sum {
    var context = context
    return SHA256Sum(&context)
  }
}
