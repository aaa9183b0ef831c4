import Testing

struct FileLengthTests {
  /// Fails for no length: a long file is a table, a grammar, or a sign.
  @Test func printsTheTenLongestFiles() throws {
    let longest = try SwiftFile.all().sorted { ($1.lines.count, $0.path) < ($0.lines.count, $1.path) }.prefix(10)
    try #require(longest.count == 10)
    for file in longest { print(file.lines.count - 1, file.path) }
  }
}
