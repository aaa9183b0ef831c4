import SiteModel
import Testing

@Suite struct DocumentNumberMendingTests {
  @Test(arguments: [
    ("国发[2019]5号", "国发〔2019〕5号"), ("国办发﹝2019﹞54 号", "国办发〔2019〕54号"), ("国办发（2019）54号", "国办发〔2019〕54号"),
    ("国办发【2019】54号", "国办发〔2019〕54号"), ("国办发〔2019）54号", "国办发〔2019〕54号"), ("国办发〔2019〕第54号", "国办发〔2019〕54号"),
    ("国办发[2019]第 54号", "国办发〔2019〕54号"), ("国办发 〔 2019 〕 54 号", "国办发〔2019〕54号"),
    ("国务院令649号", "国务院令第649号"), ("国务院令 第711号", "国务院令第711号"), ("中华人民共和国国务院令711号", "中华人民共和国国务院令第711号"),
    ("中华人民共和国主席令 第三十七号", "中华人民共和国主席令第三十七号"), ("财政部公告2019年99号", "财政部公告2019年第99号"),
    ("昆明市人民政府公告91号", "昆明市人民政府公告第91号"),
  ])
  func mendsWhatIsCertain(_ text: String, _ mended: String) throws {
    let number = try #require(DocumentNumber(text))
    #expect(number.certainlyMended == mended)
    #expect(DocumentNumber(mended)?.certainlyMended == nil)
  }

  /// What is uncertain beside it stays as it is.
  @Test func leavesTheRest() {
    #expect(DocumentNumber("国办发[2019]054号")?.certainlyMended == "国办发〔2019〕054号")
    #expect(DocumentNumber("国办发（19）54号")?.certainlyMended == "国办发〔19〕54号")
  }

  @Test(arguments: ["国办发〔2019〕54号", "国办发2019第54号", "国办发〔19〕54号", "国办发〔2019〕54", "国务院令第711号"])
  func mendsNothingElse(_ text: String) throws { #expect(try #require(DocumentNumber(text)).certainlyMended == nil) }
}
