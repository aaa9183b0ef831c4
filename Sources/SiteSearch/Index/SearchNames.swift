import SiteFormats
import SiteModel

/// The names that can be typed in pinyin.
struct SearchNames: Sendable {
  /// Those of items, categories, laws, organisations, domains and channels, keywords and common words of the field.
  private var names: [String] = []
  private var known = FingerprintTable()

  init(of site: Site) {
    for organisation in site.organisations { add([organisation.name, organisation.shortName]) }
    for law in site.laws.laws { add([law.title] + law.aliases) }
    for domain in site.domains.domains { add([domain.name]) }
    for channel in site.channels.channels { add([channel.name] + channel.aliases) }
    for posting in site.relations.postingsByOrganisation { add(site.postings[posting].keywords) }
    add(fieldWords)
  }

  mutating func add(_ texts: [String]) {
    for text in texts where !text.isEmpty {
      let key = Fingerprint(of: text)
      if known[key] != nil { continue }
      known.updateIndex(names.count, of: key)
      names.append(text)
    }
  }

  /// The member of `search/names.json`.
  func write(to json: inout JSONWriter) {
    json.key("names")
    json.array { json in
      for name in names.sorted() {
        json.array { json in
          json.string(name)
          let syllables = pinyin(of: name).map { $0.allSatisfy(\.isWhitespace) ? "-" : $0 }
          json.string(syllables.joined(separator: " "))
        }
      }
    }
  }
}
