import SiteModel
package import SiteTemplates

/// The search page; the search itself runs in the reader's browser.
package struct SearchPage: TemplateRecord {
  var script: String
  var indexScript: String
  var suggestions: [ListTextValue]

  package static let fields = FieldTable<Self>([
    .text("search_script", "The script of the search page, fingerprinted.", \.script),
    .text("search_index_script", "The script that reads the search index, fingerprinted.", \.indexScript),
    .list("suggestions", "Words to begin with: the names of common items.", \.suggestions),
  ])
}

extension SearchPage {
  /// Suggests the items that most organisations have, those with postings first.
  init(of links: SiteLinks, script: String, indexScript: String) {
    let relations = links.site.relations
    let ranked = relations.itemsByName.map { name, items in
      (name: name.text, postings: items.reduce(0) { $0 + relations.postingsOfItem[$1.organisation][$1.index].count })
    }
    let names = ranked.filter { $0.postings > 0 && $0.name.count <= 8 }
      .sorted { ($1.postings, $0.name) < ($0.postings, $1.name) }.prefix(6)
    self.init(
      script: script, indexScript: indexScript, suggestions: names.map { ListTextValue(text: $0.name) })
  }
}
