import SiteFormats

/// The index is not there, is damaged, or is another version's.
package struct SearchIndexError: Error, CustomStringConvertible {
  package let description: String
}

/// Reads the files of an index, each once.
struct SearchFilesReader {
  let pageCount: Int
  private let lineCount: Int
  let kinds: [(name: String, start: Int)]
  let years: [(name: String, start: Int)]
  private let read: (String) -> [UInt8]?
  private let pagesPerFile: Int
  private let lineFiles: LineFiles
  private let termFiles: Int
  private let content: JSONValue?
  private var smallPortal: SmallPortalReader?
  private var files: [String: JSONValue] = [:]

  /// - Parameter read: the bytes of a file of the site.
  init(_ read: @escaping (String) -> [UInt8]?) throws(SearchIndexError) {
    guard let bytes = read(SearchFiles.overview) else {
      throw SearchIndexError(description: "there is no \(SearchFiles.overview)")
    }
    guard let overview = JSONValue(bytes) else {
      throw SearchIndexError(description: "\(SearchFiles.overview) is no JSON")
    }
    guard overview["version"]?.integer == 3 else {
      throw SearchIndexError(description: "\(SearchFiles.overview) is not of version 3")
    }
    guard let pageCount = overview["pages"]?["count"]?.integer, pageCount >= 0,
      let pagesPerFile = overview["pages"]?["perFile"]?.integer, pagesPerFile > 0,
      let lineCount = overview["lines"]?["count"]?.integer, lineCount >= 0,
      let lineFiles = LineFiles(overview["lines"]?["tiers"], count: lineCount),
      let termFiles = overview["terms"]?["files"]?.integer, termFiles > 0 || overview["content"] != nil
    else { throw SearchIndexError(description: "\(SearchFiles.overview) is not whole") }
    self.read = read
    (self.pageCount, self.lineCount, self.pagesPerFile) = (pageCount, lineCount, pagesPerFile)
    (self.lineFiles, self.termFiles) = (lineFiles, termFiles)
    kinds = Self.starts(overview["kinds"])
    years = Self.starts(overview["years"])
    content = overview["content"]
  }

  private static func starts(_ value: JSONValue?) -> [(name: String, start: Int)] {
    (value?.elements ?? []).compactMap { pair in
      guard let name = pair[0]?.text, let start = pair[1]?.integer else { return nil }
      return (name, start)
    }
  }

  private mutating func file(_ path: String) throws(SearchIndexError) -> JSONValue {
    if let content { return content }
    if let file = files[path] { return file }
    guard let bytes = read(path) else { throw SearchIndexError(description: "there is no \(path)") }
    guard let file = JSONValue(bytes) else { throw SearchIndexError(description: "\(path) is no JSON") }
    files[path] = file
    return file
  }

  /// The lines of a small portal, whose index has no terms; `nil` of a large one.
  mutating func smallPortalLines() throws(SearchIndexError) -> SmallPortalReader? {
    guard content != nil else { return nil }
    if let smallPortal { return smallPortal }
    var reader = SmallPortalReader()
    for number in 0..<lineCount {
      let line = try line(number)
      reader.add(sharedLine: line.text, pages: line.pages)
    }
    for number in 0..<pageCount { reader.add(try page(number)) }
    smallPortal = reader
    return reader
  }

  /// The lists of a term; none if the portal does not have it.
  mutating func lists(of term: SearchTerm) throws(SearchIndexError) -> [Substring.UTF8View] {
    let file = try file(SearchFiles.terms(term.file(of: termFiles)))
    return file["terms"]?[term.text]?.text.map(IndexedTerm.split) ?? []
  }

  /// A shared line, and the pages on which it stands.
  mutating func line(_ number: Int) throws(SearchIndexError) -> (text: String, pages: [Int32]) {
    let place = lineFiles.place(of: number)
    let line = try file(SearchFiles.lines(place.file))["lines"]?[place.position]
    return (line?[0]?.text ?? "", NumberList.read((line?[1]?.text ?? "").utf8))
  }

  mutating func page(_ number: Int) throws(SearchIndexError) -> SearchRecord {
    let file = try file(SearchFiles.pages(number / pagesPerFile))
    return SearchRecord(file["pages"]?[number % pagesPerFile])
  }

  mutating func facets() throws(SearchIndexError) -> JSONValue { try file(SearchFiles.facets) }

  mutating func names() throws(SearchIndexError) -> [PinyinWord.Name] {
    (try file(SearchFiles.names)["names"]?.elements ?? []).map { name in
      PinyinWord.Name(name[0]?.text ?? "", syllables: name[1]?.text ?? "")
    }
  }
}
