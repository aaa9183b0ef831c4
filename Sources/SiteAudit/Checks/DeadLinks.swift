package import SiteDiagnostics
import SiteModel

/// Every link of the site to the site leads to a file.
func deadLinks(_ audit: Audit) throws -> [Diagnostic] {
  try audit.repeated { $0.deadLinks }.map { address, found in
    Diagnostic(
      .deadLink,
      Wording("nothing is at '\(address.text)'", "“\(address.text)”没有对应的文件") + found.pages,
      at: audit.place(found.first, found.range))
  }
}

/// Every link to a place in a page leads to an element with this identity.
func deadAnchors(_ audit: Audit) throws -> [Diagnostic] {
  // Only pages to whose places somebody links are looked into.
  let targets = Set(audit.pages.flatMap { page in page.anchors.map(\.target) })
  var ids: [Int: Set<Fingerprint>] = [:]
  for page in audit.pages where targets.contains(page.file) { ids[page.file] = Set(page.ids) }
  return try audit.repeated { page in
    page.anchors.filter { anchor in ids[anchor.target].map { !$0.contains(anchor.id) } ?? false }.map(\.address)
  }.map { address, found in
    Diagnostic(
      .deadAnchor,
      Wording("the page has no place '\(address.text)'", "“\(address.text)”在该页面中没有对应的位置") + found.pages,
      at: audit.place(found.first, found.range))
  }
}

extension DiagnosticCode {
  package static let deadLink = DiagnosticCode(
    "site/dead-link", .error,
    Wording(
      "A page links to an address of the site at which there is no file: a reader gets the page that says so, and an "
        + "inspection takes points off.",
      "页面链接到本站一个不存在的地址：读者会看到“页面不存在”，检查时要扣分。"))
  package static let deadAnchor = DiagnosticCode(
    "site/dead-anchor", .warning,
    Wording(
      "A link leads to a place within a page that the page does not have: the reader lands at its top.",
      "链接指向页面内的一个位置，但该页面没有这个位置：读者只会看到页面开头。"))
}
