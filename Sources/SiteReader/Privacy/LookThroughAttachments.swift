import SiteDiagnostics
import SiteModel
import SitePrivacy

/// Looks through the files of the content that no reader reads, on several threads: Office files, PDF, pictures, texts.
/// One that has not changed since an earlier build is not opened.
func lookThroughAttachments(
  _ paths: [String], of tree: SourceTree, memory: FindingsMemory, pdf: PDFTextReader, jobs: Int
) async throws -> AttachmentFindings {
  var found = AttachmentFindings()
  let files = paths.compactMap { tree[$0] }
  try await inParallel(files, jobs: jobs) { file -> (String, FileFindings?) in
    let path = file.path
    if let stamp = file.stamp, let known = memory.recall(path, stamp) {
      memory.keep(path)
      return (path, known)
    }
    guard let findings = try lookThrough(attachment: file, of: tree, pdf: pdf) else { return (path, nil) }
    if let stamp = file.stamp { memory.add(path, stamp, findings) }
    return (path, findings)
  } each: { path, findings in
    found.add(path, findings)
  }
  return found
}

/// What looking through the files that no reader reads has found.
struct AttachmentFindings: Sendable {
  private var byPath: [String: FileFindings] = [:]
  /// Those that need a program which is not there.
  private var unreadPDFs: Set<String> = []

  var all: [FileFindings] {
    let found = byPath.sorted { $0.key < $1.key }.map(\.value)
    return unreadPDFs.isEmpty ? found : found + [withoutPDFReader(unreadPDFs.sorted())]
  }

  /// - Parameter findings: `nil` if the file could not be read for lack of a program.
  fileprivate mutating func add(_ path: String, _ findings: FileFindings?) {
    if let findings {
      if !findings.isEmpty { byPath[path] = findings }
    } else {
      unreadPDFs.insert(path)
    }
  }

  /// Forgets what was found in some files, and takes what was found in them now.
  mutating func replace(_ paths: [String], with new: AttachmentFindings) {
    for path in paths {
      byPath[path] = nil
      unreadPDFs.remove(path)
    }
    byPath.merge(new.byPath) { $1 }
    unreadPDFs.formUnion(new.unreadPDFs)
  }
}

/// - Returns: `nil` if it is a PDF file and there is no program that reads it.
private func lookThrough(
  attachment file: SourceFile, of tree: SourceTree, pdf: PDFTextReader
) throws(ReadError) -> FileFindings? {
  let path = file.path
  var list = FactList(path: path)
  list.addName()
  guard file.size <= largestFile else {
    list.add(.unreadable(path, Wording("it has more than \(largestFile >> 20) MB", "文件超过\(largestFile >> 20)MB")))
    return list.finish()
  }
  let bytes = try tree.bytes(of: path)
  if isReadableImage(bytes) {
    list.addImage(bytes)
  } else if bytes.starts(with: "%PDF".utf8) {
    switch pdf.read(bytes) {
    case .noProgram: return nil
    case .failed(let reason): list.add(.unreadable(path, reason))
    case .text(let text): list.addPages(of: text)
    }
  } else if isSoundOrFilm(path) {
    list.add(.unreadable(path, Wording("it is a sound or a film", "是音频或视频"), severity: .note))
  } else {
    list.addDocument(bytes)
  }
  return list.finish()
}

/// Bytes: what an import takes, too.
private let largestFile = 64 << 20

private func isSoundOrFilm(_ path: String) -> Bool {
  [".mp3", ".mp4", ".wav", ".m4a", ".mov", ".avi", ".webm", ".ogg", ".flv", ".wmv"].contains {
    path.lowercased().hasSuffix($0)
  }
}

private func withoutPDFReader(_ paths: [String]) -> FileFindings {
  var findings = FileFindings()
  let count = paths.count
  findings.diagnostics.append(.noPDFReader(count: count, first: paths[0]))
  return findings
}

extension FactList {
  /// Each page apart, since a PDF has no lines to name.
  mutating func addPages(of text: String) {
    let pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false)
    guard text.contains(where: { !$0.isWhitespace }) else {
      return add(
        .unreadable(path, Wording("it has pictures and no text, as a scan has", "只有图像，没有文字（扫描件）"), severity: .note))
    }
    for (index, page) in pages.enumerated() {
      let found = findPersonalFacts(in: String(page))
      for fact in found.facts {
        add(fact, at: .file(path: path), where: Wording(" (page \(index + 1))", "（第\(index + 1)页）"))
      }
      for mask in found.masked { add(mask, at: .file(path: path)) }
    }
  }

  mutating func addImage(_ bytes: [UInt8]) {
    for fact in findImageFacts(in: bytes) {
      switch fact.kind {
      case .text(let own):
        add(own, at: .file(path: path), where: Wording(" (in the picture's data)", "（在图片信息中）"))
      case .location, .owner: add(.imageFact(fact, path))
      }
    }
  }
}
