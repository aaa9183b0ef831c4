import SiteFixtures
import Testing

struct GoldenSiteTests {
  @Test(arguments: GoldenSite.all)
  func buildsWhatIsExpected(_ golden: GoldenSite) async throws {
    let expected = try golden.expected()
    let made = try await golden.made(choosing: expected.keys)
    if Golden.isUpdating {
      for (path, bytes) in made { Golden.write(bytes, to: golden.path + "/" + path) }
    }
    for path in Set(expected.keys).union(made.keys).sorted() where !Golden.isUpdating || made[path] == nil {
      let difference = firstDifference(made[path], expected[path])
      #expect(difference == nil, "\(golden.name)/\(path): \(difference ?? "")")
    }
  }

  @Test func hasGoldenSites() { #expect(GoldenSite.all.count > 20) }
}

/// The first line in which two files differ; `nil` if they are the same.
private func firstDifference(_ made: [UInt8]?, _ expected: [UInt8]?) -> String? {
  guard made != expected else { return nil }
  guard let made else { return "the build does not give it" }
  guard let expected else { return "it is not expected" }
  func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] { bytes.split(separator: 10, omittingEmptySubsequences: false) }
  let (left, right) = (lines(made), lines(expected))
  for (number, (left, right)) in zip(left, right).enumerated() where left != right {
    return
      "line \(number + 1) is\n  \(String(decoding: left, as: UTF8.self))\nand should be\n  \(String(decoding: right, as: UTF8.self))"
  }
  return "it has \(left.count) lines and should have \(right.count)"
}
