import SiteFormats
package import SiteModel

/// The search index as files of the site: `search/index.json` with everything, and the schema that describes it.
///
/// This target owns the format: `docs/search.md` describes it, `templates/assets/search.js` reads it, and nothing else
/// knows it.
package func searchFiles(for entries: [SearchEntry], of site: Site) -> [OutputFile] {
  [
    OutputFile(path: "search/index.json", bytes: searchIndex(of: entries, site: site)),
    OutputFile(path: "search/schema.json", bytes: Array(searchSchema.utf8)),
  ]
}

private func searchIndex(of entries: [SearchEntry], site: Site) -> [UInt8] {
  let categories = Set(entries.map(\.category)).subtracting([""]).sorted()
  let indexOfCategory = Dictionary(uniqueKeysWithValues: zip(categories, categories.indices))
  var json = JSONWriter()
  json.object { json in
    json.member("version", 1)
    json.key("regions")
    json.array { json in
      for index in site.organisations.indices { write(organisation: index, of: site, to: &json) }
    }
    json.member("categories", categories)
    json.key("entries")
    json.array { json in
      for entry in entries { write(entry, category: indexOfCategory[entry.category], to: &json) }
    }
  }
  return json.bytes
}

private func write(organisation index: Int, of site: Site, to json: inout JSONWriter) {
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

private func write(_ entry: SearchEntry, category: Int?, to json: inout JSONWriter) {
  json.object { json in
    json.member("url", entry.url)
    json.member("title", entry.title)
    json.member("kind", entry.kind.rawValue)
    json.member("date", entry.date?.description)
    json.member("region", entry.organisation)
    json.member("category", category)
    json.member("item", entry.item.isEmpty ? nil : entry.item)
    json.member("summary", entry.summary.isEmpty ? nil : entry.summary)
    json.member("text", entry.text)
  }
}
