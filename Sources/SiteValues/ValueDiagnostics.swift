package import SiteDiagnostics

extension DiagnosticCode {
  package static let wrongType = DiagnosticCode(
    "value/wrong-type", .error,
    Wording(
      """
      A key has a value of another kind than its meaning needs: a list where one text belongs, a word where a number \
      belongs. The value is left out.
      """,
      "写的值与这一项的意思不合：该写一段文字的写成了列表，该写数字的写成了词。这个值没有采用。"),
    example: CodeExample("page_size: 二十", "page_size: 20"))

  package static let missingKey = DiagnosticCode(
    "value/missing-key", .error,
    Wording(
      "A key that the page or the register cannot do without is absent or has no value.",
      "页面或登记簿必不可少的一项没有写，或者没有值。"),
    example: CodeExample("address: 凯苑路8号", "name: 凯苑社区\naddress: 凯苑路8号"))

  package static let unknownKey = DiagnosticCode(
    "value/unknown-key", .warning,
    Wording(
      "Nothing reads this key, so what it says is not published. Most often it is a slip of the hand in a known key.",
      "没有谁读这一项，写的内容不会发布。多半是名称打错了。"),
    example: CodeExample("标提: 低保公示", "标题: 低保公示"))

  package static let repeatedField = DiagnosticCode(
    "value/repeated-field", .error,
    Wording(
      """
      One thing is said twice, under its English and its Chinese key. The first is taken; which one is meant cannot be \
      decided.
      """,
      "同一项用中文、英文各写了一次。采用了前一个；以哪个为准，程序无法判断。"),
    example: CodeExample("title: 低保公示\n标题: 低保名单", "标题: 低保公示"))
}

/// The codes of this target, for the manual.
package enum ValueDiagnostics {
  package static let codes: [DiagnosticCode] = [.wrongType, .missingKey, .unknownKey, .repeatedField]
}
