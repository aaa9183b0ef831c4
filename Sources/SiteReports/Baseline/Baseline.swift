package import SiteDiagnostics
import SiteFormats

/// The faults that a portal had when it took the rules on: a check tells only those that are not among them.
///
/// A fault is known by what it is about and not by its line (`FaultIdentity`), each so many times as it was there. Notes
/// are no faults, and are always told.
package struct Baseline: Sendable, Hashable {
  /// Sorted by file, code, item and text, so that a change of one fault is a change of one line.
  package private(set) var entries: [Entry] = []

  package struct Entry: Sendable, Hashable {
    package var code: String
    package var file: String
    package var item: String?
    /// The beginning of what is marked, for whoever reads the file; `nil` for personal data.
    package var text: String?
    package var fingerprint: String
    package var count: Int
  }

  init(_ entries: [Entry]) {
    self.entries = entries.sorted { left, right in
      for (left, right) in zip(left.order, right.order) where left != right { return left < right }
      return false
    }
  }

  /// Of what a check has found.
  package init(of diagnostics: [Diagnostic], excerpts: SourceExcerpts) {
    var identities = FaultIdentities(excerpts)
    var counts: [FaultIdentity: Int] = [:]
    for diagnostic in diagnostics where diagnostic.severity > .note {
      for identity in identities.identities(of: diagnostic) { counts[identity, default: 0] += 1 }
    }
    self.init(
      counts.map { identity, count in
        Entry(
          code: identity.code, file: identity.file, item: identity.item, text: identity.text.flatMap(short),
          fingerprint: identity.fingerprint, count: count)
      })
  }

  /// Parts what was found into what the baseline knows and what it does not.
  package func compare(with diagnostics: [Diagnostic], excerpts: SourceExcerpts) -> BaselineComparison {
    var identities = FaultIdentities(excerpts)
    var left = Dictionary(entries.map { ($0.fingerprint, $0.count) }, uniquingKeysWith: +)
    var comparison = BaselineComparison()
    for diagnostic in diagnostics {
      let names = diagnostic.severity > .note ? identities.identities(of: diagnostic).map(\.fingerprint) : []
      // A fault that is known at one place and new at another is told.
      var isKnown = !names.isEmpty
      for name in names {
        if let count = left[name], count > 0 { left[name] = count - 1 } else { isKnown = false }
      }
      if isKnown { comparison.known.append(diagnostic) } else { comparison.new.append(diagnostic) }
    }
    comparison.gone = entries.filter { left[$0.fingerprint, default: 0] > 0 }
    return comparison
  }
}

/// What a baseline says of a run.
package struct BaselineComparison: Sendable {
  package var new: [Diagnostic] = []
  package var known: [Diagnostic] = []
  /// Entries that are no longer found as often: the file may be updated.
  package var gone: [Baseline.Entry] = []

  package init() {}
}

extension Baseline.Entry {
  fileprivate var order: [String] { [file, code, item ?? "", text ?? "", fingerprint] }
}

/// One short line.
private func short(_ text: String) -> String? {
  let line = text.split { $0.isNewline }.joined(separator: " ")
  if line.isEmpty { return nil }
  return line.count > 60 ? line.prefix(60) + "…" : line
}
