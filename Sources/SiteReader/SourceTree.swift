import SiteModel

/// The files that a portal is made from, by path below its folder, with a way to their bytes.
///
/// A value of closures: a build reads a folder, a test hands over a dictionary.
package struct SourceTree: Sendable {
  /// Every file, sorted by path, `/` between its parts; hidden files and folders are left out.
  package private(set) var files: SourceFiles
  let bytesOfFile: @Sendable (String) throws(ReadError) -> [UInt8]
  /// `nil` if the bytes are at hand.
  let openingOfFile: (@Sendable (String, Int) throws(ReadError) -> [UInt8])?
  /// `nil` if the text of a posting is read again when its page is made.
  let kept: KeptSources?

  package init(files: [SourceFile], bytesOfFile: @escaping @Sendable (String) throws(ReadError) -> [UInt8]) {
    let isSorted = zip(files, files.dropFirst()).allSatisfy { $0.precedes($1) }
    self.init(SourceFiles(isSorted ? files : files.sorted { $0.precedes($1) }), bytesOfFile: bytesOfFile)
  }

  /// - Parameter files: sorted by path.
  init(
    _ files: SourceFiles, openingOfFile: (@Sendable (String, Int) throws(ReadError) -> [UInt8])? = nil,
    kept: KeptSources? = nil, bytesOfFile: @escaping @Sendable (String) throws(ReadError) -> [UInt8]
  ) {
    self.files = files
    self.openingOfFile = openingOfFile
    self.kept = kept
    self.bytesOfFile = bytesOfFile
  }

  /// Files in memory.
  package init(_ texts: [String: String]) {
    self.init(files: texts.map { SourceFile(path: $0.key, size: $0.value.utf8.count) }) { path throws(ReadError) in
      guard let text = texts[path] else { throw ReadError(path: path, reason: "there is no such file") }
      return Array(text.utf8)
    }
  }

  package func bytes(of path: String) throws(ReadError) -> [UInt8] { try bytesOfFile(path) }

  /// The first bytes of a file, which may be a large one that nobody wants to read whole.
  package func opening(of path: String, count: Int) throws(ReadError) -> [UInt8] {
    guard let openingOfFile else { return Array(try bytesOfFile(path).prefix(count)) }
    return try openingOfFile(path, count)
  }

  package subscript(path: String) -> SourceFile? {
    let file = SourceFile(path: path, size: 0)
    let place = files.index(notBefore: file)
    guard place < files.endIndex else { return nil }
    let found = files[place]
    return found.folder == file.folder && found.name == file.name ? found : nil
  }

  /// Takes note of what stands at a path now; `nil` if nothing does.
  package mutating func update(_ path: String, to file: SourceFile?) {
    let place = files.index(notBefore: SourceFile(path: path, size: 0))
    let isKnown = place < files.endIndex && files[place].path == path
    switch (isKnown, file) {
    case (true, let file?): files.replace(at: place, with: file)
    case (true, nil): files.remove(at: place)
    case (false, let file?): files.insert(file, at: place)
    case (false, nil): break
    }
  }

  var hasContent: Bool { files.contains { $0.path.hasPrefix("content/") } }

  /// The files below a folder (`content/`), at any depth.
  package func files(below folder: String) -> Slice<SourceFiles> {
    let start = files.index(notBefore: SourceFile(path: folder, size: 0))
    let end = (start..<files.endIndex).partitioningIndex { !files[$0].path.hasPrefix(folder) }
    return files[start..<end]
  }
}

/// The machine failed: a file or folder cannot be read. Nothing the author wrote is at fault.
package struct ReadError: Error, Hashable, CustomStringConvertible {
  package var path: String
  package var reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  package var description: String { "cannot read '\(path)': \(reason)" }
}
