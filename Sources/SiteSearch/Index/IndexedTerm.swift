import SiteFormats

/// A term of the index with its lists, as they stand in its file.
struct IndexedTerm: Sendable {
  let term: SearchTerm
  /// Those that are empty at the end are left out.
  let lists: [[UInt8]]

  init(_ term: SearchTerm, _ lists: [[UInt8]]) {
    self.term = term
    self.lists = Array(lists.prefix((lists.lastIndex { !$0.isEmpty } ?? -1) + 1))
  }

  /// A member of a file.
  init(_ text: String, lists: String) {
    let scalars = text.unicodeScalars.map(\.value)
    self.init(
      scalars.count > 1 ? SearchTerm(scalars[0], scalars[1]) : SearchTerm(scalars.first ?? 0),
      Self.split(lists).map { Array($0) })
  }

  /// The lists of a member of a file, which commas part.
  static func split(_ lists: String) -> [Substring.UTF8View] {
    lists.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  }

  /// About how many bytes it takes in its file.
  var size: Int { lists.reduce(12) { $0 + $1.count + 1 } }

  /// The file with some terms, in the order of their keys.
  static func file(of terms: some Collection<IndexedTerm>) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("terms")
      json.object { json in
        for term in terms.sorted(by: { $0.term.key < $1.term.key }) {
          json.key(term.term.text)
          json.string(String(decoding: Array(term.lists.joined(separator: [UInt8(ascii: ",")])), as: UTF8.self))
        }
      }
    }
    return json.bytes
  }
}
