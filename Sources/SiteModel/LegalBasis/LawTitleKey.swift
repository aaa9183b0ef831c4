/// A title without what writers vary: the key under which a register finds it.
struct LawTitleKey {
  /// Without blanks, marks and punctuation, full-width signs made narrow: equal for titles that are the same.
  let strict: String
  /// Also without 中华人民共和国, （试行） and other editions: equal for titles that mean the same.
  let loose: String

  init(_ title: String) {
    strict = Self.strict(title)
    var words = strict.replacing("中华人民共和国", with: "")
    while words.hasSuffix(")"), let open = words.lastIndex(of: "("), Self.isEdition(words[open...]) {
      words.removeSubrange(open...)
    }
    loose = words.isEmpty ? strict : words
  }

  /// The loose key without the bodies named before 关于, if there are any: 国务院关于… without 国务院.
  var withoutIssuer: String? {
    guard let about = loose.firstRange(of: "关于"), about.lowerBound > loose.startIndex else { return nil }
    let issuer = loose[..<about.lowerBound]
    return issuer.count <= 40 && "厅局委部院会组署行府办室央".contains(issuer.last ?? " ") ? String(loose[about.lowerBound...]) : nil
  }
}

extension LawTitleKey {
  private static func strict(_ title: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in title.unicodeScalars where !scalar.isBlank {
      switch scalar.narrow {
      case "《", "》", "〈", "〉", "<", ">", "“", "”", "\"", "「", "」", "、", ",", "。", "．", ".", "·", "；", ";": continue
      case "〔", "﹝", "[", "【", "﹙": key.append("(")
      case "〕", "﹞", "]", "】", "﹚": key.append(")")
      case let narrow: key.append(contentsOf: narrow.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(key)
  }

  private static func isEdition(_ words: Substring) -> Bool {
    ["试行", "暂行", "修正", "修订", "修改", "草案"].contains { words.contains($0) }
  }
}
