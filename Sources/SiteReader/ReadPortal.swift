import SiteDiagnostics
import SiteModel
import SiteValues

/// The portal's settings from `sitegen.yml`. Without the file, the portal has defaults and a warning says which matter.
///
/// - Parameter baseURL: takes the place of `base_url`, which is then not missed.
func readPortal(from tree: SourceTree, baseURL: String? = nil) throws(ReadError) -> Diagnosed<Portal> {
  var diagnostics: [Diagnostic] = []
  var portal = Portal()
  guard var reader = try tree.mapping(at: "sitegen.yml", &diagnostics) else {
    if tree["sitegen.yml"] == nil { diagnostics.append(tree.hasContent ? missingFile : nothingHere) }
    portal.baseURL = baseURL
    return Diagnosed(portal, diagnostics)
  }
  portal.title = reader.text("title", "标题") ?? portal.title
  let written = readBaseURL(&reader)
  portal.baseURL = baseURL ?? written
  portal.language = reader.text("language", "语言") ?? portal.language
  portal.description = reader.text("description", "简介") ?? ""
  portal.keywords = reader.texts("keywords", "关键词")
  portal.published = reader.day(["published", "开通日期"])
  portal.notice = reader.text("notice", "公告") ?? ""
  portal.pageSize = readPageSize(&reader) ?? portal.pageSize
  portal.allowsRawHTML = reader.flag("raw_html", "原始HTML") ?? false
  portal.requiresReview = reader.flag("require_review", "先审后发") ?? false
  portal.host = reader.mapping("host", "主办单位") { $0.host() } ?? portal.host
  portal.identifiers = reader.mapping("identifiers", "标识") { $0.identifiers() } ?? portal.identifiers
  portal.exceptions = reader.exceptions()
  diagnostics += reader.finish()
  diagnostics += missingSettings(of: portal)
  return Diagnosed(portal, diagnostics)
}

extension MappingReader {
  fileprivate mutating func host() -> Portal.Host {
    var host = Portal.Host()
    host.name = text("name", "名称") ?? ""
    host.address = text("address", "地址") ?? ""
    host.phone = text("phone", "电话") ?? ""
    host.email = text("email", "邮箱") ?? ""
    host.hours = text("hours", "办公时间") ?? ""
    return host
  }

  fileprivate mutating func identifiers() -> Portal.Identifiers {
    var identifiers = Portal.Identifiers()
    identifiers.siteIDCode = text("site_id_code", "网站标识码") ?? ""
    identifiers.icp = text("icp", "ICP备案") ?? ""
    identifiers.police = text("police", "公安备案") ?? ""
    return identifiers
  }
}

private func readBaseURL(_ reader: inout MappingReader) -> String? {
  guard let text = reader.text("base_url", "网址"), !text.isEmpty else { return nil }
  if let url = normalisedBaseURL(text) { return url }
  reader.diagnostics.append(
    Diagnostic(
      .badSetting, Wording("'\(text)' is not the full address of a site", "“\(text)”不是完整的网址"),
      at: reader.place(of: "base_url", "网址"),
      help: Wording(
        "write it with https:// in front, for example https://www.example.gov.cn/jczwgk/",
        "前面写上 https://，例如 https://www.example.gov.cn/jczwgk/")))
  return nil
}

/// The address with a final `/`; `nil` if it has no scheme or no host.
package func normalisedBaseURL(_ text: String) -> String? {
  let isASCII = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") }
  let rest = ["https://", "http://"].lazy.filter(text.hasPrefix).map { text.dropFirst($0.count) }.first
  guard isASCII, let rest, let first = rest.first, first != "/", !rest.contains("?"), !rest.contains("#") else {
    return nil
  }
  return text.hasSuffix("/") ? text : text + "/"
}

private func readPageSize(_ reader: inout MappingReader) -> Int? {
  guard let size = reader.integer("page_size", "每页条数") else { return nil }
  if (1...1000).contains(size) { return size }
  reader.diagnostics.append(
    Diagnostic(
      .badSetting, Wording("a page of a list has 1 to 1000 postings, not \(size)", "列表一页有 1 到 1000 条，不能是 \(size) 条"),
      at: reader.place(of: "page_size", "每页条数")))
  return nil
}

private let nothingHere = Diagnostic(
  .noPortal,
  Wording("there is no portal here: neither sitegen.yml nor content/", "这里没有网站：既没有 sitegen.yml，也没有 content/"),
  at: .file(path: "sitegen.yml"),
  help: Wording(
    "name the portal's folder with --source, or begin one with 'sitegen new portal'",
    "用 --source 指明网站的文件夹，或者用 sitegen new portal 新建一个"))

private let missingFile = Diagnostic(
  .missingPortal,
  Wording(
    "the portal has no sitegen.yml, so its title is a default and feeds and sitemap.xml lack addresses",
    "没有 sitegen.yml：标题用的是默认的，订阅和 sitemap.xml 没有网址"),
  at: .file(path: "sitegen.yml"),
  help: Wording(
    "write sitegen.yml with title, base_url, host and identifiers before publishing",
    "发布之前写好 sitegen.yml：title（标题）、base_url（网址）、host（主办单位）、identifiers（标识）")
)

private func missingSettings(of portal: Portal) -> [Diagnostic] {
  var missing: [String] = []
  if portal.baseURL == nil { missing.append("base_url") }
  if portal.host.name.isEmpty { missing.append("host.name") }
  if portal.identifiers.siteIDCode.isEmpty { missing.append("identifiers.site_id_code") }
  if missing.isEmpty { return [] }
  return [
    Diagnostic(
      .missingPortal,
      Wording("the portal lacks \(missing.joined(separator: ", "))", "网站的设置缺少 \(missing.joined(separator: "、"))"),
      at: .file(path: "sitegen.yml"),
      help: Wording(
        "add \(missing.count == 1 ? "it" : "them") to sitegen.yml before publishing", "发布之前在 sitegen.yml 里补上"))
  ]
}
