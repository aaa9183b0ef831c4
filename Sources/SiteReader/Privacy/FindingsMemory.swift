package import SiteModel

/// What an earlier build found in files: a value of closures, safe to use from several threads.
package struct FindingsMemory: Sendable {
  /// What was found in a file with this stamp.
  let recall: @Sendable (_ path: String, FileStamp) -> FileFindings?
  /// What was recalled holds.
  let keep: @Sendable (_ path: String) -> Void
  let add: @Sendable (_ path: String, FileStamp, FileFindings) -> Void

  package init(
    recall: @escaping @Sendable (_ path: String, FileStamp) -> FileFindings?,
    keep: @escaping @Sendable (_ path: String) -> Void,
    add: @escaping @Sendable (_ path: String, FileStamp, FileFindings) -> Void
  ) {
    self.recall = recall
    self.keep = keep
    self.add = add
  }

  /// Every file is looked through.
  package static let none = FindingsMemory(recall: { _, _ in nil }, keep: { _ in }, add: { _, _, _ in })
}
