import SiteDiagnostics

/// Whether the aliases of a text could blow it up.
///
/// Yams shares the nodes of an anchor, but it hashes every key and we visit every node, so a text of ten lines with ten
/// aliases each could take for ever. What an anchor holds is copied once for each of its aliases, and anchors may hold
/// aliases of others, so that the whole is at most the text's size times the product of (aliases + 1) over all anchors
/// that can hold an alias.
func excessiveAliases(in source: YAMLSource) -> Diagnostic? {
  var anchors: [Anchor] = []
  var latest: [ArraySlice<UInt8>: Int] = [:]
  let bytes = source.bytes
  for index in bytes.indices where beginsToken(at: index, in: bytes) {
    guard bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "*") else { continue }
    let name = bytes[(index + 1)...].prefix { $0 > 0x20 && !isFlowSign($0) }
    if bytes[index] == UInt8(ascii: "&") {
      anchors.append(
        Anchor(offset: index, previous: latest[name], canHoldAliases: isContainer(from: name.endIndex, in: bytes)))
      latest[name] = anchors.count - 1
    } else if let target = latest[name] ?? latest[name.dropLast(while: UInt8(ascii: ":"))] {
      anchors[target].uses += 1
      // Inside the anchor of the same name the alias still means the one before.
      if let previous = anchors[target].previous { anchors[previous].uses += 1 }
    }
  }
  var copies = 1
  for anchor in anchors where anchor.canHoldAliases {
    copies *= 1 + anchor.uses
    if copies > maximumCopies || (copies > 16 && copies * bytes.count > maximumSize) {
      return Diagnostic(
        .yamlTooManyAliases,
        Wording("aliases repeat a text at most \(maximumCopies) times in all", "别名重复文字，合起来最多 \(maximumCopies) 次"),
        at: source.place(anchor.offset, anchor.offset + 1), help: Wording("write the repeated values out", "把重复的值直接写出来")
      )
    }
  }
  return nil
}

private let maximumCopies = 4096
private let maximumSize = 16_000_000

private struct Anchor {
  var offset: Int
  var previous: Int?
  var canHoldAliases: Bool
  var uses = 0
}

private func beginsToken(at index: Int, in bytes: [UInt8]) -> Bool {
  index == 0 || bytes[index - 1] <= 0x20 || isFlowSign(bytes[index - 1])
}

private func isFlowSign(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","): true
  default: false
  }
}

/// Whether a list or mapping may follow an anchor. A plain or quoted text on the anchor's own line cannot hold aliases.
private func isContainer(from index: Int, in bytes: [UInt8]) -> Bool {
  let rest = bytes[index...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  guard let first = rest.first else { return true }
  let line = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
  if line.contains(UInt8(ascii: "*")) { return true }
  return first < 0x20 || first == 0xC2 || first == 0xE2 || "[{-?!#".utf8.contains(first)
}

extension ArraySlice<UInt8> {
  fileprivate func dropLast(while byte: UInt8) -> ArraySlice<UInt8> {
    var slice = self
    while slice.last == byte { slice.removeLast() }
    return slice
  }
}
