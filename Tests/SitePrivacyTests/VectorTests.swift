import SitePrivacy
import Testing

/// A part of what Tests/PersonalData/make-vectors writes (`make-vectors 200`); `make test-personal-data` takes 600,000 lines.
struct VectorTests {
  @Test func findsEveryNumberAndNothingElse() throws {
    let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let lines = try fixture(path + "/Fixtures/vectors.tsv").split(separator: "\n")
    #expect(lines.count == 1200)
    for line in lines {
      let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      try #require(parts.count == 3)
      let kinds = findPersonalFacts(in: String(parts[2])).facts.map(\.kind.rawValue)
      #expect(kinds == (parts[1].isEmpty ? [] : [String(parts[0])]), "\(line)")
    }
  }
}
