import SiteModel
import Testing

struct FingerprintTableTests {
  /// A dictionary of the same keys, some of which differ in their first bits only, so that they want one slot.
  @Test(arguments: [0, 10, 5000])
  func givesWhatADictionaryGives(capacity: Int) {
    var table = FingerprintTable(minimumCapacity: capacity)
    var known: [Fingerprint: Int] = [:]
    for number in 0..<3000 {
      let key = Fingerprint(value: UInt64(number % 700) << 52 | UInt64(number % 3))
      #expect(table.updateIndex(number, of: key) == known.updateValue(number, forKey: key))
      #expect(table.count == known.count)
    }
    for number in 0..<800 {
      for last in 0..<4 {
        let key = Fingerprint(value: UInt64(number) << 52 | UInt64(last))
        #expect(table[key] == known[key])
      }
    }
    #expect(table[.ofNothing] == known[.ofNothing])
  }
}
