import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let malformedNumber = DiagnosticCode(
    "law/malformed-number", .warning,
    Wording(
      "A document number is not typed as GB/T 9704-2012 has it: 国办发〔2019〕54号, with 〔〕, without spaces and 第; orders take 第: 国务院令第711号.",
      "文号写法不合GB/T 9704-2012：应为“国办发〔2019〕54号”，用六角括号，不加空格，不加“第”；令号加“第”，如“国务院令第711号”。"))
}

let malformedNumber: CitationRule = { basis, _ in
  guard let number = basis.number, !number.flaws.isEmpty else { return nil }
  return CitationFault(
    .malformedNumber, number.flawsInWords, at: number.original,
    help: Wording("write '\(number.mended)'", "改为“\(number.mended)”"), mended: number.certainlyMended)
}
