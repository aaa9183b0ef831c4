/// What may have changed in a portal's folder.
struct FolderChanges: Hashable, Sendable {
  /// Files that were written, made or taken away, by their paths below the folder.
  var paths: Set<String> = []
  /// More than that: the whole folder has to be looked through.
  var mayBeAnywhere = false

  var isEmpty: Bool { paths.isEmpty && !mayBeAnywhere }

  mutating func formUnion(_ other: FolderChanges) {
    paths.formUnion(other.paths)
    mayBeAnywhere = mayBeAnywhere || other.mayBeAnywhere
  }
}
