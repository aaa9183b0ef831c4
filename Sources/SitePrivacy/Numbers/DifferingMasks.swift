/// A masked number with the file in which it stands.
package struct PlacedMask: Hashable, Sendable {
  package var path: String
  package var number: MaskedNumber

  package init(path: String, number: MaskedNumber) {
    self.path = path
    self.number = number
  }
}

/// Numbers of one person that two masks hide in different ways, so that both together show more than may be seen.
///
/// The person is one if the name is, and no sign that both show differs. Two persons may have one name: so both numbers
/// show three signs that are the same, or stand in one folder.
///
/// - Returns: pairs by their places among the numbers; of each number the first other that completes it.
package func differingMasks(among numbers: [PlacedMask]) -> [(first: Int, second: Int)] {
  var byPerson: [String: [Int]] = [:]
  for (index, placed) in numbers.enumerated() where placed.number.name.unicodeScalars.count >= 2 {
    byPerson["\(placed.number.kind.rawValue) \(placed.number.name)", default: []].append(index)
  }
  var pairs: [(first: Int, second: Int)] = []
  for (_, indices) in byPerson where indices.count > 1 {
    // One of each form is enough: a list repeats the same mask from month to month.
    var forms: [String: Int] = [:]
    for index in indices where forms[numbers[index].number.signs] == nil { forms[numbers[index].number.signs] = index }
    let distinct = forms.values.sorted()
    for (place, second) in distinct.enumerated() {
      if let first = distinct[..<place].prefix(64).first(where: { complete(numbers[$0], numbers[second]) }) {
        pairs.append((first, second))
      }
    }
  }
  return pairs.sorted { ($0.second, $0.first) < ($1.second, $1.first) }
}

private func complete(_ first: PlacedMask, _ second: PlacedMask) -> Bool {
  let (left, right) = (Array(first.number.signs.utf8), Array(second.number.signs.utf8))
  guard left.count == right.count else { return false }
  var (shared, seen) = (0, 0)
  for (one, other) in zip(left, right) {
    let isSeen = (one != NumberCluster.mask, other != NumberCluster.mask)
    if isSeen.0, isSeen.1 {
      if one != other { return false }
      shared += 1
    }
    if isSeen.0 || isSeen.1 { seen += 1 }
  }
  let most = MaskRule.mostSeen(of: first.number.kind)
  guard seen > most, seen > left.count(where: { $0 != NumberCluster.mask }) else { return false }
  return shared >= 3 || folder(first.path) == folder(second.path)
}

private func folder(_ path: String) -> Substring { path.lastIndex(of: "/").map { path[..<$0] } ?? "" }
