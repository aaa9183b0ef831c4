import SiteDiagnostics
import SiteModel
import SiteReader
import SiteSearch
import Synchronization
import Testing

/// A portal in memory with its index: a district, a community, items and as many postings as there are texts.
struct IndexedPortal {
  let site: Site
  let entries: [SearchEntry]
  let files: [String: [UInt8]]

  struct Text {
    var title: String
    var lines: [String]
  }

  init(_ texts: [Text], jobs: Int = 2) async throws {
    var sources = [
      "content/x/district.yml": "name: 西山区\n", "content/x/a/community.yml": "name: 凯苑社区\n",
      "content/x/b/community.yml": "name: 金安社区\n",
      "content/x/a/catalog.csv": "序号,一级事项,公开内容,公开渠道和载体\n1,财务公开,收支情况,政府网站\n2,社会救助,低保对象名单,公开栏\n",
    ]
    for (index, text) in texts.enumerated() {
      let day = "20\(20 + index % 7)-0\(1 + index % 9)-1\(index % 10)"
      sources["content/x/\(index % 2 == 0 ? "a" : "b")/postings/\(day)-p\(index).md"] = """
        ---
        title: \(Self.quoted(text.title))
        date: \(day)
        item: \(index % 3 == 0 ? "财务公开" : "社会救助")
        ---

        文
        """
    }
    let diagnosed = try await readSite(
      from: SourceTree(sources), asOf: try #require(CalendarDay("2030-01-01")), jobs: 1)
    let site = diagnosed.value
    self.site = site
    try #require(site.postings.count == texts.count, "\(diagnosed.diagnostics.prefix(3))")
    var entries: [SearchEntry] = []
    for organisation in site.organisations.indices {
      let id = site.organisations[organisation].id
      entries.append(
        SearchEntry(
          .organisation(organisation), url: id + "/index.html", title: site.organisations[organisation].name,
          text: "电话 1234"))
      for index in site.items(of: organisation).indices {
        let item = ItemReference(organisation: organisation, index: index)
        entries.append(
          SearchEntry(
            .item(item), url: site.url(of: item), title: site.item(item).name,
            text: site.item(item).contents.map(\.text).joined(separator: "\n")))
      }
      for index in site.relations.postingsOfOrganisation[organisation] {
        let number = Int(site.postings[index].fileName.split(separator: "p").last ?? "") ?? 0
        entries.append(
          SearchEntry(
            .posting(index), url: site.url(ofPosting: index), title: site.postings[index].title,
            text: texts[number].lines.joined(separator: "\n")))
      }
    }
    self.entries = entries
    var collection = SearchCollection(of: site, memory: SearchMemory(nil)) { _ in .ofNothing }
    for entry in entries { collection.add(entry) }
    let collected = Mutex<[String: [UInt8]]>([:])
    let output = SiteOutput { file in
      if case .bytes(let bytes) = file.content { collected.withLock { $0[file.path] = bytes } }
    }
    _ = try await SearchIndex(of: collection).write(to: output, jobs: jobs)
    files = collected.withLock { $0 }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  func search(
    _ query: String, filter: SearchFilter = SearchFilter(), order: SearchReader.Order = .relevance, limit: Int = 100_000
  ) throws -> (total: Int, results: [SearchReader.Result]) {
    var reader = try SearchReader { [files] in files[$0] }
    return try reader.search(SearchQuery(query), filter: filter, order: order, limit: limit)
  }
}
