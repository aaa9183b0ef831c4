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
  private(set) var files: [String: [UInt8]]
  /// The files that were made, not kept from the index before.
  let made: Set<String>
  private let record: SearchTextRecord

  struct Text {
    var title: String
    var lines: [String]
  }

  /// - Parameter before: the portal from whose index this one's may be made.
  init(_ texts: [Text], jobs: Int = 2, before: IndexedPortal? = nil) async throws {
    var sources = [
      "content/x/district.yml": "name: 西山区\n", "content/x/a/community.yml": "name: 凯苑社区\n",
      "content/x/b/community.yml": "name: 金安社区\n",
      "content/x/a/catalog.csv": "序号,一级事项,公开内容,公开渠道和载体\n1,财务公开,收支情况,政府网站\n2,社会救助,低保对象名单,公开栏\n",
    ]
    for (index, text) in texts.enumerated() {
      let day = "20\(20 + index % 7)-0\(1 + index % 9)-1\(index % 10)"
      sources["content/x/\(index.isMultiple(of: 16) ? "a" : "b")/postings/\(day)-p\(index).md"] = """
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
    var entries = site.channels.channels.indices.map { SearchEntry(.channel($0), text: "") }
    for organisation in site.organisations.indices {
      entries.append(SearchEntry(.organisation(organisation), text: "电话 1234"))
      for index in site.items(of: organisation).indices {
        let item = ItemReference(organisation: organisation, index: index)
        entries.append(
          SearchEntry(.item(item), text: site.item(item).contents.map(\.text).joined(separator: "\n")))
      }
      for index in site.relations.postingsOfOrganisation[organisation] {
        let number = Int(site.postings[index].fileName.split(separator: "p").last ?? "") ?? 0
        entries.append(SearchEntry(.posting(index), text: texts[number].lines.joined(separator: "\n")))
      }
    }
    self.entries = entries
    let collected = Mutex<(files: [String: [UInt8]], made: Set<String>)>(([:], []))
    let old = before?.files ?? [:]
    let output = SiteOutput(
      look: {},
      recall: { path, _ in
        old[path].map { MadeFile(key: Fingerprint(of: $0), written: WrittenFile(size: $0.count, modified: 0)) }
      },
      stands: { path, _ in old[path] != nil },
      keep: { path, _ in
        collected.withLock { $0.files[path] = old[path] }
        return true
      },
      read: { old[$0] },
      take: { file, _, _ in
        guard case .bytes(let bytes) = file.content else { return nil }
        collected.withLock {
          $0.files[file.path] = bytes
          $0.made.insert(file.path)
        }
        return nil
      })
    var collection = SearchCollection(of: site, memory: SearchMemory(before?.record)) { organisation in
      Fingerprint(
        of: entries.filter { organisation == site.organisation(of: $0.subject) }
          .map { "\($0) \(site.title(of: $0.subject))" }.joined())
    }
    collection.hold(against: output)
    let needsText = collection.needsText
    for entry in entries where needsText(site.organisation(of: entry.subject)) { collection.add(entry) }
    record = try await SearchIndex(of: collection, for: output).write(to: output, jobs: jobs)
    (files, made) = collected.withLock { $0 }
  }

  /// The record of this portal beside the files of another: what a build leaves that could not write all it knows.
  func withFiles(of other: IndexedPortal) -> IndexedPortal {
    var mixed = self
    mixed.files = other.files
    return mixed
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
