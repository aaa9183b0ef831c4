import SiteModel

/// The pages of an organisation that has none below it. No other pages stand in its folder, so those of a folder of which
/// nothing has changed are kept together.
struct PageFolder: Sendable {
  let organisation: Int
  /// Its pages among all.
  let pages: Range<Int>
  /// Its path in the site, with a final `/`.
  let path: String

  /// - Parameter pages: in the order of `Page.all`: those of an organisation together, its own first.
  static func all(in pages: [Page], of site: Site) -> [PageFolder] {
    var folders: [PageFolder] = []
    var open: (organisation: Int, start: Int)?
    func close(at end: Int) {
      guard let (organisation, start) = open, site.relations.children[organisation].isEmpty else { return }
      folders.append(
        PageFolder(organisation: organisation, pages: start..<end, path: site.organisations[organisation].id + "/"))
    }
    for (index, page) in pages.enumerated() {
      switch page {
      case .organisation(let organisation):
        close(at: index)
        open = (organisation, index)
      case .notFound:
        close(at: index)
        open = nil
      default: break
      }
    }
    close(at: pages.count)
    return folders
  }
}

/// Notes the pages of folders as they are made or kept one by one, so that the next build can keep each folder at once.
struct PageFolderNotes {
  private var folders: ArraySlice<PageFolder>
  private var current = Notes()

  /// Of the folder whose pages are coming.
  private struct Notes {
    var keys = FingerprintMixer()
    var written = WrittenPages()
    var byProducts = ByProducts()
    /// Each of them was written.
    var isWhole = true
  }

  init(_ folders: [PageFolder]) { self.folders = folders[...] }

  /// - Parameter position: of the page among all; they come in their order.
  mutating func add(_ page: FinishedPage, at position: Int, _ keys: SiteKeys, _ output: SiteOutput) {
    while let folder = folders.first, folder.pages.upperBound <= position { folders.removeFirst() }
    guard let folder = folders.first, folder.pages.contains(position) else { return }
    if position == folder.pages.lowerBound { current = Notes() }
    guard current.isWhole, let written = page.written else {
      current.isWhole = false
      return
    }
    current.keys.mix(page.key)
    current.written.add(page.path, written)
    current.byProducts.diagnostics += page.rendered.byProducts.diagnostics
    current.byProducts.copies.formUnion(page.rendered.byProducts.copies)
    current.byProducts.lookups += keys.lookups(page.rendered.byProducts, besidesPostingsOf: folder.organisation)
    guard position + 1 == folder.pages.upperBound,
      let key = keys.key(current.keys.fingerprint, of: current.byProducts)
    else { return }
    let byProducts = current.byProducts.isEmpty ? nil : current.byProducts
    output.note(pagesIn: folder.path, MadeFolder(key: key, pages: current.written, byProducts: byProducts))
  }
}

/// A page that was made or kept.
struct FinishedPage: Sendable {
  var rendered = RenderedPage()
  /// The fingerprint of its path.
  var path: Fingerprint
  /// But for what stands where its text leads.
  var key: Fingerprint
  /// How its file stands; `nil` where no files are wanted.
  var written: WrittenFile?
}
