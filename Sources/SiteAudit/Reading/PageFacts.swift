import SiteDiagnostics
import SiteModel

/// What the checks need to know of a page. What is seldom told, as where a link stands, is found in the page's bytes when it is.
struct PageFacts: Sendable {
  /// Its place among the site's files.
  let file: Int
  var title: String?
  var tagFaults: [TagFault] = []
  var footer: FooterParts = []
  /// Files to which it leads, each once.
  var links: [Int] = []
  /// Pictures, style sheets and scripts that it shows, each once.
  var resources: [Int] = []
  /// Where addresses stand at which nothing is.
  var deadLinks: [Range<Int>] = []
  /// Fragments of other pages, and of itself if it has no such place.
  var anchors: [Anchor] = []
  /// The fingerprints of its identities.
  var ids: [Fingerprint] = []
  /// Where identities stand that it had before.
  var repeatedIDs: [Range<Int>] = []

  struct Anchor: Sendable {
    /// Where the address stands.
    var address: Range<Int>
    /// The page that should have it, by its place among the files.
    var target: Int
    var id: Fingerprint
  }
}

/// An address or an identity as a page has it.
struct MarkedValue: Sendable {
  var text: String
  var range: SourceRange

  init(_ value: Range<Int>, in page: UnsafeRawBufferPointer) {
    let before = page[..<value.lowerBound]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    text = plainText(page[value])
    range = SourceRange(
      line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: value.lowerBound - lineStart + 1,
      length: value.count)
  }
}
