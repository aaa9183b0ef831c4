package import SiteDiagnostics
package import SiteTemplates

/// Holds every page type's template against the values that it will get, so that a misspelt name is found even where no
/// page of this portal would meet it.
package func checkTemplates(_ templates: TemplateLibrary) -> [Diagnostic] {
  PageType.allCases.flatMap { type in
    templates.check(type.rawValue, against: type.schema, within: PageFrame.schema)
  }
}

extension TemplateLibrary {
  /// Whether no page of a type can show a fault of its template.
  func isRight(for type: PageType) -> Bool {
    proves(type.rawValue, against: type.schema, within: PageFrame.schema)
  }
}

extension PageType {
  /// What the page's template sees of its own; around it stands `PageFrame`.
  package var schema: RecordSchema {
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
  }
}
