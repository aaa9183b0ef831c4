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
  private var open: Part?

  /// A part with all its entries.
  package typealias FinishedPart = (organisation: Int?, file: OutputFile)

  /// A file of entries: those of an organisation, or of the pages that belong to none.
  package struct Part: Sendable {
    package var organisation: Int?
    package var path: String
    /// The file so far, up to its last entry.
    fileprivate var json = JSONWriter()
  }

  package init(of site: Site) {
    self.site = site
    categories = site.firstLevels
    indexOfCategory = Dictionary(uniqueKeysWithValues: zip(categories.map(ExactText.init), categories.indices))
  }

  /// The parts in the order in which their entries come.
  package static func parts(of site: Site) -> [Part] {
    let hasCommonPages =
      !(site.laws.laws.isEmpty && site.channels.channels.isEmpty && site.domains.domains.isEmpty
      && site.relations.portalWidePostings.isEmpty)
    return (hasCommonPages ? [part(of: nil, in: site)] : []) + site.organisations.indices.map { part(of: $0, in: site) }
  }

  private static func part(of organisation: Int?, in site: Site) -> Part {
    let path = organisation.map { "search/entries/\(site.organisations[$0].id).json" } ?? "search/entries.json"
    return Part(organisation: organisation, path: path)
  }

  /// Takes the next entry.
  ///
  /// - Returns: the part that ended before it, if one did.
  package mutating func add(_ entry: SearchEntry) -> FinishedPart? {
    var ended: FinishedPart?
    if open == nil || open?.organisation != entry.organisation {
      ended = closePart()
      openPart(of: entry.organisation)
    }
    let category = entry.category.isEmpty ? nil : indexOfCategory[ExactText(entry.category)]
    open?.json.write(entry, category: category)
    return ended
  }

  private mutating func openPart(of organisation: Int?) {
    var part = Self.part(of: organisation, in: site)
    part.json.beginObject()
    part.json.key("entries")
    part.json.beginArray()
    open = part
  }

  /// - Returns: the last part that was begun.
  package mutating func closePart() -> FinishedPart? {
    guard var part = open.take() else { return nil }
    part.json.endArray()
    part.json.endObject()
    return (part.organisation, OutputFile(path: part.path, bytes: part.json.bytes))
  }

  /// `search/index.json`.
  package func overview() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.key("regions")
      json.array { json in
        for index in site.organisations.indices { write(organisation: index, to: &json) }
      }
      json.member("categories", categories)
      json.member("parts", Self.parts(of: site).map(\.path))
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

/// The addresses of the files that every index has.
package enum SearchFiles {
  package static let overview = "search/index.json"
  package static let schema = "search/schema.json"
  /// The JSON Schema as bytes.
  package static var schemaBytes: [UInt8] { Array(searchSchema.utf8) }
}
