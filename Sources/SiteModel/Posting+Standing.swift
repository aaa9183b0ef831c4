extension Posting {
  /// Whether this posting is to all others what the other one was: of the same file, of the same time, of the same item.
  /// Their words may differ.
  package func stands(as other: Posting) -> Bool {
    name == other.name && organisation == other.organisation && published.minutes == other.published.minutes
      && itemReference == other.itemReference && relatesTo == other.relatesTo
  }
}
