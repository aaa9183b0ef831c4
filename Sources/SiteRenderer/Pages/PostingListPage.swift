import SiteModel
package import SiteTemplates

/// One page of a list of postings.
package struct PostingListPage: TemplateRecord {
  var organisation: OrganisationValue?
  var postings: [PostingLink]
  var total: Int
  var pager: PagerValue?

  package static let fields = FieldTable<Self>([
    .record("organisation", "Whose postings they are; none on the list of all.", \.organisation),
    .list("postings", "Newest first.", \.postings),
    .number("total", "How many there are on all pages.", \.total),
    .record("pager", "The pages; none if there is one only.", \.pager),
  ])
}

extension PostingListPage {
  init(of organisation: Int?, number: Int, links: SiteLinks) {
    let site = links.site
    let size = site.portal.pageSize
    let start = (number - 1) * size
    func page(of all: some RandomAccessCollection<Int>) -> [PostingLink] {
      all.dropFirst(start).prefix(size).map(links.posting)
    }
    let total = organisation.map { site.relations.postingsOfOrganisation[$0].count } ?? site.postings.count
    self.init(
      organisation: organisation.map { links.value(ofOrganisation: $0) },
      postings: organisation.map { page(of: site.relations.postingsOfOrganisation[$0]) }
        ?? page(of: site.postings.indices),
      total: total,
      pager: PagerValue(current: number, total: Page.pageCount(ofPostings: total, in: site)) { number in
        Page.postings(organisation: organisation, number: number).url(in: site)
      })
  }
}

extension PagerValue {
  /// The first and the last page, this one and two on either side; `nil` if there is one page only.
  init?(current: Int, total: Int, url: (Int) -> String) {
    guard total > 1 else { return nil }
    var pages: [PageNumberValue] = []
    for number in 1...total where number == 1 || number == total || abs(number - current) <= 2 {
      if let last = pages.last, last.number + 1 < number {
        pages.append(PageNumberValue(number: 0, url: "", isCurrent: false, isGap: true))
      }
      pages.append(PageNumberValue(number: number, url: url(number), isCurrent: number == current, isGap: false))
    }
    self.init(
      current: current, total: total, previousURL: current > 1 ? url(current - 1) : "",
      nextURL: current < total ? url(current + 1) : "", pages: pages)
  }
}
