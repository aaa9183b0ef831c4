import SiteDiagnostics
import SiteModel
import SitePrivacy
import SiteReader

/// Which files of the content a site shows or copies: what is private in the others does not go out with this build.
///
/// Only those are asked about in which something was found, so that a build with nothing to say spends nothing on it.
struct PublishedSources {
  private let suspects: Set<String>
  /// Of the suspects, those that a page leads to or shows.
  private var linked: Set<String> = []

  init(suspectsOf diagnostics: [Diagnostic]) {
    suspects = Set(diagnostics.lazy.filter(\.code.isPrivate).compactMap(\.place?.path))
  }

  /// The same for a preview, which need not know what pages lead to: every file counts as shown.
  init(allOf diagnostics: [Diagnostic]) {
    self.init(suspectsOf: diagnostics)
    linked = suspects
  }

  mutating func add(_ byProducts: ByProducts) {
    if suspects.isEmpty { return }
    linked.formUnion(suspects.intersection(byProducts.lookups))
    for copy in byProducts.copies where suspects.contains(copy.source) { linked.insert(copy.source) }
  }

  /// Findings in files that are not on the site become warnings, and those that nobody could look through notes: a draft, a
  /// posting of next week, a file that nobody links.
  func settle(_ diagnostics: [Diagnostic], of site: Site, from tree: SourceTree) throws(ReadError) -> [Diagnostic] {
    if suspects.isEmpty { return diagnostics }
    let catalogs = Set(site.organisations.compactMap(\.catalog?.path))
    var settled = diagnostics
    for index in settled.indices where settled[index].code.isPrivate && settled[index].severity > .note {
      guard let place = settled[index].place, try !isShown(place, on: site, catalogs: catalogs, from: tree) else {
        continue
      }
      let isUnread = settled[index].code == .unreadableFile
      if settled[index].severity == .error || isUnread { settled[index].severity = isUnread ? .note : .warning }
    }
    return settled
  }

  private func isShown(
    _ place: Place, on site: Site, catalogs: Set<String>, from tree: SourceTree
  ) throws(ReadError) -> Bool {
    if site.files[place.path] != nil { return linked.contains(place.path) || catalogs.contains(place.path) }
    guard place.path.hasSuffix(".md"), place.path.contains("/postings/") else { return true }
    guard let index = site.posting(at: place.path) else { return false }
    let posting = site.postings[index]
    // Of what is given on request, the page shows the head alone.
    guard posting.access == .onRequest, let line = place.range?.start.line else { return true }
    return try readBody(of: posting, from: tree).firstLine > line
  }
}
