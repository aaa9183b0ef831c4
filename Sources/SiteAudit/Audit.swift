import SiteDiagnostics
import SiteModel

/// What the checks look at: the facts of all pages.
struct Audit: Sendable {
  let folder: String
  let files: [BuiltFile]
  let limits: AuditLimits
  /// The bytes of a file by its path.
  let read: @Sendable (String) throws -> [UInt8]
  /// In the order of their paths.
  var pages: [PageFacts]

  func path(_ page: PageFacts) -> String { files[page.file].path }

  /// What is said on pages that should not be, by its text: pages that have it are read again, to say where.
  ///
  /// - Parameter values: where it stands in a page.
  func repeated(_ values: (PageFacts) -> [Range<Int>]) throws -> [ExactText: Repeated] {
    var found: [ExactText: Repeated] = [:]
    for page in pages {
      let values = values(page)
      if values.isEmpty { continue }
      try read(path(page)).withUnsafeBytes { bytes in
        var told: Set<ExactText> = []
        for value in values.map({ MarkedValue($0, in: bytes) }) where told.insert(ExactText(value.text)).inserted {
          found.note(ExactText(value.text), on: page, value.range)
        }
      }
    }
    return found
  }

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
