import SiteTemplates

/// A community's catalog, as its page shows it: 24 items with three laws and thirteen channels each.
struct CatalogPage: TemplateRecord {
  var title: String
  var organisation: OrganisationLink
  var items: [CatalogItem]

  static let fields = FieldTable<CatalogPage>([
    .text("title", "The catalog's name.", \.title),
    .record("organisation", "Whose catalog it is.", \.organisation),
    .list("items", "Its items.", \.items),
  ])
}

struct OrganisationLink: TemplateRecord {
  var name: String
  var url: String

  static let fields = FieldTable<OrganisationLink>([
    .text("name", "Its name.", \.name),
    .text("url", "Its page.", \.url),
  ])
}

struct CatalogItem: TemplateRecord {
  var number: Int
  var code: String
  var title: String
  var anchor: String
  var timeLimit: String
  var body: String
  var isEmpty: Bool
  var laws: [LawLink]
  var channels: [ChannelMark]
  var audiences: [String]

  static let fields = FieldTable<CatalogItem>([
    .number("number", "Its rank.", \.number),
    .text("code", "Its code.", \.code),
    .text("title", "Its name.", \.title),
    .text("anchor", "Its place on the page.", \.anchor),
    .text("time_limit", "When it is published.", \.timeLimit),
    .text("body", "Who publishes it.", \.body),
    .flag("is_empty", "Whether the row is empty.", \.isEmpty),
    .list("laws", "Why it is published.", \.laws),
    .list("channels", "Where it is published.", \.channels),
    .texts("audiences", "For whom it is published.", \.audiences),
  ])
}

struct LawLink: TemplateRecord {
  var title: String
  var url: String

  static let fields = FieldTable<LawLink>([
    .text("title", "The law as cited.", \.title),
    .text("url", "Its page; empty if it has none.", \.url),
  ])
}

struct ChannelMark: TemplateRecord {
  var name: String
  var isTicked: Bool

  static let fields = FieldTable<ChannelMark>([
    .text("name", "The channel.", \.name),
    .flag("is_ticked", "Whether it is used.", \.isTicked),
  ])
}

extension CatalogPage {
  static let example = CatalogPage(
    title: "社会救助领域基层政务公开标准目录",
    organisation: OrganisationLink(name: "西山区 凯苑社区", url: "xishan/kaiyuan/index.html"),
    items: (1...24).map { number in
      CatalogItem(
        number: number, code: "SHJZ-\(number)", title: "最低生活保障审核确认 & 公示（\(number)）", anchor: "item-\(number)",
        timeLimit: "自信息形成之日起20个工作日内", body: "社区居民委员会", isEmpty: number % 8 == 0,
        laws: [
          LawLink(title: "《社会救助暂行办法》", url: "laws/shjz.html"),
          LawLink(title: "《中华人民共和国政府信息公开条例》", url: "laws/xxgk.html"),
          LawLink(title: "《关于做好 \"低保\" 工作的意见》", url: ""),
        ],
        channels: channelNames.enumerated().map { ChannelMark(name: $1, isTicked: ($0 + number) % 3 == 0) },
        audiences: ["全社会", "特定群体"])
    })

  private static let channelNames = [
    "政府网站", "政府公报", "两微一端", "发布会/听证会", "广播电视", "纸质媒体", "公开查阅点", "政务服务中心", "便民服务站", "入户/现场",
    "社区/企事业单位/村公示栏（电子屏）", "精准推送", "其他",
  ]
}
