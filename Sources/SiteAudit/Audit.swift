import SiteDiagnostics

/// What the checks look at: the facts of all pages.
struct Audit: Sendable {
  let folder: String
  let files: [BuiltFile]
  let limits: AuditLimits
  /// In the order of their paths.
  var pages: [PageFacts]

  func path(_ page: PageFacts) -> String { files[page.file].path }

  func place(_ page: PageFacts, _ range: SourceRange? = nil) -> Place {
    let path = folder.isEmpty ? path(page) : folder + "/" + path(page)
    return range.map { .text(path: path, range: $0) } ?? .file(path: path)
  }
}

/// What is wrong with many pages in one way.
struct Repeated: Sendable {
  /// Where it was met first.
  var first: PageFacts
  var range: SourceRange?
  /// On how many pages.
  var count = 0

  /// ` (on 12 pages)`, if on more than one.
  var pages: Wording { count == 1 ? Wording("", "") : Wording(" (on \(count) pages)", "（共 \(count) 页）") }
}

extension Dictionary where Value == Repeated {
  mutating func note(_ key: Key, on page: PageFacts, _ range: SourceRange? = nil) {
    self[key, default: Repeated(first: page, range: range)].count += 1
  }
}

extension Wording {
  static func + (left: Wording, right: Wording) -> Wording {
    Wording(left.english + right.english, left.chinese + right.chinese)
  }
}
