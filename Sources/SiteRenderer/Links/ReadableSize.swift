/// A size for a person: `812 B`, `12 KB`, `1.4 MB`.
func readableSize(_ bytes: Int) -> String {
  switch bytes {
  case ..<1000: "\(bytes) B"
  case ..<1_000_000: "\((bytes + 500) / 1000) KB"
  default: "\(bytes / 1_000_000).\(bytes % 1_000_000 / 100_000) MB"
  }
}
