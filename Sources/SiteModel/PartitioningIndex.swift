extension Range<Int> {
  /// Where the indices begin for which the predicate holds, if it holds for all after the first.
  package func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var (start, length) = (lowerBound, count)
    while length > 0 {
      let middle = start + length / 2
      if holds(middle) {
        length /= 2
      } else {
        start = middle + 1
        length -= length / 2 + 1
      }
    }
    return start
  }
}
