import Testing

@testable import SiteModel

struct PostingFinderTests {
  private let postings = (0..<300).map { index in
    Posting.example("2026-10-\(index % 100)-公开", folder: "district/c\(index / 100)/")
  }

  @Test func findsEveryPostingByItsPath() {
    let finder = PostingFinder(postings, inOrder: postings.indices.reversed())
    for (index, posting) in postings.enumerated() {
      #expect(finder.index(ofPath: posting.path) == index, "\(posting.path)")
    }
  }

  @Test(arguments: [
    "", "a", "a.md", "content/district/c1/postings/2026-10-100-公开.md", "content/district/c1/postings/2026-10-1-公开",
    "content/district/c3/postings/2026-10-1-公开.md",
  ])
  func findsNothingAtOtherPaths(path: String) {
    #expect(PostingFinder(postings, inOrder: postings.indices.reversed()).index(ofPath: path) == nil)
    #expect(PostingFinder([], inOrder: []).index(ofPath: path) == nil)
  }
}
