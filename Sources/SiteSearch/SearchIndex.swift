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
  private let indexOfCategory: [ExactText: Int]
  private var parts: [String] = []
  private var open: Part?

  private struct Part: Sendable {
    var organisation: Int?
    var path: String
    /// The part so far, up to its last entry.
    var json = JSONWriter()
  }

  package init(of site: Site) {
    self.site = site
    var known: Set<ExactText> = []
    for organisation in site.organisations {
      for item in organisation.catalog?.items ?? [] { known.insert(ExactText(item.firstLevel)) }
    }
    categories = known.map(\.text).filter { !$0.isEmpty }.sorted()
    indexOfCategory = Dictionary(uniqueKeysWithValues: zip(categories.map(ExactText.init), categories.indices))
  }

  /// Takes the next entry.
  ///
  /// - Returns: the part that ended before it, if one did.
  package mutating func add(_ entry: SearchEntry) -> OutputFile? {
    var ended: OutputFile?
    if parts.isEmpty || open?.organisation != entry.organisation {
      ended = closePart()
      openPart(of: entry.organisation)
    }
    let category = entry.category.isEmpty ? nil : indexOfCategory[ExactText(entry.category)]
    open?.json.write(entry, category: category)
    return ended
  }

  /// - Returns: the last part and what describes them all.
  package mutating func finish() -> [OutputFile] {
    let last = closePart()
    return [last].compactMap { $0 } + [
      OutputFile(path: "search/index.json", bytes: overview()),
      OutputFile(path: "search/schema.json", bytes: Array(searchSchema.utf8)),
    ]
  }

  private mutating func openPart(of organisation: Int?) {
    let path = organisation.map { "search/entries/\(site.organisations[$0].id).json" } ?? "search/entries.json"
    parts.append(path)
    var part = Part(organisation: organisation, path: path)
    part.json.beginObject()
    part.json.key("entries")
    part.json.beginArray()
    open = part
  }

  private mutating func closePart() -> OutputFile? {
    guard var part = open.take() else { return nil }
    part.json.endArray()
    part.json.endObject()
    return OutputFile(path: part.path, bytes: part.json.bytes)
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

extension JSONWriter {
  fileprivate mutating func write(_ entry: SearchEntry, category: Int?) {
    beginObject()
    member("url", entry.url)
    member("title", entry.title)
    member("kind", entry.kind.rawValue)
    member("date", entry.date?.description)
    member("region", entry.organisation)
    member("category", category)
    if !entry.item.isEmpty { member("item", entry.item) }
    if !entry.summary.isEmpty { member("summary", entry.summary) }
    member("text", entry.text)
    endObject()
  }
}
