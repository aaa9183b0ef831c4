import Glibc
import SiteDocuments
import SiteFixtures
import SiteImport
import SiteReader
import Testing

/// Files with bytes changed, taken out, doubled and mixed: no import may end the program or lose a character.
///
/// `SITEGEN_FUZZ_ROUNDS=10000 swift test --filter MutationTests` runs for longer.
struct MutationTests {
  private static let rounds = getenv("SITEGEN_FUZZ_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 6

  @Test(arguments: ImportFixtures.names(in: "Forms") + ImportFixtures.names(in: "Seeds").map { "../Seeds/" + $0 })
  func losesNothingOfAnyBytes(_ name: String) throws {
    let original = try ImportFixtures.bytes("Forms/" + name)
    var generator = SeededGenerator(seed: UInt64(original.count))
    for round in 0..<Self.rounds {
      let bytes = mutated(original, &generator)
      guard let catalog = ImportFixtures.imported(bytes, as: name) else { continue }
      #expect(catalog.report.characters.isBalanced, "\(name), round \(round): \(catalog.report.characters)")
    }
  }

  private func mutated(_ original: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &generator) where bytes.count > 8 {
      let start = Int.random(in: 0..<bytes.count - 4, using: &generator)
      let length = min(Int.random(in: 1...60, using: &generator), bytes.count - start)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[start] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(start..<start + length)
      case 2: bytes.insert(contentsOf: bytes[start..<start + length], at: start)
      case 3:
        bytes.insert(
          contentsOf: ["\t", "\n", "|", "√", "\"", "<td>", "同上", "1", "《", "（"].randomElement(using: &generator).map {
            Array($0.utf8)
          } ?? [], at: start)
      case 4: bytes = Array(bytes[..<start])
      default: bytes.swapAt(start, start + length - 1)
      }
    }
    return bytes
  }
}
