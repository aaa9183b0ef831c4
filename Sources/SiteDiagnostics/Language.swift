/// A language in which sitegen speaks, by its code in `--language`.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}
