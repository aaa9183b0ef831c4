import SiteBuild
import SiteModel
import SiteRenderer

/// A page as the preview serves it: the page that a build writes, with the script of the preview at its end.
struct ShownPage: Sendable {
  let page: MadePage
  /// Of everything by which the page could look different; the style sheets, which can be changed without loading it again,
  /// are not part of it.
  let version: String
  private let root: String

  init(_ page: MadePage, of portal: PreviewState.Portal) {
    self.page = page
    root = portal.root
    var mixer = FingerprintMixer()
    mixer.mix(page.bytes.removing(portal.site.styleSheets.values.sorted().map { Array($0.utf8) }))
    // A picture that was replaced has the same address.
    for copy in page.byProducts.copies.sorted(by: { $0.source < $1.source }) {
      portal.site.stamp(of: copy.source).map { mixer.mix($0) }
    }
    if page.page == .search { mixer.mix(portal.searchVersion) }
    version = mixer.fingerprint.hexadecimal
  }

  func response(_ status: HTTPResponse.Status) -> HTTPResponse {
    var response = HTTPResponse(status, body: page.bytes.inserting(script))
    response["Content-Type"] = "text/html; charset=utf-8"
    response["ETag"] = "\"\(Fingerprint(of: response.body).hexadecimal)\""
    return response
  }

  private var script: [UInt8] {
    Array("<script src=\"/\(PreviewFiles.script)\" data-preview-version=\"\(version)\" defer></script>\n".utf8)
  }
}

extension [UInt8] {
  /// Before the end of the page's body, or at its very end.
  fileprivate func inserting(_ script: [UInt8]) -> [UInt8] {
    let end = lastIndex(of: Array("</body>".utf8)) ?? count
    return Array(self[..<end] + script + self[end...])
  }

  private func lastIndex(of text: [UInt8]) -> Int? {
    guard count >= text.count else { return nil }
    return (0...(count - text.count)).reversed().first { self[$0..<$0 + text.count].elementsEqual(text) }
  }

  /// Without each place of some texts.
  fileprivate func removing(_ texts: [[UInt8]]) -> [UInt8] {
    texts.reduce(self) { bytes, text in
      guard let first = text.first else { return bytes }
      var (rest, kept) = (bytes[...], [UInt8]())
      kept.reserveCapacity(bytes.count)
      while let index = rest.firstIndex(of: first) {
        kept += rest[..<index]
        rest = rest[index...]
        if rest.starts(with: text) {
          rest = rest.dropFirst(text.count)
        } else {
          kept.append(first)
          rest = rest.dropFirst()
        }
      }
      return kept + rest
    }
  }
}
