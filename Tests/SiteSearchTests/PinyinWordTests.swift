import Testing

@testable import SiteSearch

struct PinyinWordTests {
  private let names = ["最低生活保障", "低保对象公示", "重庆市", "财务会计", "A类 低保", "行政处罚"].map {
    PinyinWord.Name($0, syllables: pinyin(of: $0).map { $0 == " " ? "-" : $0 }.joined(separator: " "))
  }

  private func texts(_ letters: String) -> [String] {
    PinyinWord.texts(letters.unicodeScalars.map(\.value), among: names).map { scalars in
      String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }
  }

  @Test(arguments: [
    ("dibao", ["低保"]), ("db", ["低保"]), ("zuidishenghuo", ["最低生活"]), ("zdsh", ["最低生活"]), ("zuidish", ["最低生"]),
    ("chongqing", ["重庆"]), ("kuaiji", ["会计"]), ("xingzheng", ["行政"]), ("xzcf", ["行政处罚"]), ("di", []),
    ("leidibao", []), ("xyz", []), ("dibaoduixianggongshix", []),
  ])
  func readsLettersAsPinyin(_ letters: String, _ expected: [String]) { #expect(texts(letters) == expected) }

  /// Spelt ones before abbreviated ones, though these are found in more names.
  @Test func putsWhatIsSpeltFirst() {
    let names = [("安恩甲", "an en jia"), ("安恩乙", "an en yi"), ("阿鹅", "a e")].map { PinyinWord.Name($0, syllables: $1) }
    let found = PinyinWord.texts("ae".unicodeScalars.map(\.value), among: names)
    #expect(found == ["阿鹅", "安恩"].map { $0.unicodeScalars.map(\.value) })
  }

  @Test func searchesNoMoreThanTwelveTexts() {
    let names = (0..<40).map {
      PinyinWord.Name("低" + String(Character(Unicode.Scalar(0x4E00 + $0)!)), syllables: "di bao")
    }
    #expect(PinyinWord.texts("dibao".unicodeScalars.map(\.value), among: names).count == PinyinWord.limit)
  }
}
