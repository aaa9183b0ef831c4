package import SiteDiagnostics
package import SiteModel
import SiteReader
import SiteRenderer
import SiteSearch
import Synchronization

/// What shows only when all pages are made: the search index, and what is wrong with any of them.
package struct SiteSurvey: Sendable {
  /// What was noticed while pages were made.
  package var diagnostics: [Diagnostic]
  /// The files of the search index, by path: all of one making.
  package var searchFiles: [String: [UInt8]]
}

/// Makes surveys of a site as it is edited, one after the other. A page that is made of the same as in a survey before is
/// not made again, and of the search index what has changed.
package final class SiteSurveyor: Sendable {
  private struct SearchFile: Sendable {
    var made: MadeFile
    var bytes: [UInt8]
  }

  private struct Memory: Sendable {
    /// Of every file but those of the index, by its path: its key, and what came of making it.
    var files: [Fingerprint: MadeFile] = [:]
    /// Of the last index that was finished, and of the one that is being made.
    var finished: [String: SearchFile] = [:]
    var making: [String: SearchFile] = [:]
    var searchTexts: SearchTextRecord?
  }

  /// Guards what the threads of a survey find.
  private let memory = Mutex(Memory())

  package init() {}

  /// - Throws: `CancellationError` if its task was cancelled; which pages it has made is remembered.
  package func survey(_ site: SiteOnDemand, asOf day: CalendarDay, jobs: Int) async throws -> SiteSurvey {
    let texts = memory.withLock { memory in
      memory.making = [:]
      return memory.searchTexts
    }
    let files = FilesToMake(
      of: site.site, theme: (site.theme, site.templates), asOf: day, jobs: jobs, searchMemory: SearchMemory(texts),
      output: output)
    let made = try await (consume files).make(
      from: site.tree, published: PublishedSources(suspectsOf: []), progress: { _ in })
    let searchFiles = memory.withLock { memory in
      memory.finished = memory.making
      memory.making = [:]
      if let texts = made.searchTexts { memory.searchTexts = texts }
      return memory.finished.mapValues(\.bytes)
    }
    return SiteSurvey(diagnostics: made.diagnostics, searchFiles: searchFiles)
  }

  /// Remembers files instead of writing them, and of the index its bytes, too.
  private var output: SiteOutput {
    SiteOutput(
      look: {},
      recall: { path, _ in
        self.memory.withLock {
          isOfSearch(path) ? $0.finished[path]?.made : $0.files[Fingerprint(of: path)]
        }
      },
      stands: { _, _ in true },
      keep: { path, _ in
        if isOfSearch(path) { self.memory.withLock { $0.making[path] = $0.finished[path] } }
        return true
      },
      read: { path in self.memory.withLock { $0.finished[path]?.bytes } },
      take: { file, key, byProducts in
        self.take(file, key, byProducts)
        return nil
      })
  }

  private func take(_ file: OutputFile, _ key: Fingerprint, _ byProducts: ByProducts) {
    guard case .bytes(let bytes) = file.content else { return }
    let made = MadeFile(
      key: key, written: WrittenFile(size: bytes.count, modified: 0), byProducts: byProducts.isEmpty ? nil : byProducts)
    memory.withLock { memory in
      if isOfSearch(file.path) {
        memory.making[file.path] = SearchFile(made: made, bytes: bytes)
      } else {
        memory.files[Fingerprint(of: file.path)] = made
      }
    }
  }
}

private func isOfSearch(_ path: String) -> Bool { path.hasPrefix("search/") }
