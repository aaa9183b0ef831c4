import Testing

@testable import SiteModel

struct CounterpartFinderTests {
  private let organisations: [Organisation] = [.example("x", .district), .example("x/a", .community)]
  private var postings: [Posting] {
    [
      .example("p"), .example("only"), .example("p", of: 0, folder: "x/"), .example("p", of: 1, folder: "x/a/"),
      .example("q", of: 1, folder: "x/a/"),
    ]
  }

  @Test(arguments: [
    ("p", 4, 3), ("p.md", 4, 3), ("./p.md", 4, 3), ("p", 0, 0), ("q", 0, 4), ("only", 4, 1), ("x/p", 4, 2),
    ("x/postings/p.md", 4, 2),
    ("content/x/a/postings/q.md", 0, 4), ("p", 1, 0), ("none", 0, nil), ("y/none", 0, nil), ("", 0, nil),
  ])
  func findsBesideThenByPathThenByAUniqueName(_ reference: String, _ from: Int, _ expected: Int?) {
    let finder = CounterpartFinder([reference], among: postings, of: organisations)
    #expect(finder.index(of: reference, from: postings[from].organisation) == expected)
  }
}
