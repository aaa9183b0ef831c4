package import SiteDiagnostics

/// No page keeps a reader with a weak network waiting.
func heavyPages(_ audit: Audit) -> [Diagnostic] {
  audit.pages.compactMap { page in
    let own = audit.files[page.file].size
    // What is a page is in a frame: its own weight is told where it stands.
    let whole = page.resources.reduce(own) { $0 + (audit.files[$1].isPage ? 0 : audit.files[$1].size) }
    let message: Wording
    if own > audit.limits.page {
      message = Wording(
        "a page weighs at most \(audit.limits.page / 1024) KB, not \(own / 1024)",
        "页面不超过 \(audit.limits.page / 1024) KB，现在是 \(own / 1024) KB")
    } else if whole > audit.limits.whole {
      message = Wording(
        "a page with its pictures weighs at most \(audit.limits.whole / 1024) KB, not \(whole / 1024)",
        "页面连同图片不超过 \(audit.limits.whole / 1024) KB，现在是 \(whole / 1024) KB")
    } else {
      return nil
    }
    return Diagnostic(
      .heavyPage, message, at: audit.place(page),
      help: Wording("divide it, or make its pictures smaller", "拆成几页，或者缩小图片"))
  }
}

extension DiagnosticCode {
  package static let heavyPage = DiagnosticCode(
    "site/heavy-page", .warning,
    Wording(
      "The page, or the page with its pictures, style sheets and scripts, is so large that who reads it on a telephone waits "
        + "long and pays for it.",
      "页面本身，或者连同图片、样式和脚本，过于庞大：用手机看要等很久，还费流量。"))
}
