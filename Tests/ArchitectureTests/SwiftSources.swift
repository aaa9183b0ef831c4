import SiteFixtures
import SiteReader

/// The Swift files of `Sources/` as text, for tests that read them.
struct SwiftFile {
  /// Below `Sources/`.
  var path: String
  var lines: [Substring]

  /// The folder directly below `Sources/`.
  var target: String { String(path.prefix { $0 != "/" }) }

  static func all() throws(ReadError) -> [SwiftFile] {
    var all: [SwiftFile] = []
    for path in files(below: Repository.folder + "/Sources") where path.hasSuffix(".swift") {
      let text = try Repository.text(of: "Sources/" + path)
      all.append(SwiftFile(path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false)))
    }
    return all
  }

  /// The modules that the file imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
        words[..<index].allSatisfy(Self.isModifier)
      else { return nil }
      return words[index + 1].split(separator: ".").first.map(String.init)
    }
  }

  private static func isModifier(_ word: Substring) -> Bool {
    word.hasPrefix("@") || ["package", "public", "internal", "fileprivate", "private"].contains(word)
  }
}
