import SiteModel

extension SiteLinks {
  /// The list in which a posting of an organisation stands.
  func list(ofPostings organisation: Int?) -> LinkValue {
    organisation.map { facts[$0].list } ?? LinkValue(title: "公开信息", url: SiteURL.postings)
  }

  /// Where a posting comes from (`ContentSource`): its issuer, else its organisation, else the portal's host.
  func source(of posting: Posting) -> String {
    if !posting.issuer.isEmpty { return posting.issuer }
    if let organisation = posting.organisation {
      let host = site.organisations[organisation].host
      return host.isEmpty ? site.organisations[organisation].name : host
    }
    return site.portal.host.name.isEmpty ? site.portal.title : site.portal.host.name
  }

  func download(_ attachment: Attachment) -> DownloadValue {
    DownloadValue(
      title: attachment.title, url: attachment.url, format: attachment.format.uppercased(),
      size: readableSize(attachment.size))
  }
}
