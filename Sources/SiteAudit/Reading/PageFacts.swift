import SiteDiagnostics
import SiteModel

/// What the checks need to know of a page.
struct PageFacts: Sendable {
  /// Its place among the site's files.
  let file: Int
  var title: String?
  /// The values of the page tags that inspections read.
  var tags: [PageTag: String] = [:]
  var footer: FooterParts = []
  /// Files to which it leads, each once.
  var links: [Int] = []
  /// Pictures, style sheets and scripts that it shows, each once.
  var resources: [Int] = []
  var deadLinks: [Address] = []
  /// Fragments of other pages, and of itself if it has no such place.
  var anchors: [Anchor] = []
  /// The fingerprints of its identities.
  var ids: [Fingerprint] = []
  var repeatedIDs: [Address] = []

  /// An address or an identity as the page has it.
  struct Address: Sendable {
    var text: String
    var range: SourceRange
  }

  struct Anchor: Sendable {
    var address: Address
    /// The page that should have it, by its place among the files.
    var target: Int
    var id: Fingerprint
  }
}
