import SiteModel

/// What a page is called and where it stands: its title, its description, the way to it.
struct PageWords {
  var title: String
  var description = ""
  var keywords: [String] = []
  var columnType = PageTags.ColumnType.guide
  /// From the home page to this one; empty on the home page.
  var breadcrumbs: [LinkValue] = []
  /// The part of the portal in which it stands.
  var part: PortalPart?
  /// The feed of its organisation; empty if there is none.
  var feedURL = ""

  init(of page: Page, url: String, links: SiteLinks) {
    let site = links.site
    var trail = [LinkValue.home]
    switch page {
    case .home:
      title = site.portal.title
      columnType = .home
      part = .home
      return
    case .organisation(let index):
      title = site.organisations[index].name
      description = site.organisations[index].description
      if description.isEmpty { description = title + "公开事项目录、公开信息和法律依据" }
      keywords = [title, "公开事项目录", "政务公开"]
      columnType = .catalog
      feedURL = links.facts[index].feedURL
      part = .places
      trail = links.facts[index].trail.dropLast()
    case .item(let reference):
      let item = site.item(reference)
      title = item.name
      let organisation = site.organisations[reference.organisation].name
      description = "\(organisation)公开事项：\(item.path.joined(separator: "—"))"
      feedURL = links.facts[reference.organisation].feedURL
      part = .places
      trail = links.facts[reference.organisation].trail
    case .posting(let index):
      let posting = site.postings[index]
      title = posting.title
      description = posting.summary
      if let organisation = posting.organisation {
        feedURL = links.facts[organisation].feedURL
        trail = links.facts[organisation].trail
      }
      trail.append(LinkValue(title: "公开信息", url: links.list(ofPostings: posting.organisation).url))
      part = .postings
    case .postings(let organisation, let number):
      title = (organisation.map { site.organisations[$0].name } ?? "") + "公开信息" + (number > 1 ? "（第\(number)页）" : "")
      columnType = .activity
      part = .postings
      if let organisation {
        feedURL = links.facts[organisation].feedURL
        trail = links.facts[organisation].trail
      }
      if number > 1 { trail.append(links.list(ofPostings: organisation)) }
    case .laws: (title, description, columnType, part) = ("法律依据", "公开事项引用的法律、法规和政策文件", .policies, .laws)
    case .law(let index):
      title = site.laws.laws[index].title
      description = "引用《\(title)》的公开事项"
      (columnType, part) = (.policies, .laws)
      trail.append(PortalPart.laws.link)
    case .channels: (title, description, part) = ("公开渠道", "公开事项使用的渠道和载体", .channels)
    case .channel(let index):
      title = site.channels.channels[index].name
      description = "通过\(title)公开的事项"
      part = .channels
      trail.append(PortalPart.channels.link)
    case .domains: (title, description, part) = ("试点领域", "基层政务公开标准化规范化试点领域及指导责任", .domains)
    case .domain(let index):
      title = site.domains.domains[index].name
      description = "试点领域“\(title)”的公开事项和公开信息"
      part = .domains
      trail.append(PortalPart.domains.link)
    case .search: (title, description) = ("搜索", "搜索公开事项、公开信息和法律依据")
    case .sitemap: (title, description) = ("站点地图", "本站全部栏目、机构和公开事项")
    case .notFound: title = "页面不存在"
    }
    trail.append(LinkValue(title: title, url: url, isCurrent: true))
    breadcrumbs = trail
  }
}
