extension RandomAccessCollection {
  /// Where the elements begin for which the predicate holds, if it holds for all after the first.
  package func partitioningIndex(where holds: (Element) -> Bool) -> Index {
    var (start, length) = (startIndex, count)
    while length > 0 {
      let middle = index(start, offsetBy: length / 2)
      if holds(self[middle]) {
        length /= 2
      } else {
        start = index(after: middle)
        length -= length / 2 + 1
      }
    }
    return start
  }
}
