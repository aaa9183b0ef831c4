import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let articleOfRevisedLaw = DiagnosticCode(
    "law/article-of-revised", .warning,
    Wording(
      "An article is cited by number from a law that was revised since, and does not say of which text: both organic laws were revised on 2025-10-28, in force from 2026-01-01, and have other numbers now.",
      "引用了条文序号，而这部法已经修订，又没有写明是哪一年的文本。两部组织法均于2025年10月28日修订（修改），自2026年1月1日起施行，条文序号已经变动。"))
}

/// Articles of a law that was revised or amended, unless the citation names the year of the text.
let articleOfRevisedLaw: CitationRule = { basis, resolution in
  guard let article = basis.articles.first, let law = resolution.law, law.status == .revised || law.status == .amended
  else { return nil }
  let year = String((law.issued ?? law.effective ?? "").prefix(4))
  if !year.isEmpty, basis.amendment?.contains(year) == true { return nil }
  let articles = basis.articles.map(\.original).joined(separator: "、")
  let change = law.status == .revised ? Wording("revised", "修订") : Wording("amended", "修改")
  let when = law.issued.map { Wording(" on \($0)", "于\($0)") } ?? Wording("", "")
  return CitationFault(
    .articleOfRevisedLaw,
    Wording(
      "《\(law.title)》 was \(change.english)\(when.english): '\(articles)' may be another article now",
      "《\(law.title)》已\(when.chinese)\(change.chinese)，“\(articles)”的序号可能已经变动"),
    at: article.original, severity: law.status == .amended ? .note : nil,
    help: Wording(
      "look the article up in the text in force, and add its year, for example （\(year)年\(change.chinese)）",
      "按现行文本核对条文序号，并注明文本年份，例如“（\(year)年\(change.chinese)）”"))
}
