/// The portal itself, from `sitegen.yml`: what it is called, where it will stand, and who answers for it.
package struct Portal: Hashable, Sendable {
  package var title = "基层政务公开标准化规范化专栏"
  /// Where the portal will be served, with a final `/`; `nil` until somebody says.
  package var baseURL: String?
  package var language = "zh-CN"
  package var description = ""
  package var keywords: [String] = []
  /// When the portal opened: the date of pages that nothing else dates.
  package var published: CalendarDay?
  /// A line that stands on every page.
  package var notice = ""
  package var host = Host()
  package var identifiers = Identifiers()
  /// Postings on one page of a list.
  package var pageSize = 20
  /// Raw HTML in Markdown is passed through; off unless the portal opts in.
  package var allowsRawHTML = false
  /// A posting is published only if it says who reviewed it and when (先审后发).
  package var requiresReview = false
  /// Findings of the checks that the portal lets stand.
  package var exceptions: [CheckException] = []

  package init() {}

  /// The organisation that runs the portal (主办单位).
  package struct Host: Hashable, Sendable {
    package var name = ""
    package var address = ""
    package var phone = ""
    package var email = ""
    package var hours = ""

    package init() {}
  }

  /// The numbers that a government site's footer and page tags carry.
  package struct Identifiers: Hashable, Sendable {
    /// 网站标识码, ten characters (`SiteIDCode` of 国办发〔2017〕47号).
    package var siteIDCode = ""
    /// ICP备案.
    package var icp = ""
    /// 公安备案.
    package var police = ""

    package init() {}
  }
}
