import Testing

@testable import SiteSearch

struct SearchFoldingTests {
  private func fold(_ text: String) -> String {
    String(String.UnicodeScalarView(SearchFolding.folded(text).compactMap(Unicode.Scalar.init)))
  }

  @Test(arguments: [
    ("国办发〔2019〕54号", "国办发(2019)54号"), ("国办发[2019] 54 号", "国办发(2019)54号"), ("【通知】", "(通知)"),
    ("ＡＢＣ１２３", "abc123"), ("Excel", "excel"), ("優生優育", "优生优育"), ("國辦發", "国办发"),
    ("收 支　情\u{A0}况", "收支情况"), ("共 12 人", "共12人"), ("12 34", "12 34"), ("a  \t b", "a b"), (" a ", "a"),
    ("3, 4", "3,4"), ("低\u{200B}保\u{FEFF}", "低保"), ("\u{3000}", ""), ("𠮷田", "𠮷田"),
  ])
  func makesAlikeWhatIsTakenForTheSame(_ written: String, _ folded: String) { #expect(fold(written) == folded) }

  @Test func aFoldedTextStaysAsItIs() {
    for text in ["国办发〔2019〕54号", "ＡＢＣ d 1", "優 生　a b", "（１）“一事一议” -"] { #expect(fold(fold(text)) == fold(text)) }
  }

  /// Of each folded scalar the place in the text from which it comes.
  @Test func knowsWhereEachScalarComesFrom() {
    var (folded, places) = ([UInt32](), [Int]())
    var text = "\u{FEFF}收 支 A b"
    text.withUTF8 { SearchFolding.fold($0, into: &folded) { places.append($0) } }
    let scalars = Array(text.unicodeScalars)
    #expect(places == [1, 3, 5, 6, 7])
    #expect(places.map { scalars[$0] } == ["收", "支", "A", " ", "b"])
  }
}
