import Testing

@testable import SiteSearch

struct PinyinReadingsTests {
  @Test(
    arguments: [
      ("重庆市", "chong qing shi"), ("重大行政决策", "zhong da xing zheng jue ce"), ("行政执法", "xing zheng zhi fa"),
      ("银行行长", "yin hang hang zhang"), ("会计", "kuai ji"), ("社会计划", "she hui ji hua"),
      ("居委会会计", "ju wei hui kuai ji"), ("长期", "chang qi"), ("长春", "chang chun"), ("村长", "cun zhang"),
      ("湖南省长沙市", "hu nan sheng chang sha shi"), ("调查", "diao cha"), ("人民调解", "ren min tiao jie"),
      ("调整", "tiao zheng"), ("网上调查", "wang shang diao cha"), ("参加", "can jia"), ("参差", "cen ci"),
      ("成都", "cheng du"), ("社区长者食堂", "she qu zhang zhe shi tang"), ("朝阳", "chao yang"), ("便民", "bian min"),
      ("便宜", "pian yi"), ("税率", "shui lv"),
      ("率先", "shuai xian"), ("重新", "chong xin"), ("严重新冠", "yan zhong xin guan"), ("偿还", "chang huan"),
      ("还应", "hai ying"), ("给予", "ji yu"), ("发给", "fa gei"), ("差额", "cha e"), ("差旅费", "chai lv fei"),
      ("降低", "jiang di"), ("学校", "xue xiao"), ("校对", "jiao dui"), ("西藏", "xi zang"), ("落实", "luo shi"),
      ("厦门", "xia men"), ("六安", "lu an"), ("蚌埠", "beng bu"), ("东莞", "dong guan"), ("番禺", "pan yu"),
      ("合同行为", "he tong xing wei"), ("安排行程", "an pai xing cheng"),
      ("为了解决", "wei le jie jue"), ("进行业务培训", "jin xing ye wu pei xun"),
    ])
  func readsByThePhrase(_ text: String, _ expected: String) {
    #expect(pinyin(of: text).joined(separator: " ") == expected)
  }

  @Test(
    arguments: [
      ("最低生活保障", "zui di sheng huo bao zhang"), ("低保", "di bao"), ("优生优育", "you sheng you yu"),
      ("退役军人", "tui yi jun ren"), ("居务监督委员会", "ju wu jian du wei yuan hui"), ("妇女", "fu nv"),
      ("国务院办公厅", "guo wu yuan ban gong ting"), ("吕梁", "lv liang"),
    ])
  func readsOrdinaryWords(_ text: String, _ expected: String) {
    #expect(pinyin(of: text).joined(separator: " ") == expected)
  }

  @Test func readsEveryCharacterOfTheStandard() throws {
    for character in try simplifiedCharacters() {
      let syllable = PinyinReadings.shared.syllable(of: character)
      #expect(syllable.utf8.allSatisfy { (0x61...0x7A).contains($0) }, "\(character) is read \(syllable)")
    }
  }

  @Test func givesASyllableForEachScalar() {
    for text in ["", "A座3（东）", "重", "社会计", "𠮷野家", "e\u{301}"] {
      #expect(pinyin(of: text).count == text.unicodeScalars.count, "\(text)")
    }
  }

  @Test func givesTheFoldedScalarWithoutAReading() {
    #expect(pinyin(of: "Ｂ2座〔優〕") == ["b", "2", "zuo", "〔", "you", "〕"])
  }

  @Test func writesEveryPhraseWithAKnownSyllable() {
    let known = Set(pinyinTable.split(separator: "\n").map { String($0.prefix { $0 != " " }) })
    for line in pinyinPhrases.split(separator: "\n") {
      let parts = line.split(separator: " ")
      let syllable = String(parts[0].dropFirst())
      #expect(known.contains(syllable), "\(line)")
      for phrase in parts.dropFirst() {
        #expect(phrase.contains(parts[0].prefix(1)), "\(phrase) is not of \(parts[0])")
        #expect(pinyin(of: String(phrase)).contains(syllable), "\(phrase)")
      }
    }
  }

  @Test func readsTheWordsOfTheField() {
    #expect(fieldWords.count >= 200)
    #expect(Set(fieldWords).count == fieldWords.count)
    for word in fieldWords {
      #expect(pinyin(of: word).joined().utf8.allSatisfy { (0x61...0x7A).contains($0) }, "\(word)")
    }
  }
}
