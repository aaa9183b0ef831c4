import SiteModel
import Testing

struct FingerprintTests {
  private func fingerprint(_ parts: [String]) -> Fingerprint {
    var mixer = FingerprintMixer()
    for part in parts { mixer.mix(part) }
    return mixer.fingerprint
  }

  /// A cache of yesterday is read today, on another machine.
  @Test func isTheSameInEveryRun() {
    #expect(Fingerprint(of: "凯苑社区居务公开").value == 5_620_665_071_497_986_596)
    #expect(Fingerprint(of: [UInt8]("凯苑社区居务公开".utf8)) == Fingerprint(of: "凯苑社区居务公开"))
  }

  @Test func tellsWhereATextEndsAndTheNextBegins() {
    let different = [
      ["低保", "名单"], ["低保名单"], ["低", "保名单"], ["低保名单", ""], ["", "低保名单"], ["名单", "低保"], [], [""], ["", ""],
    ]
    #expect(Set(different.map(fingerprint)).count == different.count)
  }

  @Test func anAbsentTextIsNotAnEmptyOne() {
    var absent = FingerprintMixer()
    absent.mix(String?.none)
    var empty = FingerprintMixer()
    empty.mix(String?.some(""))
    #expect(absent.fingerprint != empty.fingerprint)
  }

  /// Every bit of a text of any length counts, and no two of some hundred thousand texts share a fingerprint.
  @Test func differsForEveryByteAndLength() {
    var seen: Set<Fingerprint> = []
    var count = 0
    for length in Array(0...40) + [127, 128, 135, 160, 199] {
      let zeros = [UInt8](repeating: 0, count: length)
      seen.insert(Fingerprint(of: zeros))
      count += 1
      for position in 0..<length {
        for bit in 0..<8 {
          var bytes = zeros
          bytes[position] = 1 << bit
          seen.insert(Fingerprint(of: bytes))
          count += 1
        }
      }
    }
    for number in 0..<200_000 { seen.insert(Fingerprint(of: "content/xishan/\(number).md")) }
    #expect(seen.count == count + 200_000)
  }
}
