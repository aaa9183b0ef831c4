import SiteModel

/// Texts that many postings have alike, each held once: the issuer, the keywords.
struct SharedTexts: Sendable {
  private let texts = KnownValues<ExactText, String>()
  private let lists = KnownValues<[ExactText], [String]>()

  func text(_ text: String) -> String {
    // So few bytes stand in the value itself.
    text.utf8.count < 16 ? text : texts.value(of: ExactText(text)) { text }
  }

  func list(_ list: [String]) -> [String] {
    list.isEmpty ? [] : lists.value(of: list.map(ExactText.init)) { list.map(text) }
  }
}
