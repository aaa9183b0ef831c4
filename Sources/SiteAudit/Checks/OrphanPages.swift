package import SiteDiagnostics

/// Every page is reached from the home page by links.
func orphanPages(_ audit: Audit) -> [Diagnostic] {
  guard let home = audit.pages.first(where: { audit.path($0) == "index.html" }) else { return [] }
  var pages: [Int: PageFacts] = [:]
  for page in audit.pages { pages[page.file] = page }
  var reached: Set<Int> = [home.file]
  var waiting = [home.file]
  while let file = waiting.popLast() {
    for target in pages[file]?.links ?? [] where reached.insert(target).inserted { waiting.append(target) }
  }
  return audit.pages.filter { !reached.contains($0.file) && audit.path($0) != "404.html" }.map { page in
    Diagnostic(
      .orphanPage,
      Wording("no link leads from the home page to '\(audit.path(page))'", "从首页出发，没有链接能到“\(audit.path(page))”"),
      at: audit.place(page), help: Wording("link it from a page that readers find", "在读者能到的页面上加一个链接"))
  }
}

extension DiagnosticCode {
  package static let orphanPage = DiagnosticCode(
    "site/orphan-page", .warning,
    Wording(
      "No way of links leads from the home page to this page: only who knows its address finds it.",
      "从首页出发，逐级点链接到不了这个页面：只有知道网址的人才能看到。"))
}
