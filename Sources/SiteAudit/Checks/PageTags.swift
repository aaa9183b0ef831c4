package import SiteDiagnostics

/// A page tag that inspections of government sites read. Names are case-sensitive.
///
/// - Source: 网页设计规范, annex of 国办发〔2017〕47号.
enum PageTag: String, CaseIterable, Sendable {
  case siteName = "SiteName"
  case siteDomain = "SiteDomain"
  case siteIDCode = "SiteIDCode"
  case columnName = "ColumnName"
  case columnDescription = "ColumnDescription"
  case columnKeywords = "ColumnKeywords"
  case columnType = "ColumnType"
  case articleTitle = "ArticleTitle"
  case publicationDate = "PubDate"
  case contentSource = "ContentSource"

  static let ofSite: [PageTag] = [.siteName, .siteDomain, .siteIDCode]
  static let ofColumns: [PageTag] = [.columnName, .columnDescription, .columnKeywords, .columnType]
  static let ofArticles: [PageTag] = [.articleTitle, .publicationDate, .contentSource]

  /// What its value has to look like, beside not being empty; `nil` if it does.
  func flaw(of value: String) -> Wording? {
    switch self {
    case .siteIDCode where value.count != 10: Wording("has ten characters", "应为十位")
    case .publicationDate where !isTime(value): Wording("is written year-month-day hour:minute", "应写成 年-月-日 时:分")
    default: nil
    }
  }
}

extension PageTag {
  init?(_ name: Slice<UnsafeRawBufferPointer>) {
    // Most `meta` are others, or begin like none of these.
    guard (6...17).contains(name.count), let tag = PageTag(rawValue: String(decoding: name, as: UTF8.self)) else {
      return nil
    }
    self = tag
  }
}

/// Where the values of a page's tags stand.
struct PageTagValues {
  private var values: [(tag: PageTag, value: Range<Int>)] = []

  /// Of two with one name the first counts.
  mutating func note(_ tag: PageTag, _ value: Range<Int>) {
    if !values.contains(where: { $0.tag == tag }) { values.append((tag, value)) }
  }

  /// What is wrong with them: a page with an article's tag is one; all others are columns.
  func faults(in page: UnsafeRawBufferPointer) -> [TagFault] {
    let isArticle = values.contains { PageTag.ofArticles.contains($0.tag) }
    return (PageTag.ofSite + (isArticle ? PageTag.ofArticles : PageTag.ofColumns)).compactMap { tag in
      let value = values.first { $0.tag == tag }.map { plainText(page[$0.value]) } ?? ""
      if value.allSatisfy(\.isWhitespace) { return TagFault(tag: tag, value: nil) }
      return tag.flaw(of: value) == nil ? nil : TagFault(tag: tag, value: value)
    }
  }
}

/// What is wrong with a tag of a page.
struct TagFault: Hashable, Sendable {
  var tag: PageTag
  /// `nil` if it has none.
  var value: String?
}

/// Every page has the tags of the site, and those of a column or of an article.
func pageTags(_ audit: Audit) -> [Diagnostic] {
  var faults: [TagFault: Repeated] = [:]
  for page in audit.pages {
    for fault in page.tagFaults { faults.note(fault, on: page) }
  }
  return faults.map { fault, found in
    let name = fault.tag.rawValue
    guard let value = fault.value, let flaw = fault.tag.flaw(of: value) else {
      return Diagnostic(
        .missingTag,
        Wording("every page has the tag '\(name)' with a value", "每个页面都要有标签“\(name)”，并且有内容") + found.pages,
        at: audit.place(found.first), help: fault.tag.help)
    }
    return Diagnostic(
      .malformedTag,
      Wording("the tag '\(name)' \(flaw.english), not '\(value)'", "标签“\(name)”\(flaw.chinese)，现在是“\(value)”")
        + found.pages, at: audit.place(found.first))
  }
}

extension PageTag {
  fileprivate var help: Wording? {
    switch self {
    case .siteIDCode: Wording("add site_id_code to sitegen.yml", "在 sitegen.yml 中填写 site_id_code（网站标识码）")
    case .siteDomain: Wording("add base_url to sitegen.yml", "在 sitegen.yml 中填写 base_url（网址）")
    default: nil
    }
  }
}

/// `2026-10-12 09:30`.
private func isTime(_ value: String) -> Bool {
  value.utf8.count == 16
    && zip(value.utf8, "0000-00-00 00:00".utf8).allSatisfy { sign, form in
      form == UInt8(ascii: "0") ? (0x30...0x39).contains(sign) : sign == form
    }
}

extension DiagnosticCode {
  package static let missingTag = DiagnosticCode(
    "site/missing-tag", .warning,
    Wording(
      "A page lacks a tag that inspections of government sites read: of the site on every page, of a column on lists and "
        + "registers, of an article on postings and items (国办发〔2017〕47号).",
      "页面缺少政府网站检查时要读取的标签：每页都要有网站标签，列表和登记簿要有栏目标签，公开信息和事项要有内容标签（国办发〔2017〕47号）。"))
  package static let malformedTag = DiagnosticCode(
    "site/malformed-tag", .warning,
    Wording(
      "The value of a page tag does not have the form that the rules give it: ten characters for the site's code, date and "
        + "time for the publication.",
      "页面标签的写法不合规定：网站标识码应为十位，发布时间应有日期和时刻。"))
}
