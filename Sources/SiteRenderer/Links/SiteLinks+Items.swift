import SiteModel

extension SiteLinks {
  func itemValue(_ reference: ItemReference) -> ItemValue {
    let link = item(reference)
    let item = link.item
    return ItemValue(
      link: link, contents: item.contents.map(ListTextValue.init), bases: item.bases.map(basis),
      timeLimitParts: item.timeLimit.parts.map { ListTextValue(text: $0) },
      bodies: item.bodies.map(ListTextValue.init),
      channels: item.channels.map { mention in
        let index = site.channels.index(of: mention.name)
        return ChannelMark(
          name: mention.name, url: index.map { channelURLs[$0] } ?? "", isTicked: mention.isTicked)
      },
      audiences: item.audiences.map(ListTextValue.init), methods: item.methods.map(ListTextValue.init),
      levels: item.levels.map(ListTextValue.init))
  }

  private func basis(_ basis: LegalBasis) -> BasisValue {
    let resolution = site.resolution(of: basis)
    guard let law = resolution.index else {
      return BasisValue(
        marker: basis.marker ?? "", text: basis.original, title: basis.title ?? "", url: "", officialTitle: "", note: ""
      )
    }
    return BasisValue(
      marker: basis.marker ?? "", text: basis.original, title: basis.title ?? "", url: lawURLs[law],
      officialTitle: resolution.isMisnamed ? site.laws.laws[law].title : "", note: site.laws.laws[law].note ?? "")
  }

  func downloads(ofCatalogOf owner: Int) -> [DownloadValue] {
    let sizes = downloadSizes(owner)
    return ["catalog.xlsx", "catalog.csv", "catalog.json"].compactMap { name in
      guard let size = sizes[name] else { return nil }
      return DownloadValue(
        title: "公开事项目录", url: "\(site.organisations[owner].id)/\(name)",
        format: String(name.dropFirst("catalog.".count)).uppercased(), size: readableSize(size))
    }
  }
}

extension ListTextValue {
  init(_ value: ListValue) { self.init(marker: value.marker ?? "", text: value.text) }
}
