import SiteModel

/// The page tags that government sites must carry: 网页设计规范, annex of 国办发〔2017〕47号. Names are case-sensitive.
struct PageTags {
  var values: [MetaValue]

  /// The tags of every page.
  init(of portal: Portal) {
    values = [
      MetaValue(name: "SiteName", content: portal.title),
      MetaValue(name: "SiteDomain", content: hostName(in: portal.baseURL ?? "")),
      MetaValue(name: "SiteIDCode", content: portal.identifiers.siteIDCode),
    ]
  }

  /// The tags of a column page: home, organisations, lists, registers.
  mutating func addColumn(name: String, description: String, keywords: [String], type: ColumnType) {
    add("ColumnName", name)
    add("ColumnDescription", description.isEmpty ? name : description)
    add("ColumnKeywords", keywords.isEmpty ? name : keywords.joined(separator: ","))
    add("ColumnType", type.rawValue)
  }

  /// The tags of a content page: a posting, an item.
  mutating func addArticle(
    title: String, published: PublicationTime, source: String, keywords: [String], description: String
  ) {
    add("ArticleTitle", title)
    add("PubDate", published.description)
    add("ContentSource", source)
    if !keywords.isEmpty { add("Keywords", keywords.joined(separator: ",")) }
    if !description.isEmpty { add("Description", description) }
  }

  mutating func addURL(_ url: String) { if !url.isEmpty { add("Url", url) } }

  private mutating func add(_ name: String, _ content: String) {
    values.append(MetaValue(name: name, content: content))
  }

  /// The values that the rules allow for `ColumnType` and this portal uses.
  enum ColumnType: String {
    case home = "首页"
    case catalog = "信息公开目录"
    case activity = "工作动态"
    case policies = "政策文件"
    case guide = "信息公开指南"
  }
}

/// `https://www.example.gov.cn/jczwgk/` → `www.example.gov.cn`.
func hostName(in url: String) -> String {
  let bytes = url.utf8
  guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8) else { return "" }
  let host = bytes[colon...].dropFirst(3).prefix { !"/:?#".utf8.contains($0) }
  return String(Substring(host))
}

/// `https://www.example.gov.cn/jczwgk/` → `/jczwgk/`; `/` if there is no path.
package func pathOfURL(_ url: String) -> String {
  guard let scheme = url.firstRange(of: "://"), let slash = url[scheme.upperBound...].firstIndex(of: "/") else {
    return "/"
  }
  let path = url[slash...]
  return path.hasSuffix("/") ? String(path) : path + "/"
}
