import SiteFormats

/// What the index has to say of a page.
struct SearchRecord: Sendable {
  var url: String
  var title: String
  var date: String?
  var region: String?
  /// Numbers.
  var sharedLines: [Int32]
  var ownLines: [String]

  /// As it stands in `search/pages/`; what is not there is empty.
  init(_ page: JSONValue?) {
    url = page?[0]?.text ?? ""
    title = page?[1]?.text ?? ""
    date = page?[2]?.text
    region = page?[3]?.text
    sharedLines = NumberList.read((page?[4]?.text ?? "").utf8)
    ownLines = (page?[5]?.elements ?? []).compactMap(\.text)
  }
}
