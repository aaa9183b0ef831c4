import Glibc
import SiteModel

/// Where the list of the files that a build made stands: an address that no other file may have.
package let manifestPath = "manifest.json"

/// The list of the files that a build made, `manifest.json` in the output folder, as `ManifestText` wrote it.
///
/// It is read back by its lines: no JSON parser for a file that only sitegen writes. In memory it is what stands in the
/// file, for a large portal's hundred thousand paths as texts take longer to make than all else that is done with them.
struct Manifest: Sendable {
  static let path = manifestPath

  /// The file, and behind it the paths of which the file has an escaped form.
  private var bytes: [UInt8] = []
  /// In the order of their paths.
  private(set) var entries: [Entry] = []
  /// It says the sum of each file.
  private(set) var hasSums = true

  struct Entry: Sendable {
    /// Where its line begins, where its path, and where the digits of its sum; 0 without a sum.
    fileprivate var line: UInt32
    fileprivate var path: UInt32
    fileprivate var sum: UInt32
    fileprivate var pathLength: UInt32
    /// Bytes.
    var size: Int

    fileprivate var pathRange: Range<Int> { Int(path)..<Int(path + pathLength) }
  }

  /// Of a folder that has none.
  init() {}

  /// What is wrong with bytes that should be a manifest.
  enum Fault: Error, Hashable, Sendable {
    case damaged
    /// A later sitegen wrote it.
    case ofVersion(Int)
  }

  init(_ bytes: [UInt8]) throws(Fault) {
    self.bytes = bytes
    let opening: [UInt8]
    if bytes.starts(with: ManifestText.opening) {
      opening = ManifestText.opening
    } else if bytes.starts(with: ManifestText.openingOfFirstVersion) {
      (opening, hasSums) = (ManifestText.openingOfFirstVersion, false)
    } else {
      if let version = Self.version(of: bytes), version > ManifestText.version { throw .ofVersion(version) }
      throw .damaged
    }
    guard bytes.suffix(ManifestText.closing.count).elementsEqual(ManifestText.closing), bytes.count < Int(Int32.max)
    else { throw .damaged }
    let end = bytes.count - ManifestText.closing.count
    if end == opening.count { return }
    guard end > opening.count else { throw .damaged }
    entries.reserveCapacity(bytes.count / (hasSums ? 140 : 64))
    let isWhole = bytes.withUnsafeBytes { bytes in
      let text = UnsafeRawBufferPointer(rebasing: bytes[..<end])
      var place = opening.count
      while true {
        guard let entry = entry(at: &place, in: text) else { return false }
        entries.append(entry)
        if place == end { return true }
        guard Self.has(ManifestText.betweenLines, at: place, in: text) else { return false }
        place += ManifestText.betweenLines.count
      }
    }
    if !isWhole { throw .damaged }
  }

  /// - Parameter place: where the line begins, then where it has ended.
  private mutating func entry(at place: inout Int, in text: UnsafeRawBufferPointer) -> Entry? {
    guard Self.has(ManifestText.beforePath, at: place, in: text) else { return nil }
    let line = place
    let start = place + ManifestText.beforePath.count
    var end = start
    var isEscaped = false
    while end < text.count, text[end] != UInt8(ascii: "\"") {
      if text[end] == UInt8(ascii: "\\") {
        isEscaped = true
        end += 1
      }
      end += 1
    }
    guard Self.has(ManifestText.beforeSize, at: end, in: text) else { return nil }
    place = end + ManifestText.beforeSize.count
    guard let size = Self.number(at: &place, in: text) else { return nil }
    var sum = 0
    if hasSums {
      guard Self.has(ManifestText.beforeSum, at: place, in: text) else { return nil }
      sum = place + ManifestText.beforeSum.count
      place = sum + SHA256Sum.digitCount
    }
    let closing = hasSums ? ManifestText.afterSum : ManifestText.afterSize
    guard Self.has(closing, at: place, in: text) else { return nil }
    place += closing.count
    var path = start..<end
    if isEscaped {
      guard let plain = unescaped(text[path]) else { return nil }
      path = bytes.count..<bytes.count + plain.count
      bytes += plain
      guard plain.withUnsafeBytes(isSafe), bytes.count < Int(Int32.max) else { return nil }
    } else {
      guard isSafe(UnsafeRawBufferPointer(rebasing: text[path])) else { return nil }
    }
    return Entry(
      line: UInt32(line), path: UInt32(path.lowerBound), sum: UInt32(sum), pathLength: UInt32(path.count), size: size)
  }

  private static func number(at place: inout Int, in text: UnsafeRawBufferPointer) -> Int? {
    let firstDigit = place
    var number = 0
    while place < text.count, (0x30...0x39).contains(text[place]), place - firstDigit < 18 {
      number = number * 10 + Int(text[place] - 0x30)
      place += 1
    }
    return place > firstDigit ? number : nil
  }

  private static func has(_ word: [UInt8], at place: Int, in text: UnsafeRawBufferPointer) -> Bool {
    guard let start = text.baseAddress, place + word.count <= text.count else { return false }
    return memcmp(start + place, word, word.count) == 0
  }

  private static func version(of bytes: [UInt8]) -> Int? {
    let beginning = ManifestText.generator + Array("\"version\":".utf8)
    guard bytes.starts(with: beginning) else { return nil }
    var place = beginning.count
    return bytes.withUnsafeBytes { number(at: &place, in: $0) }
  }

  /// The beginning of a list that may take over lines of this one.
  func text(newLines: Int) -> ManifestText { ManifestText(bytes, newLines: newLines) }

  func path(of entry: Entry) -> String { String(decoding: bytes[entry.pathRange], as: UTF8.self) }

  /// `nil` if there is none, or not one that is whole.
  func sum(of entry: Entry) -> SHA256Sum? {
    entry.sum == 0 ? nil : SHA256Sum(hex: bytes[Int(entry.sum)..<Int(entry.sum) + SHA256Sum.digitCount])
  }

  /// The paths of some entries, looked at where they stand.
  func withPaths<Result>(
    of entries: ArraySlice<Entry>, _ body: (LazyMapSequence<ArraySlice<Entry>, UnsafeRawBufferPointer>) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { bytes in body(entries.lazy.map { UnsafeRawBufferPointer(rebasing: bytes[$0.pathRange]) }) }
  }

  /// The entries of the files in a folder and in those below it; they stand together.
  ///
  /// - Parameter folder: its path with a final `/`.
  func entries(in folder: String) -> ArraySlice<Entry> {
    let folder = Array(folder.utf8)
    return withPaths(of: entries[...]) { paths in
      let start = entries.indices.partitioningIndex { !paths[$0].lexicographicallyPrecedes(folder) }
      let end = (start..<entries.endIndex).partitioningIndex { !paths[$0].starts(with: folder) }
      return entries[start..<end]
    }
  }

  /// Where the lines of entries stand that follow one another, if they say sums; else `nil`.
  func lines(of places: Range<Int>) -> Range<Int>? {
    guard hasSums, let first = entries[places].first, let last = entries[places].last else { return nil }
    return Int(first.line)..<Int(last.sum) + SHA256Sum.digitCount + ManifestText.afterSum.count
  }
}

/// A damaged or forged record must not lead a removal out of the folder: no part of a path is `..`.
private func isSafe(_ path: UnsafeRawBufferPointer) -> Bool {
  guard let first = path.first, first != UInt8(ascii: "/") else { return false }
  var dots = 0
  var length = 0
  for byte in path {
    if byte == UInt8(ascii: "/") {
      if dots == 2, length == 2 { return false }
      (dots, length) = (0, 0)
    } else {
      if byte == 0 { return false }
      length += 1
      if byte == UInt8(ascii: ".") { dots += 1 }
    }
  }
  return !(dots == 2 && length == 2)
}

/// The path of which these bytes are the escaped form; `nil` if they are none that sitegen writes.
private func unescaped(_ path: Slice<UnsafeRawBufferPointer>) -> [UInt8]? {
  var plain: [UInt8] = []
  var rest = path
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "\\") else {
      plain.append(byte)
      continue
    }
    switch rest.popFirst() {
    case UInt8(ascii: "\""): plain.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): plain.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "u"):
      let digits = String(decoding: rest.prefix(4), as: UTF8.self)
      guard digits.utf8.count == 4, let sign = UInt8(digits, radix: 16), sign < 0x20 else { return nil }
      rest = rest.dropFirst(4)
      plain.append(sign)
    default: return nil
    }
  }
  return plain
}
