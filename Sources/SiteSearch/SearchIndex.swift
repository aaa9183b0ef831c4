import SiteFormats
package import SiteModel

/// The search index as files of the site: `search/index.json` with the organisations and categories, a part with the
/// entries of each organisation, one with those that belong to none, and the schema that describes them.
///
/// This target owns the format: `docs/search.md` describes it, `templates/assets/search.js` reads it, and nothing else
/// knows it. Entries come in the order of the pages, those of an organisation together, and a part is given out as soon
/// as the next organisation begins: the index of a large portal never stands in memory whole.
package struct SearchIndex {
  private let site: Site
  private let categories: [String]
  private let indexOfCategory: [String: Int]
  private var parts: [String] = []
  private var open: Part?

  private struct Part: Sendable {
    var organisation: Int?
    var path: String
    var entries: [SearchEntry] = []
  }

  package init(of site: Site) {
    self.site = site
    categories = Set(site.organisations.compactMap(\.catalog).flatMap { $0.items.map(\.firstLevel) }).subtracting([""])
      .sorted()
    indexOfCategory = Dictionary(uniqueKeysWithValues: zip(categories, categories.indices))
  }

  /// Takes the next entry.
  ///
  /// - Returns: the part that ended before it, if one did.
  package mutating func add(_ entry: SearchEntry) -> OutputFile? {
    let ended = open.map { $0.organisation != entry.organisation } ?? false ? closePart() : nil
    if open == nil { openPart(of: entry.organisation) }
    open?.entries.append(entry)
    return ended
  }

  /// - Returns: the last part and what describes them all.
  package mutating func finish() -> [OutputFile] {
    let last = open == nil ? nil : closePart()
    return [last].compactMap { $0 } + [
      OutputFile(path: "search/index.json", bytes: overview()),
      OutputFile(path: "search/schema.json", bytes: Array(searchSchema.utf8)),
    ]
  }

  private mutating func openPart(of organisation: Int?) {
    let path = organisation.map { "search/entries/\(site.organisations[$0].id).json" } ?? "search/entries.json"
    parts.append(path)
    open = Part(organisation: organisation, path: path)
  }

  private mutating func closePart() -> OutputFile? {
    guard let part = open else { return nil }
    open = nil
    var json = JSONWriter()
    json.object { json in
      json.key("entries")
      json.array { json in
        for entry in part.entries { write(entry, to: &json) }
      }
    }
    return OutputFile(path: part.path, bytes: json.bytes)
  }

  private func overview() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.key("regions")
      json.array { json in
        for index in site.organisations.indices { write(organisation: index, to: &json) }
      }
      json.member("categories", categories)
      json.member("parts", parts)
    }
    return json.bytes
  }

  private func write(_ entry: SearchEntry, to json: inout JSONWriter) {
    json.object { json in
      json.member("url", entry.url)
      json.member("title", entry.title)
      json.member("kind", entry.kind.rawValue)
      json.member("date", entry.date?.description)
      json.member("region", entry.organisation)
      json.member("category", indexOfCategory[entry.category])
      json.member("item", entry.item.isEmpty ? nil : entry.item)
      json.member("summary", entry.summary.isEmpty ? nil : entry.summary)
      json.member("text", entry.text)
    }
  }

  private func write(organisation index: Int, to json: inout JSONWriter) {
    let organisation = site.organisations[index]
    json.object { json in
      json.member("id", organisation.id)
      json.member("name", organisation.name)
      json.member("level", organisation.level.rawValue)
      json.key("parent")
      if let parent = site.relations.parent[index] { json.number(parent) } else { json.null() }
      json.member("url", organisation.id + "/index.html")
    }
  }
}
