package import SiteDiagnostics
import SiteModel

/// An identity stands once in a page.
func repeatedIDs(_ audit: Audit) throws -> [Diagnostic] {
  try audit.repeated { $0.repeatedIDs }.map { id, found in
    Diagnostic(
      .repeatedID,
      Wording("a page has the id '\(id.text)' once", "一个页面中 id“\(id.text)”只能出现一次") + found.pages,
      at: audit.place(found.first, found.range))
  }
}

/// Each page has a title, and no two have the same.
func repeatedTitles(_ audit: Audit) -> [Diagnostic] {
  var pages: [ExactText: [PageFacts]] = [:]
  for page in audit.pages {
    let title = page.title.map(trimmed) ?? ""
    pages[ExactText(title), default: []].append(page)
  }
  return pages.compactMap { title, pages in
    guard let first = pages.first else { return nil }
    if title.text.isEmpty {
      let found = Repeated(first: first, count: pages.count)
      return Diagnostic(
        .repeatedTitle, Wording("every page has a title", "每个页面都要有标题") + found.pages, severity: .warning,
        at: audit.place(first))
    }
    guard pages.count > 1 else { return nil }
    return Diagnostic(
      .repeatedTitle,
      Wording("\(pages.count) pages have the title '\(title.text)'", "\(pages.count) 个页面的标题都是“\(title.text)”"),
      at: audit.place(first),
      notes: pages.dropFirst().prefix(3).map { Diagnostic.Note(Wording("also here", "还有这里"), at: audit.place($0)) })
  }
}

private func trimmed(_ text: String) -> String {
  let start = text.drop(while: \.isWhitespace)
  return String(start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)])
}

extension DiagnosticCode {
  package static let repeatedID = DiagnosticCode(
    "site/repeated-id", .warning,
    Wording(
      "Two elements of a page have the same id: a link to it, a label or a reading program finds only the first.",
      "同一页面中有两个元素用了同一个 id：链接、标签和读屏软件只能找到第一个。"))
  package static let repeatedTitle = DiagnosticCode(
    "site/repeated-title", .note,
    Wording(
      "Several pages have one title, or none: in a list of results, in tabs and bookmarks nobody can tell them apart.",
      "几个页面的标题相同，或者没有标题：在搜索结果、浏览器标签和收藏夹中无法区分。"))
}
