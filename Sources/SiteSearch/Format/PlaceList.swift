/// A place in the own text of a page, or in a shared line.
struct SearchPlace: Hashable, Sendable, Comparable {
  /// The number of the page or of the line.
  var owner: Int32
  /// The number of the character: in the title −length … −1, in the page's own lines from 1; in a shared line from 0.
  var offset: Int32
  /// Whether it is the first character of a title.
  var opensTitle = false

  static func < (left: SearchPlace, right: SearchPlace) -> Bool {
    (left.owner, left.offset) < (right.owner, right.offset)
  }
}

/// Places, ascending, as a list of the index.
enum PlaceList {
  static func write(_ places: [SearchPlace]) -> [UInt8] {
    var count = PlaceCount()
    for place in places { count.add(owner: Int(place.owner), offset: Int(place.offset)) }
    var writer = PlaceListWriter(count)
    for place in places {
      writer.add(owner: Int(place.owner), offset: Int(place.offset), opensTitle: place.opensTitle)
    }
    return writer.finish()
  }

  /// Empty if there is nothing; what is damaged is cut off.
  static func read(_ characters: some Collection<UInt8>) -> [SearchPlace] {
    guard !characters.isEmpty else { return [] }
    var reader = BitReader(characters)
    let count = reader.readGamma()
    let (low, lowOfOffset) = (reader.readRiceParameter(), reader.readRiceParameter())
    var places: [SearchPlace] = []
    var (owner, offset) = (reader.readLong() - 1, 0)
    for _ in 0..<count {
      owner += reader.readRice(low)
      let difference = reader.readRice(lowOfOffset)
      offset += difference & 1 == 0 ? difference >> 1 : -(difference >> 1) - 1
      let opensTitle = offset < 0 && reader.read(1) == 1
      guard !reader.isDamaged, let owner = Int32(exactly: owner), let offset = Int32(exactly: offset) else { break }
      places.append(SearchPlace(owner: owner, offset: offset, opensTitle: opensTitle))
    }
    return places
  }
}

/// What is to be known of places before they are written: their number, and how far they lie from each other.
struct PlaceCount: Sendable {
  private(set) var count = 0
  fileprivate private(set) var firstOwner = 0
  fileprivate private(set) var lastOwner = 0
  fileprivate private(set) var differences = 0
  private var lastOffset = 0

  mutating func add(owner: Int, offset: Int) {
    if count == 0 { firstOwner = owner }
    count += 1
    differences += zigzag(offset - lastOffset)
    (lastOwner, lastOffset) = (owner, offset)
  }
}

/// Writes the places of a list one by one; a list without places has no characters.
struct PlaceListWriter: Sendable {
  private var bits = BitWriter()
  private var lastOwner: Int
  private var lastOffset = 0
  private let low: Int
  private let lowOfOffset: Int

  init(_ known: PlaceCount) {
    low = riceParameter(sum: known.lastOwner - known.firstOwner, count: known.count)
    lowOfOffset = riceParameter(sum: known.differences, count: known.count)
    lastOwner = known.firstOwner
    guard known.count > 0 else { return }
    bits.reserve(bits: known.count * (low + lowOfOffset + 4) + 60)
    bits.writeGamma(known.count)
    bits.writeGamma(low + 1)
    bits.writeGamma(lowOfOffset + 1)
    bits.writeLong(known.firstOwner + 1)
  }

  mutating func add(owner: Int, offset: Int, opensTitle: Bool = false) {
    bits.writeRice(owner - lastOwner, low: low)
    bits.writeRice(zigzag(offset - lastOffset), low: lowOfOffset)
    if offset < 0 { bits.write(opensTitle ? 1 : 0, count: 1) }
    (lastOwner, lastOffset) = (owner, offset)
  }

  mutating func finish() -> [UInt8] { bits.finish() }
}

private func zigzag(_ number: Int) -> Int { number >= 0 ? 2 * number : -2 * number - 1 }
