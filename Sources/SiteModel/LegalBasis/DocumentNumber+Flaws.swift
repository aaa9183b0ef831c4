package import SiteDiagnostics

extension DocumentNumber {
  /// What is wrong with the number as it was typed: `'国办发[2019]54号' has brackets that are not 〔〕`.
  package var flawsInWords: Wording {
    Wording(
      "'\(original)' has \(flaws.map(\.wording.english).joined(separator: ", "))",
      "“\(original)”\(flaws.map(\.wording.chinese).joined(separator: "，"))")
  }

  /// The number without its flaws; the name of the state stays where it was written.
  package var mended: String {
    let state = "中华人民共和国"
    return original.hasPrefix(state) && !normalised.hasPrefix(state) ? state + normalised : normalised
  }
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
