/// What the search knows of a page: made with the page, so that it holds the words that the page shows.
package struct SearchEntry: Hashable, Sendable {
  package var url: String
  package var title: String
  package var kind: Kind
  package var date: CalendarDay?
  /// The organisation's index in the site.
  package var organisation: Int?
  /// 一级事项.
  package var category: String
  /// The name of the item that a posting fulfils.
  package var item: String
  package var summary: String
  /// The page's own text, without navigation.
  package var text: String

  package init(
    url: String, title: String, kind: Kind, date: CalendarDay? = nil, organisation: Int? = nil, category: String = "",
    item: String = "", summary: String = "", text: String
  ) {
    self.url = url
    self.title = title
    self.kind = kind
    self.date = date
    self.organisation = organisation
    self.category = category
    self.item = item
    self.summary = summary
    self.text = text
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case item, posting, law, organisation, channel, domain
  }
}
