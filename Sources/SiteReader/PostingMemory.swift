package import SiteDiagnostics
package import SiteModel

/// What an earlier reading knows of postings: a value of closures, safe to use from several threads.
package struct PostingMemory: Sendable {
  /// What was read of a file with this stamp, for the organisation of its folder.
  let recall: @Sendable (SourceFile, FileStamp, _ organisation: Int?) -> Diagnosed<Posting?>?
  /// What was recalled holds.
  let keep: @Sendable (SourceFile) -> Void
  let add: @Sendable (SourceFile, FileStamp, Diagnosed<Posting?>) -> Void

  package init(
    recall: @escaping @Sendable (SourceFile, FileStamp, _ organisation: Int?) -> Diagnosed<Posting?>?,
    keep: @escaping @Sendable (SourceFile) -> Void,
    add: @escaping @Sendable (SourceFile, FileStamp, Diagnosed<Posting?>) -> Void
  ) {
    self.recall = recall
    self.keep = keep
    self.add = add
  }

  /// Every file is read.
  package static let none = PostingMemory(recall: { _, _, _ in nil }, keep: { _ in }, add: { _, _, _ in })
}
