extension SourceTree {
  /// The paths at which something else stands in another tree, or may stand: of a file without a stamp nobody knows.
  package func paths(differentIn other: SourceTree) -> Set<String> {
    var different: Set<String> = []
    var (mine, others) = (files[...], other.files[...])
    while let file = mine.first ?? others.first {
      guard let left = mine.first, let right = others.first else {
        different.insert(file.path)
        (mine, others) = (mine.dropFirst(), others.dropFirst())
        continue
      }
      if left.precedes(right) {
        different.insert(left.path)
        mine = mine.dropFirst()
      } else if right.precedes(left) {
        different.insert(right.path)
        others = others.dropFirst()
      } else {
        if left.stamp == nil || left.stamp != right.stamp { different.insert(left.path) }
        (mine, others) = (mine.dropFirst(), others.dropFirst())
      }
    }
    return different
  }
}
