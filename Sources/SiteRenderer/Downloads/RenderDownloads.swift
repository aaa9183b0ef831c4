import SiteFormats
package import SiteModel

/// The downloads of a portal's catalogs, which have been made.
package struct CatalogDownloads: Sendable {
  package private(set) var paths: [String] = []
  /// For each organisation with a catalog of its own the size of each file in bytes, by file name.
  package private(set) var sizes: [Int: [String: Int]] = [:]

  package init() {}

  fileprivate mutating func add(_ path: String, size: Int, organisation: Int) {
    paths.append(path)
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    sizes[organisation, default: [:]][String(name)] = size
  }
}

/// Makes the catalogs as files: `catalog.csv` for programs and for Excel (with its byte order mark), `catalog.xlsx` for
/// people, `catalog.json` with every list taken apart.
///
/// - Parameter byProducts: what is remembered with the first file of an organisation's catalog.
package func renderDownloads(
  keys: SiteKeys, jobs: Int, output: SiteOutput, byProducts: @escaping @Sendable (Int) -> ByProducts = { _ in .init() }
) async throws -> CatalogDownloads {
  let site = keys.site
  var downloads = CatalogDownloads()
  let owners = site.organisations.indices.filter { site.organisations[$0].catalog != nil }
  try await inParallel(owners, jobs: jobs) { organisation -> [(path: String, size: Int, organisation: Int)] in
    guard let catalog = site.organisations[organisation].catalog else { return [] }
    let folder = site.organisations[organisation].id
    let key = keys.downloads(ofCatalogOf: organisation)
    let files: [(name: String, make: () -> [UInt8])] = [
      ("catalog.csv", { csv(of: catalog) }), ("catalog.xlsx", { workbook(of: catalog, title: catalog.title) }),
      ("catalog.json", { json(of: catalog, title: catalog.title, site: site) }),
    ]
    return try files.map { name, make in
      let path = folder + "/" + name
      let isFirst = path == pathOfDownload(ofCatalogOf: organisation, in: site)
      let size = try output.file(
        path, key: key, byProducts: isFirst ? byProducts(organisation) : ByProducts(), make: make)
      return (path: path, size: size, organisation: organisation)
    }
  } each: { made in
    for (path, size, organisation) in made { downloads.add(path, size: size, organisation: organisation) }
  }
  return downloads
}

/// The first file of a catalog.
package func pathOfDownload(ofCatalogOf organisation: Int, in site: Site) -> String {
  site.organisations[organisation].id + "/catalog.csv"
}

/// The columns of the source in its order, the cells as it has them, merged cells filled.
private func rows(of catalog: Catalog) -> [[String]] {
  catalog.items.map { item in catalog.columns.map { item.cells[$0] ?? "" } }
}

private func csv(of catalog: Catalog) -> [UInt8] {
  writeCSV([catalog.columns.map(\.rawValue)] + rows(of: catalog), byteOrderMark: true)
}

private func workbook(of catalog: Catalog, title: String) -> [UInt8] {
  writeXLSX(sheets: [
    Sheet(name: "公开事项目录", title: title, header: catalog.columns.map(\.rawValue), rows: rows(of: catalog))
  ])
}

private func json(of catalog: Catalog, title: String, site: Site) -> [UInt8] {
  var json = JSONWriter(.lines)
  json.object { json in
    json.member("title", title)
    json.key("items")
    json.array { json in
      for item in catalog.items { write(item, to: &json, site: site) }
    }
  }
  return json.bytes
}

private func write(_ item: DisclosureItem, to json: inout JSONWriter, site: Site) {
  json.object { json in
    json.member("code", item.code)
    json.member("number", item.number)
    json.member("path", item.path)
    json.member("contents", item.contents.map(\.original))
    json.member("website_column", item.websiteColumn)
    json.key("bases")
    json.array { json in
      for basis in item.bases {
        json.object { json in
          json.member("text", basis.original)
          json.member("title", basis.title)
          json.member("number", basis.number?.normalised)
          json.member("law", site.resolution(of: basis).law?.title)
        }
      }
    }
    json.member("time_limit", item.timeLimit.original)
    json.member("bodies", item.bodies.map(\.original))
    json.key("channels")
    json.array { json in
      for channel in item.channels {
        json.object { json in
          json.member("name", channel.name)
          json.member("ticked", channel.isTicked)
        }
      }
    }
    json.member("audiences", item.audiences.map(\.original))
    json.member("methods", item.methods.map(\.original))
    json.member("levels", item.levels.map(\.original))
  }
}
