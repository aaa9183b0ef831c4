package import SiteDiagnostics
package import SiteTemplates

extension PageType {
  /// The records that a page's template sees, the outer one first.
  package var schemas: [RecordSchema] {
    let own: RecordSchema =
      switch self {
      case .home: HomePage.schema
      case .district, .street, .community, .department: OrganisationPage.schema
      case .item: ItemPage.schema
      case .posting: PostingPage.schema
      case .postings: PostingListPage.schema
      case .laws: LawRegisterPage.schema
      case .law: LawPage.schema
      case .channels: ChannelRegisterPage.schema
      case .channel: ChannelPage.schema
      case .domains: DomainRegisterPage.schema
      case .domain: DomainPage.schema
      case .search: SearchPage.schema
      case .sitemap: SitemapPage.schema
      case .notFound: NotFoundPage.schema
      }
    return [PageFrame.schema, own]
  }
}
