import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unquotedTitle = DiagnosticCode(
    "law/unquoted-title", .note,
    Wording(
      "The title of a document stands without 《》, so readers cannot tell where it ends and its number begins.",
      "文件名称没有加书名号，看不出名称到哪里为止。"))
}

let unquotedTitle: CitationRule = { basis, resolution in
  guard !basis.isQuoted, let title = basis.title, basis.number != nil || resolution.law != nil else { return nil }
  let number = basis.number.map { "（\($0.normalised)）" } ?? ""
  let right = "《\(resolution.law?.title ?? title)》\(number)"
  return CitationFault(
    .unquotedTitle, Wording("'\(title)' stands without 《》", "“\(title)”没有加书名号"), at: title,
    help: Wording("write \(right)", "改为\(right)"))
}
