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
  let state = number.original.hasPrefix("中华人民共和国") ? "中华人民共和国" : ""
  let right = state + number.normalised
  return CitationFault(
    .malformedNumber,
    Wording(
      "'\(number.original)' has \(number.flaws.map(\.wording.english).joined(separator: ", "))",
      "“\(number.original)”\(number.flaws.map(\.wording.chinese).joined(separator: "，"))"),
    at: number.original, help: Wording("write '\(right)'", "改为“\(right)”"), mended: number.mended)
}

extension DocumentNumber.Flaw {
  fileprivate var wording: Wording {
    switch self {
    case .wrongBrackets: Wording("brackets that are not 〔〕", "括号不是〔〕")
    case .mismatchedBrackets: Wording("two different brackets", "前后括号不一致")
    case .missingBrackets: Wording("no brackets around the year", "年份没有加〔〕")
    case .shortYear: Wording("a year of two digits", "年份没有写全")
    case .spaceInside: Wording("a space inside", "中间有空格")
    case .superfluousOrdinal: Wording("a 第 that only orders take", "多了“第”字")
    case .missingOrdinal: Wording("no 第", "缺“第”字")
    case .leadingZero: Wording("a leading zero", "序号前多了0")
    case .wideDigits: Wording("full-width digits", "数字是全角")
    case .missingSuffix: Wording("no 号", "缺“号”字")
    }
  }
}
