import Testing

@testable import SiteSearch

struct ListCodingTests {
  @Test func numbersComeBackAsTheyWere() {
    var generator = Seeded(7)
    for round in 0..<400 {
      let density = [0.001, 0.02, 0.3, 0.7, 0.99, 1][round % 6]
      let start = Int32.random(in: 0...(round % 2 == 0 ? 0 : 90_000), using: &generator)
      let numbers = (start..<start + 1_500).filter { _ in Double.random(in: 0..<1, using: &generator) < density }
      #expect(NumberList.read(NumberList.write(numbers)) == numbers)
    }
  }

  @Test func writesListsAsTheManualSays() {
    #expect(NumberList.write([]).isEmpty)
    // All from 0 to 0 but none: 1, long(1), gamma(1), gamma(1), gamma(1).
    #expect(String(decoding: NumberList.write([0]), as: UTF8.self) == characters("1 00000 1 1 1"))
    // gamma(2), gamma(1 + 1), long(3 + 1), rice(1) of 5.
    #expect(String(decoding: NumberList.write([3, 9]), as: UTF8.self) == characters("0 010 010 0001000 1101"))
    // All from 3 to 9 but 5: long(3 + 1), gamma(6 + 1), gamma(1 + 1), gamma(2 + 1), rice(2) of 1.
    #expect(
      String(decoding: NumberList.write([3, 4, 6, 7, 8, 9]), as: UTF8.self) == characters("1 0001000 00111 010 011 001")
    )
  }

  /// Bits, thirteen in two characters, or six in a last one.
  private func characters(_ bits: String) -> String {
    let alphabet = (0x20...0x7E).map { Character(UnicodeScalar(UInt8($0))) }.filter { !"\",\\".contains($0) }
    var bits = bits.filter { $0 != " " }[...]
    var characters = ""
    while !bits.isEmpty {
      let count = bits.count <= 6 ? 6 : 13
      let number = Int(bits.prefix(count) + String(repeating: "0", count: max(0, count - bits.count)), radix: 2) ?? 0
      characters += count == 6 ? [alphabet[number]] : [alphabet[number / 92], alphabet[number % 92]]
      bits = bits.dropFirst(count)
    }
    return characters
  }

  /// A list may end after any number of bits.
  @Test func bitsComeBackAsTheyWere() {
    var generator = Seeded(6)
    for count in 0..<120 {
      let bits = (0..<count).map { _ in Int.random(in: 0...1, using: &generator) }
      var writer = BitWriter()
      for bit in bits { writer.write(UInt64(bit), count: 1) }
      var reader = BitReader(writer.finish())
      #expect(bits.map { _ in reader.read(1) } == bits)
      #expect(!reader.isDamaged)
    }
  }

  @Test func placesComeBackAsTheyWere() {
    var generator = Seeded(8)
    for _ in 0..<300 {
      var places: [SearchPlace] = []
      for owner in Int32(0)..<200 where Bool.random(using: &generator) {
        for offset in Set((0..<3).map { _ in Int32.random(in: -20...400, using: &generator) }).sorted()
        where offset != 0 {
          places.append(
            SearchPlace(owner: owner, offset: offset, opensTitle: offset < 0 && Bool.random(using: &generator)))
        }
      }
      var count = PlaceCount()
      for place in places { count.add(owner: Int(place.owner), offset: Int(place.offset)) }
      var writer = PlaceListWriter(count)
      for place in places {
        writer.add(owner: Int(place.owner), offset: Int(place.offset), opensTitle: place.opensTitle)
      }
      #expect(PlaceList.read(writer.finish()) == places)
    }
  }

  @Test func columnsComeBackAsTheyWere() {
    var generator = Seeded(9)
    for limit in [0, 1, 2, 7, 8, 1_000, 70_000] as [Int32] {
      let values = (0..<500).map { _ in Int32.random(in: -1...limit, using: &generator) }
      let column = SearchColumn(values)
      #expect(SearchColumn.read(column.characters, bits: column.bits, count: 500) == values)
    }
  }

  /// Whatever stands in a file: it ends, and in numbers.
  @Test func readsAnyText() {
    var generator = Seeded(10)
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
      let numbers = NumberList.read(text)
      #expect(numbers == numbers.sorted())
      _ = PlaceList.read(text)
      _ = SearchColumn.read(text, bits: 9, count: 20)
    }
  }
}

/// The same numbers in every run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
