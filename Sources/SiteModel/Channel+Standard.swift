extension Channel {
  /// The 13 standard channels of the ministries' disclosure guides, in their order: what a portal without `channels.yml`
  /// has, and what a new one begins with.
  package static let standard: [Channel] = [
    ("政府网站", "government-website", []), ("政府公报", "government-gazette", []), ("两微一端", "weibo-wechat-app", []),
    ("发布会/听证会", "press-conferences-hearings", []), ("广播电视", "broadcasting", []), ("纸质媒体", "print-media", []),
    ("公开查阅点", "reading-points", []), ("政务服务中心", "government-service-centres", []),
    ("便民服务站", "convenience-service-stations", ["为民服务站"]), ("入户/现场", "home-visits", []),
    ("社区/企事业单位/村公示栏（电子屏）", "notice-boards", []), ("精准推送", "targeted-messages", []),
    ("其他", "other-channels", []),
  ].map { name, slug, aliases in
    Channel(name: name, slug: slug, isStandard: true, aliases: aliases, description: "")
  }
}
