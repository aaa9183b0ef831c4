import SiteModel
import Testing

@Suite struct DocumentNumberTests {
  @Test(
    arguments: [
      ("国办发〔2019〕54号", "国办发〔2019〕54号", []),
      ("国办发﹝2019﹞54 号", "国办发〔2019〕54号", [.wrongBrackets, .spaceInside]),
      ("国办发[2019]54号", "国办发〔2019〕54号", [.wrongBrackets]),
      ("国办发（2019）54号", "国办发〔2019〕54号", [.wrongBrackets]),
      ("国办发(2019)54号", "国办发〔2019〕54号", [.wrongBrackets]),
      ("国办发【2019】54号", "国办发〔2019〕54号", [.wrongBrackets]),
      ("国办发〔2019）54号", "国办发〔2019〕54号", [.mismatchedBrackets]),
      ("国办发2019第54号", "国办发〔2019〕54号", [.missingBrackets, .superfluousOrdinal]),
      ("国办发2019年54号", "国办发〔2019〕54号", [.missingBrackets]),
      ("国办发〔19〕54号", "国办发〔2019〕54号", [.shortYear]),
      ("国办发〔2019〕第54号", "国办发〔2019〕54号", [.superfluousOrdinal]),
      ("国办发〔2019〕054号", "国办发〔2019〕54号", [.leadingZero]),
      ("国办发〔２０１９〕５４号", "国办发〔2019〕54号", [.wideDigits]),
      ("国办发〔2019〕54", "国办发〔2019〕54号", [.missingSuffix]),
      ("国办发 〔 2019 〕 54 号", "国办发〔2019〕54号", [.spaceInside]),
      ("肺炎机制发〔2020〕5号", "肺炎机制发〔2020〕5号", []),
      ("国务院令第711号", "国务院令第711号", []),
      ("中华人民共和国国务院令第711号", "国务院令第711号", []),
      ("国务院令649号", "国务院令第649号", [.missingOrdinal]),
      ("国务院令 第711号", "国务院令第711号", [.spaceInside]),
      ("昆明市人民政府公告第91号", "昆明市人民政府公告第91号", []),
      ("中华人民共和国主席令第三十七号", "主席令第37号", []),
      ("财政部公告2019年第99号", "财政部公告2019年第99号", []),
    ] as [(String, String, [DocumentNumber.Flaw])])
  func readsANumberAndWhatIsWrongWithIt(_ text: String, _ normalised: String, _ flaws: [DocumentNumber.Flaw]) throws {
    let number = try #require(DocumentNumber(text))
    #expect(number.normalised == normalised)
    #expect(number.flaws == flaws)
    #expect(number.original == text)
  }

  @Test(arguments: [
    "", "号", "〔包括各县（市）区人民政府〕", "（2015年修正）", "第711号", "国务院令", "2019年第54号", "国办发〔2019〕", "国办发〔3019〕54号",
    "53000000〔12〕", "昆政办〔2020〕32号文件", "令第0号",
  ]) func takesNothingElseForANumber(_ text: String) {
    #expect(DocumentNumber(text) == nil)
  }

  @Test func normalisedFormsAreRightAlready() throws {
    for text in ["国办发﹝2019﹞54 号", "国务院令649号", "财政部公告2019年第99号"] {
      let normalised = try #require(DocumentNumber(text)?.normalised)
      #expect(DocumentNumber(normalised)?.normalised == normalised)
      #expect(DocumentNumber(normalised)?.flaws == [])
    }
  }
}
