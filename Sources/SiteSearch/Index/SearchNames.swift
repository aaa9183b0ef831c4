import SiteFormats
import SiteModel

/// The names that can be typed in pinyin.
struct SearchNames: Sendable {
  /// Those of items, categories, laws, organisations, domains and channels, and keywords.
  private let names: Set<ExactText>

  init(of site: Site, categories: [[String]]) {
    var names: Set<ExactText> = []
    for path in categories { for level in path { names.insert(ExactText(level)) } }
    for organisation in site.organisations {
      names.insert(ExactText(organisation.name))
      names.insert(ExactText(organisation.shortName))
    }
    for law in site.laws.laws { for title in [law.title] + law.aliases { names.insert(ExactText(title)) } }
    for domain in site.domains.domains { names.insert(ExactText(domain.name)) }
    for channel in site.channels.channels {
      for name in [channel.name] + channel.aliases { names.insert(ExactText(name)) }
    }
    for posting in site.postings { for keyword in posting.keywords { names.insert(ExactText(keyword)) } }
    names.remove(ExactText(""))
    self.names = names
  }

  /// The member of `search/names.json`.
  func write(to json: inout JSONWriter) {
    json.key("names")
    json.array { json in
      for name in names.union(fieldWords.map(ExactText.init)).map(\.text).sorted() {
        json.array { json in
          json.string(name)
          let syllables = pinyin(of: name).map { $0.allSatisfy(\.isWhitespace) ? "-" : $0 }
          json.string(syllables.joined(separator: " "))
        }
      }
    }
  }
}
