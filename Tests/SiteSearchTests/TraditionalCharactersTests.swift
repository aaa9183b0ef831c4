import Testing

@testable import SiteSearch

struct TraditionalCharactersTests {
  private func simplified(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    folded.append(contentsOf: text.unicodeScalars.map(TraditionalCharacters.simplified))
    return String(folded)
  }

  @Test(
    arguments: [
      ("優生優育", "优生优育"), ("國辦發", "国办发"), ("醫療救助", "医疗救助"), ("關於徵地補償", "关于征地补偿"), ("後續", "后续"),
      ("臺灣", "台湾"), ("裏裡", "里里"), ("⻓期⾏政", "长期行政"), ("𠮷𫝈", "𠮷𫝈"), ("〔2019〕ABC", "〔2019〕ABC"),
    ])
  func simplifies(_ traditional: String, _ expected: String) {
    #expect(simplified(traditional) == expected)
  }

  @Test func leavesSimplifiedCharactersAlone() throws {
    let ordinary = try simplifiedCharacters().filter { !"於後徵摺菸麽".unicodeScalars.contains($0) }
    #expect(ordinary.count == 6757)
    #expect(ordinary.filter { TraditionalCharacters.simplified($0) != $0 } == [])
  }

  @Test func foldsToSimplifiedCharactersOnly() throws {
    let inside = Set(try simplifiedCharacters())
    #expect(TraditionalCharacters.pairs.count > 3000)
    for pair in TraditionalCharacters.pairs {
      #expect(inside.contains(pair.simplified), "\(pair)")
      #expect(TraditionalCharacters.simplified(pair.simplified) == pair.simplified, "\(pair)")
      #expect(pair.traditional.value <= 0xFFFF, "\(pair)")
    }
  }

  @Test func listsNoCharacterTwice() {
    let traditional = TraditionalCharacters.pairs.map(\.traditional)
    #expect(zip(traditional, traditional.dropFirst()).allSatisfy { $0 < $1 })
  }
}
