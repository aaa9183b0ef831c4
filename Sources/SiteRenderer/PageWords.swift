import SiteModel

/// What a page is called and where it stands: its title, its description, the way to it.
struct PageWords {
  var title: String
  var description = ""
  var keywords: [String] = []
  var columnType = PageTags.ColumnType.guide
  var breadcrumbs: [LinkValue] = []
  /// The part of the portal in which it stands, by its address in the navigation.
  var part: String?
  var feedURL: String?

  init(of page: Page, links: SiteLinks) {
    let site = links.site
    title = ""
    switch page {
    case .home:
      title = site.portal.title
      columnType = .home
      part = SiteURL.home
      return
    case .organisation(let index):
      let organisation = site.organisations[index]
      title = organisation.name
      description = organisation.description
      if description.isEmpty { description = organisation.name + "公开事项目录、公开信息和法律依据" }
      keywords = [organisation.name, "公开事项目录", "政务公开"]
      columnType = .catalog
      feedURL = nonEmpty(links.feedURL(of: index))
      part = SiteURL.places
      breadcrumbs = trail(links.ancestors(of: index), links)
    case .item(let item):
      title = site.item(item)?.name ?? ""
      let organisation = site.organisations[item.organisation].name
      description = "\(organisation)公开事项：\(site.item(item)?.path.joined(separator: "—") ?? "")"
      feedURL = nonEmpty(links.feedURL(of: item.organisation))
      part = SiteURL.places
      breadcrumbs = trail(links.ancestors(of: item.organisation) + [item.organisation], links)
    case .posting(let index):
      let posting = site.postings[index]
      title = posting.title
      description = posting.summary
      if let organisation = posting.organisation {
        feedURL = nonEmpty(links.feedURL(of: organisation))
        breadcrumbs = trail(links.ancestors(of: organisation) + [organisation], links)
      }
      let list = links.list(ofPostings: posting.organisation)
      breadcrumbs.append(LinkValue(title: "公开信息", url: list.url))
      part = SiteURL.postings
    case .postings(let organisation, let number):
      title = (organisation.map { site.organisations[$0].name } ?? "") + "公开信息" + (number > 1 ? "（第\(number)页）" : "")
      columnType = .activity
      part = SiteURL.postings
      if let organisation {
        feedURL = nonEmpty(links.feedURL(of: organisation))
        breadcrumbs = trail(links.ancestors(of: organisation) + [organisation], links)
      }
      if number > 1 { breadcrumbs.append(links.list(ofPostings: organisation)) }
    case .laws: (title, description, columnType, part) = ("法律依据", "公开事项引用的法律、法规和政策文件", .policies, SiteURL.laws)
    case .law(let index):
      title = site.laws.laws[index].title
      description = "引用《\(title)》的公开事项"
      (columnType, part) = (.policies, SiteURL.laws)
      breadcrumbs = [LinkValue(title: "法律依据", url: SiteURL.laws)]
    case .channels: (title, description, part) = ("公开渠道", "公开事项使用的渠道和载体", SiteURL.channels)
    case .channel(let index):
      title = site.channels.channels[index].name
      description = "通过\(title)公开的事项"
      part = SiteURL.channels
      breadcrumbs = [LinkValue(title: "公开渠道", url: SiteURL.channels)]
    case .domains: (title, description, part) = ("试点领域", "基层政务公开标准化规范化试点领域及指导责任", SiteURL.domains)
    case .domain(let index):
      title = site.domains.domains[index].name
      description = "试点领域“\(title)”的公开事项和公开信息"
      part = SiteURL.domains
      breadcrumbs = [LinkValue(title: "试点领域", url: SiteURL.domains)]
    case .search: (title, description) = ("搜索", "搜索公开事项、公开信息和法律依据")
    case .sitemap: (title, description) = ("站点地图", "本站全部栏目、机构和公开事项")
    case .notFound: title = "页面不存在"
    }
    breadcrumbs.insert(LinkValue(title: "首页", url: SiteURL.home), at: 0)
    breadcrumbs.append(LinkValue(title: title, url: page.url(in: site), isCurrent: true))
  }

  private func trail(_ organisations: [Int], _ links: SiteLinks) -> [LinkValue] {
    organisations.map { LinkValue(title: links.organisations[$0].name, url: links.organisations[$0].url) }
  }

  private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
}
