import SiteModel

extension SiteLinks {
  func posting(_ index: Int) -> PostingLink {
    let posting = site.postings[index]
    let lapsed = posting.status == .lapsed || posting.status == .repealed
    return PostingLink(
      title: posting.title, url: site.url(ofPosting: index), date: posting.published.day.description,
      datetime: posting.published.asKnown, summary: posting.summary,
      organisation: posting.organisation.map { organisations[$0] },
      item: site.relations.itemOfPosting[index].map(item), stage: posting.stage?.rawValue ?? "",
      status: lapsed ? posting.status?.rawValue ?? "" : "", isSample: posting.isSample,
      attachmentCount: posting.publicAttachments.count)
  }

  /// The list in which a posting of an organisation stands.
  func list(ofPostings organisation: Int?) -> LinkValue {
    LinkValue(
      title: (organisation.map { site.organisations[$0].name } ?? "") + "公开信息",
      url: Page.postings(organisation: organisation, number: 1).url(in: site))
  }

  /// Where a posting comes from (`ContentSource`): its issuer, else its organisation, else the portal's host.
  func source(of posting: Posting) -> String {
    if !posting.issuer.isEmpty { return posting.issuer }
    if let organisation = posting.organisation {
      let value = site.organisations[organisation]
      return value.host.isEmpty ? value.name : value.host
    }
    return site.portal.host.name.isEmpty ? site.portal.title : site.portal.host.name
  }

  func download(_ attachment: Attachment) -> DownloadValue {
    DownloadValue(
      title: attachment.title, url: attachment.url, format: attachment.format.uppercased(),
      size: readableSize(attachment.size))
  }
}
