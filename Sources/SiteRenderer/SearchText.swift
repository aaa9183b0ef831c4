/// The words of a page for the search, one fact a line; what is empty has none.
struct SearchText {
  private(set) var lines = ""

  mutating func add(_ fact: String) {
    if lines.isEmpty {
      lines = fact
    } else if !fact.isEmpty {
      lines += "\n"
      lines += fact
    }
  }

  mutating func add(_ facts: [String]) {
    for fact in facts { add(fact) }
  }
}
