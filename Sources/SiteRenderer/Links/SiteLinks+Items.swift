import SiteModel

extension SiteLinks {
  func itemValue(_ reference: ItemReference) -> ItemValue {
    let link = item(reference)
    guard let item = site.item(reference) else { return ItemValue.missing(link) }
    let postings = site.relations.postingsOfItem[reference.organisation][reference.index]
    return ItemValue(
      link: link, code: item.code, anchor: "item-" + item.urlName, path: item.path.map { PathLevel(name: $0) },
      isEmpty: item.isEmpty, contents: item.contents.map(ListTextValue.init), websiteColumn: item.websiteColumn ?? "",
      bases: item.bases.map(basis), timeLimit: item.timeLimit.original,
      timeLimitParts: item.timeLimit.parts.map { ListTextValue(text: $0) },
      isVague: !item.timeLimit.original.isEmpty && !item.timeLimit.isAuditable,
      bodies: item.bodies.map(ListTextValue.init),
      channels: item.channels.map { mention in
        let index = site.channels.index(of: mention.name)
        return ChannelMark(
          name: mention.name, url: index.map { Page.channel($0).url(in: site) } ?? "", isTicked: mention.isTicked)
      },
      audiences: item.audiences.map(ListTextValue.init), methods: item.methods.map(ListTextValue.init),
      levels: item.levels.map(ListTextValue.init), postingCount: postings.count, latest: postings.first.map(posting))
  }

  private func basis(_ basis: LegalBasis) -> BasisValue {
    let resolution = site.resolution(of: basis)
    let law = resolution.index.map { site.laws.laws[$0] }
    return BasisValue(
      marker: basis.marker ?? "", text: basis.original, title: basis.title ?? "",
      url: resolution.index.map { Page.law($0).url(in: site) } ?? "",
      officialTitle: resolution.isMisnamed ? law?.title ?? "" : "", note: law?.note ?? "")
  }

  func downloads(ofCatalogOf owner: Int) -> [DownloadValue] {
    let sizes = downloadSizes[owner] ?? [:]
    return ["catalog.xlsx", "catalog.csv", "catalog.json"].compactMap { name in
      guard let size = sizes[name] else { return nil }
      return DownloadValue(
        title: "公开事项目录", url: "\(site.organisations[owner].id)/\(name)",
        format: String(name.dropFirst("catalog.".count)).uppercased(), size: readableSize(size))
    }
  }
}

extension ItemValue {
  fileprivate static func missing(_ link: ItemLink) -> ItemValue {
    ItemValue(
      link: link, code: "", anchor: "", path: [], isEmpty: true, contents: [], websiteColumn: "", bases: [],
      timeLimit: "", timeLimitParts: [], isVague: false, bodies: [], channels: [], audiences: [], methods: [],
      levels: [], postingCount: 0, latest: nil)
  }
}

extension ListTextValue {
  init(_ value: ListValue) { self.init(marker: value.marker ?? "", text: value.text) }
}
