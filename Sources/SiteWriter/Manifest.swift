import Glibc

/// Where the list of the files that a build made stands: an address that no other file may have.
package let manifestPath = "manifest.json"

/// The list of the files that a build made, `manifest.json` in the output folder.
///
///     {"generator":"sitegen","files":[
///     {"path":"404.html","size":5120},
///     {"path":"index.html","size":9001}
///     ]}
///
/// One file a line, so that it is read back by lines: no JSON parser for a file that only this type writes. In memory it
/// is what stands in the file, for a large portal's hundred thousand paths as texts take longer to make than all else that
/// is done with them.
struct Manifest: Sendable {
  static let path = manifestPath

  /// The file up to its last entry.
  private var lines = Self.opening
  /// In the order of their paths.
  private(set) var entries: [Entry] = []

  struct Entry: Sendable {
    /// Where its path stands in the file.
    fileprivate var path: Range<Int>
    /// Bytes.
    var size: Int
  }

  private static let opening = Array("{\"generator\":\"sitegen\",\"files\":[\n".utf8)
  private static let closing = Array("\n]}\n".utf8)
  private static let beforePath = Array("{\"path\":\"".utf8)
  private static let beforeSize = Array("\",\"size\":".utf8)
  private static let betweenEntries = Array(",\n".utf8)

  /// - Parameter capacity: how many bytes there will be, more or less.
  init(capacity: Int = 0) { lines.reserveCapacity(capacity) }

  /// `nil` if these are not the bytes of a manifest.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.opening), bytes.suffix(Self.closing.count).elementsEqual(Self.closing) else {
      return nil
    }
    lines = Array(bytes[..<(bytes.count - Self.closing.count)])
    guard lines.count > Self.opening.count else { return }
    entries.reserveCapacity(lines.count / 64)
    let isWhole = lines.withUnsafeBytes { lines in
      var line = Self.opening.count
      while true {
        guard let entry = Self.entry(at: &line, in: lines) else { return false }
        entries.append(entry)
        if line == lines.count { return true }
        guard Self.has(Self.betweenEntries, at: line, in: lines) else { return false }
        line += Self.betweenEntries.count
      }
    }
    if !isWhole { return nil }
  }

  /// - Parameter place: where the line begins, then where it has ended.
  private static func entry(at place: inout Int, in lines: UnsafeRawBufferPointer) -> Entry? {
    guard has(beforePath, at: place, in: lines) else { return nil }
    let start = place + beforePath.count
    var end = start
    while end < lines.count, lines[end] != UInt8(ascii: "\"") { end += 1 }
    guard has(beforeSize, at: end, in: lines), isSafe(UnsafeRawBufferPointer(rebasing: lines[start..<end])) else {
      return nil
    }
    place = end + beforeSize.count
    let firstDigit = place
    var size = 0
    while place < lines.count, (0x30...0x39).contains(lines[place]), place - firstDigit < 18 {
      size = size * 10 + Int(lines[place] - 0x30)
      place += 1
    }
    guard place > firstDigit, place < lines.count, lines[place] == UInt8(ascii: "}") else { return nil }
    place += 1
    return Entry(path: start..<end, size: size)
  }

  private static func has(_ word: [UInt8], at place: Int, in lines: UnsafeRawBufferPointer) -> Bool {
    guard let start = lines.baseAddress, place + word.count <= lines.count else { return false }
    return memcmp(start + place, word, word.count) == 0
  }

  /// How many bytes the file has, more or less.
  var size: Int { lines.count }

  /// The whole file.
  var bytes: [UInt8] { lines + Self.closing }

  /// Adds the next file.
  mutating func append(_ path: some Collection<UInt8>, size: Int) {
    lines += entries.isEmpty ? [] : Self.betweenEntries
    lines += Self.beforePath
    let start = lines.count
    lines += path
    entries.append(Entry(path: start..<lines.count, size: size))
    lines += Self.beforeSize
    lines += String(size).utf8
    lines.append(UInt8(ascii: "}"))
  }

  func path(of entry: Entry) -> String { String(decoding: lines[entry.path], as: UTF8.self) }

  /// The paths of some entries, looked at where they stand.
  func withPaths<Result>(
    of entries: ArraySlice<Entry>, _ body: (LazyMapSequence<ArraySlice<Entry>, UnsafeRawBufferPointer>) -> Result
  ) -> Result {
    lines.withUnsafeBytes { lines in body(entries.lazy.map { UnsafeRawBufferPointer(rebasing: lines[$0.path]) }) }
  }

  /// A damaged or forged record must not lead a removal out of the folder: no part of a path is `..`.
  private static func isSafe(_ path: UnsafeRawBufferPointer) -> Bool {
    guard let first = path.first, first != UInt8(ascii: "/") else { return false }
    var dots = 0
    var length = 0
    for byte in path {
      if byte == UInt8(ascii: "/") {
        if dots == 2, length == 2 { return false }
        (dots, length) = (0, 0)
      } else {
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return !(dots == 2 && length == 2)
  }
}
