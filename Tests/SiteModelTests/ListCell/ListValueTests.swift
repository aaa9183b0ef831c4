import SiteModel
import Testing

@Suite struct ListValueTests {
  private func split(_ cell: String) -> [[String]] { parseListCell(cell).map { [$0.marker ?? "", $0.text] } }

  @Test(arguments: [
    ("1.甲\n2.乙", [["1.", "甲"], ["2.", "乙"]]),
    ("1、甲\n2、乙", [["1、", "甲"], ["2、", "乙"]]),
    ("（1）甲；（2）乙", [["（1）", "甲"], ["（2）", "乙"]]),
    ("(1) 甲\r\n(2) 乙", [["(1)", "甲"], ["(2)", "乙"]]),
    ("①甲②乙", [["①", "甲"], ["②", "乙"]]),
    ("一、甲\n二、乙", [["一、", "甲"], ["二、", "乙"]]),
    ("（一）甲\n（二）乙", [["（一）", "甲"], ["（二）", "乙"]]),
    ("1．甲\n2．乙", [["1．", "甲"], ["2．", "乙"]]),
    ("甲；乙；", [["", "甲"], ["", "乙"]]),
    ("１．甲", [["１．", "甲"]]),
  ]) func takesNumberingOff(_ cell: String, _ values: [[String]]) {
    #expect(split(cell) == values)
  }

  @Test(arguments: [
    "1.5万元以上的项目", "2026年第三季度", "80周岁以上老人", "2.80周岁以上老人", "1、2号楼", "3", "第1.条", "十堰市", "2026.10.12", "1.",
  ])
  func takesNoNumberForNumbering(_ text: String) {
    #expect(split(text) == [["", text]])
  }

  @Test func knowsNumberingBeforeANumberByItsSequence() {
    #expect(
      split("1.养老服务方面政策文件宣传\n2.80周岁以上老人高龄津贴、90岁及以上老人老年节慰问金\n3.老人优待证")
        == [["1.", "养老服务方面政策文件宣传"], ["2.", "80周岁以上老人高龄津贴、90岁及以上老人老年节慰问金"], ["3.", "老人优待证"]])
    #expect(split("1.2026年计划") == [["1.", "2026年计划"]])
    #expect(split("1.5倍\n3.2倍") == [["", "1.5倍"], ["", "3.2倍"]])
  }

  @Test func partsValuesNumberedInOneLine() {
    #expect(
      split("1.养老服务方面政策文件宣传 2.80周岁以上老人高龄津贴 3.老人优待证")
        == [["1.", "养老服务方面政策文件宣传"], ["2.", "80周岁以上老人高龄津贴"], ["3.", "老人优待证"]])
    #expect(
      split("1.初审对象名单及相关信息; 2.低保对象名单及相关信息; 3.低保对象最低生活保障金每月发放情况")
        == [["1.", "初审对象名单及相关信息"], ["2.", "低保对象名单及相关信息"], ["3.", "低保对象最低生活保障金每月发放情况"]])
    #expect(split("1.参加第2、3次会议") == [["1.", "参加第2、3次会议"]])
    #expect(split("1.详见附件2.表") == [["1.", "详见附件2.表"]])
  }

  @Test func keepsTheOriginalForTheDownload() {
    let values = parseListCell("1. 初审对象名单及相关信息； \n2. 终止供养名单。")
    #expect(values.map(\.original) == ["1. 初审对象名单及相关信息；", "2. 终止供养名单。"])
    #expect(values.map(\.text) == ["初审对象名单及相关信息", "终止供养名单。"])
  }

  @Test func leavesBracketsWhole() {
    #expect(split("名单（姓名；金额）；事由") == [["", "名单（姓名；金额）"], ["", "事由"]])
    #expect(split("名单（姓名；金额") == [["", "名单（姓名"], ["", "金额"]])
    #expect(split("甲&nbsp;乙;丙") == [["", "甲&nbsp;乙"], ["", "丙"]])
  }

  @Test func hasNoValueInABlankCell() {
    for cell in ["", " \n ", "；；", "\u{3000}\n；"] { #expect(parseListCell(cell) == []) }
  }

  @Test func losesNothingButSeparators() {
    let pieces = [
      "1.", "2.", "3、", "（1）", "（", "）", "①", "②", "一、", "；", ";", "\n", "\r\n", " ", "甲", "乙5", "《", "》", "👍🏽",
      "e\u{301}", "1.5",
      "口", "√", "&nbsp",
    ]
    for text in Variations(of: pieces, count: 5000) {
      let values = parseListCell(text)
      let isKept = { (character: Unicode.Scalar) in
        !character.properties.isWhitespace && character != "；" && character != ";"
      }
      let kept = values.flatMap { $0.original.unicodeScalars.filter(isKept) }
      guard kept == text.unicodeScalars.filter(isKept) else {
        Issue.record("lost something of \(text.debugDescription)")
        return
      }
      for value in values {
        #expect(value.original.hasPrefix(value.marker ?? "") && value.original.contains(value.text))
      }
    }
  }

  @Test func partsAtNumberingBehindASeparator() {
    #expect(parseListCell("1、政府网站、2. 宣传栏3. 党群服务中心").map(\.marker) == ["1、", "2.", "3."])
  }

  @Test func partsAtNumberingWhereABracketIsNeverClosed() {
    #expect(parseListCell("1.收益（亏损 2.投入").map(\.text) == ["收益（亏损", "投入"])
  }

  @Test func partsByNumberingOnly() {
    #expect(partsByNumbering(of: "1.甲；乙 2.丙") == ["1.甲；乙", "2.丙"])
    #expect(partsByNumbering(of: "甲；乙") == ["甲；乙"])
  }
}
