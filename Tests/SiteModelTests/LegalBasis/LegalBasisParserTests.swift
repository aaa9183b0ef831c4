import SiteModel
import Testing

/// A cell and, for each citation, its parts in one line: `issuer|title|number|amendment|articles`, a `!` before an
/// unquoted title.
struct LegalBasisCase: Sendable, CustomTestStringConvertible {
  let cell: String
  let bases: [String]
  var testDescription: String { cell }

  init(_ cell: String, _ bases: String...) { (self.cell, self.bases) = (cell, bases) }
}

private func described(_ basis: LegalBasis) -> String {
  let articles = basis.articles.map { reference in
    [
      reference.chapter.map { "\($0)章" }, reference.article.map { "\($0)" }, reference.inserted.map { "之\($0)" },
      reference.through.map { "至\($0)" }, reference.paragraph.map { ".\($0)" }, reference.item.map { "#\($0)" },
    ]
    .compactMap(\.self).joined()
  }
  let title = basis.title.map { (basis.isQuoted ? "" : "!") + $0 } ?? ""
  return [
    basis.issuer ?? "", title, basis.number?.normalised ?? "", basis.amendment ?? "", articles.joined(separator: " "),
  ].joined(separator: "|")
}

@Suite struct LegalBasisParserTests {
  private static let standards = "国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见"

  /// Every cell of the four published catalogs, those that repeat left out.
  static let published: [LegalBasisCase] = [
    LegalBasisCase(
      "1.《中华人民共和国村民委员会组织法》 2.《中华人民共和国城市居民委员会组织法》 3.《\(standards)》（国办发〔2019〕54号） 4.《昆明市村务公开条例》",
      "|中华人民共和国村民委员会组织法|||", "|中华人民共和国城市居民委员会组织法|||", "|\(standards)|国办发〔2019〕54号||", "|昆明市村务公开条例|||"),
    LegalBasisCase(
      "1.《\(standards)》（国办发〔2019〕54号） 2.《昆明市残疾人特殊困难临时救助工作实施方案》（昆残发〔2017〕78号） 3.《昆明市残疾人联合会关于修订昆明市残疾人特殊困难临时救助工作实施方案的通知》（昆残发〔2020〕32号）",
      "|\(standards)|国办发〔2019〕54号||", "|昆明市残疾人特殊困难临时救助工作实施方案|昆残发〔2017〕78号||",
      "|昆明市残疾人联合会关于修订昆明市残疾人特殊困难临时救助工作实施方案的通知|昆残发〔2020〕32号||"),
    LegalBasisCase(
      "1.《社会救助暂行办法》（国务院令649号） 2.《云南省人民政府关于印发云南省社会救助实施办法的通知》（云政发〔2014〕65号） 3.《云南省最低生活保障审核确认实施细则》（云民规〔2021〕2号） 4.《昆明市社会救助实施办法》（昆明市人民政府公告第91号）",
      "|社会救助暂行办法|国务院令第649号||", "|云南省人民政府关于印发云南省社会救助实施办法的通知|云政发〔2014〕65号||",
      "|云南省最低生活保障审核确认实施细则|云民规〔2021〕2号||", "|昆明市社会救助实施办法|昆明市人民政府公告第91号||"),
    LegalBasisCase(
      "3.《云南省民政厅 云南省财政厅关于进一步加强和改进临时救助工作的意见》（云民社救〔2018〕42号）\n4.《西山区临时救助实施办法》（西山区人民政府公告第1号）",
      "|云南省民政厅 云南省财政厅关于进一步加强和改进临时救助工作的意见|云民社救〔2018〕42号||", "|西山区临时救助实施办法|西山区人民政府公告第1号||"),
    LegalBasisCase(
      "1.《国务院关于进一步健全特困人员救助供养制度的意见》（国发〔2016〕14号） 2.《云南省特困人员认定实施细则》（云民规〔2021〕3号） 3.《云南省人民政府办公厅关于印发云南省政务服务事项基本目录管理暂行办法的通知》（云政办发〔2020〕56号）",
      "|国务院关于进一步健全特困人员救助供养制度的意见|国发〔2016〕14号||", "|云南省特困人员认定实施细则|云民规〔2021〕3号||",
      "|云南省人民政府办公厅关于印发云南省政务服务事项基本目录管理暂行办法的通知|云政办发〔2020〕56号||"),
    LegalBasisCase(
      "《中华人民共和国城市居民委员会组织法》第二条、第十条 《关于加强城乡社区协商的实施意见（试行）》（昆办发〔2016〕21号） 中共中央办公厅 国务院办公厅《关于加强城乡社区协商的实施意见》（中办发〔2015〕41号）",
      "|中华人民共和国城市居民委员会组织法|||2 10", "|关于加强城乡社区协商的实施意见（试行）|昆办发〔2016〕21号||",
      "中共中央办公厅 国务院办公厅|关于加强城乡社区协商的实施意见|中办发〔2015〕41号||"),
    LegalBasisCase("《中华人民共和国居民委员会组织法》", "|中华人民共和国居民委员会组织法|||"),
    LegalBasisCase(
      "《中华人民共和国居民委员会组织法》、《国务院办公厅关于全面推进基层政务公开标准 化规范化工作的指导意见》（国办发﹝2019﹞54 号）",
      "|中华人民共和国居民委员会组织法|||", "|国务院办公厅关于全面推进基层政务公开标准 化规范化工作的指导意见|国办发〔2019〕54号||"),
    LegalBasisCase("《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）", "|中华人民共和国政府信息公开条例|国务院令第711号||"),
    LegalBasisCase("《中国共产党支部工作条例（试行）》", "|中国共产党支部工作条例（试行）|||"),
    LegalBasisCase(
      "《中华人民共和国政府信息公开条例》（中华人民共和国国务院令 第711号）《国务院关于进一步加强对改进最低生活保障工作的意见》（国发〔2012〕45号）",
      "|中华人民共和国政府信息公开条例|国务院令第711号||", "|国务院关于进一步加强对改进最低生活保障工作的意见|国发〔2012〕45号||"),
    LegalBasisCase(
      "《中华人民共和国政府信息公开条例》（国务院令 第711号）《中华人民共和国就业促进法》（2015年修正）《人力资源市场暂行条例》（国务院令 第700号）",
      "|中华人民共和国政府信息公开条例|国务院令第711号||", "|中华人民共和国就业促进法||2015年修正|", "|人力资源市场暂行条例|国务院令第700号||"),
    LegalBasisCase(
      "《中华人民共和国城市居民委员会组织法》《中华人民共和国人民调解法》《中华人民共和国民事诉讼法》",
      "|中华人民共和国城市居民委员会组织法|||", "|中华人民共和国人民调解法|||", "|中华人民共和国民事诉讼法|||"),
    LegalBasisCase(
      "《中华人民共和国城市居民委员会组织法》《山西省实施〈中华人民共和国城市居民委员会组织法〉办法》《中共中央办公厅国务院办公厅关于加强和改进城市社区居民委员会建设工作的意见》（中办发〔2010〕27号）",
      "|中华人民共和国城市居民委员会组织法|||", "|山西省实施〈中华人民共和国城市居民委员会组织法〉办法|||",
      "|中共中央办公厅国务院办公厅关于加强和改进城市社区居民委员会建设工作的意见|中办发〔2010〕27号||"),
    LegalBasisCase(
      "《国务院关于加强城市社区卫生服务的指导意见》（国发〔2006〕10号）关于加强新型冠状病毒感染的肺炎疫情防控社区防控工作的通知肺炎机制发〔2020〕5号",
      "|国务院关于加强城市社区卫生服务的指导意见|国发〔2006〕10号||", "|!关于加强新型冠状病毒感染的肺炎疫情防控社区防控工作的通知|肺炎机制发〔2020〕5号||"),
    LegalBasisCase(
      "国务院发展城市社区卫生服务的指导意见》（国发〔2006〕10号）", "|!国务院发展城市社区卫生服务的指导意见|国发〔2006〕10号||"),
    LegalBasisCase(
      "《云南省人民政府办公厅关于全面推进基层政务公开标准化规范化工作的实施意见》（云政办发〔2020〕33号）",
      "|云南省人民政府办公厅关于全面推进基层政务公开标准化规范化工作的实施意见|云政办发〔2020〕33号||"),
  ]

  /// Other ways of citing that editors have.
  static let variants: [LegalBasisCase] = [
    LegalBasisCase("（1）《甲法》；（2）《乙法》", "|甲法|||", "|乙法|||"),
    LegalBasisCase("①《甲法》②《乙法》", "|甲法|||", "|乙法|||"),
    LegalBasisCase("1、《甲法》\n2、《乙法》", "|甲法|||", "|乙法|||"),
    LegalBasisCase("《甲法》和《乙法》", "|甲法|||", "|乙法|||"),
    LegalBasisCase("《甲法》等法律法规", "|甲法|||"),
    LegalBasisCase("《甲法》的有关规定、《乙法》", "|甲法|||", "|乙法|||"),
    LegalBasisCase("根据《甲法》第三条第二款第（一）项", "|甲法|||3.2#1"),
    LegalBasisCase("《甲法》第三条第（四）、（五）项", "|甲法|||3#4 3#5"),
    LegalBasisCase("《甲法》第二、十条", "|甲法|||2 10"),
    LegalBasisCase("《甲法》第十九条第一款、第二款", "|甲法|||19.1 19.2"),
    LegalBasisCase("《甲法》第三条至第五条、第12条之一", "|甲法|||3至5 12之1"),
    LegalBasisCase("《甲法》的第二章", "|甲法|||2章"),
    LegalBasisCase("《甲法（2018年修正）》第五条", "|甲法||2018年修正|5"),
    LegalBasisCase("《甲条例》（国务院令第711号，2019年修订）（第二条）", "|甲条例|国务院令第711号|2019年修订|2"),
    LegalBasisCase("《甲条例（国务院令第711号）》", "|甲条例|国务院令第711号||"),
    LegalBasisCase("《甲条例》国务院令第711号", "|甲条例|国务院令第711号||"),
    LegalBasisCase("《山西省实施《居民委员会组织法》办法》", "|山西省实施《居民委员会组织法》办法|||"),
    LegalBasisCase("国务院关于印发《甲办法》的通知（国发〔2019〕1号）", "|!国务院关于印发《甲办法》的通知|国发〔2019〕1号||"),
    LegalBasisCase("国办发〔2019〕54号", "||国办发〔2019〕54号||"),
    LegalBasisCase("国办发〔2019〕54号、国务院令第711号", "||国办发〔2019〕54号||", "||国务院令第711号||"),
    LegalBasisCase("中华人民共和国民法典第二十六条", "|!中华人民共和国民法典|||26"),
    LegalBasisCase("社会救助暂行办法、村民委员会组织法", "|!社会救助暂行办法|||", "|!村民委员会组织法|||"),
    LegalBasisCase("关于加强户籍管理、社会救助工作的意见", "|!关于加强户籍管理、社会救助工作的意见|||"),
    LegalBasisCase("《甲条例（国务院令第711号）\n《乙法》", "|!甲条例|国务院令第711号||", "|乙法|||"),
    LegalBasisCase("《甲\n条例》", "|甲\n条例|||"),
    LegalBasisCase("民政部、财政部《甲办法》（民发〔2021〕57号）", "民政部、财政部|甲办法|民发〔2021〕57号||"),
    LegalBasisCase("《甲法》（以下简称《法》）第三条", "|甲法|||3"),
    LegalBasisCase("《甲通知》（国办发（2019）54号)", "|甲通知|国办发〔2019〕54号||"),
    LegalBasisCase("《甲意见》〔包括各县〕", "|甲意见|||"),
    LegalBasisCase("——"), LegalBasisCase("无"), LegalBasisCase(" \n"), LegalBasisCase("/"),
  ]

  @Test(arguments: published + variants) func readsAsACarefulReaderWould(_ example: LegalBasisCase) {
    #expect(parseLegalBases(example.cell).map(described) == example.bases)
  }

  @Test func keepsTheWordsAndTheNumbering() {
    let cell = "1.《甲法》第二条、\n（2）《乙办法》（国发﹝2019﹞1 号）；"
    let bases = parseLegalBases(cell)
    #expect(bases.map(\.original) == ["《甲法》第二条", "《乙办法》（国发﹝2019﹞1 号）"])
    #expect(bases.map(\.marker) == ["1.", "（2）"])
    #expect(bases[1].number?.original == "国发﹝2019﹞1 号")
    for basis in bases { #expect(Array(cell.utf8)[basis.range] == ArraySlice(basis.original.utf8)) }
  }

  /// Only separators, numbering and words that join belong to no citation.
  @Test func losesNothingButSeparators() {
    let pieces = [
      "《", "》", "甲", "条例", "通知", "关于", "印发", "国务院", "令", "公告", "第", "二", "条", "款", "、", "；", "\n", " ", "（", "）", "〔",
      "〕",
      "2019", "540", "号", "1.", "（2）", "①", "和", "等", "的", "国办发〔2019〕54号", "👍🏽", "e\u{301}", "至", "—", "，",
    ]
    for text in Variations(of: pieces, count: 10_000) {
      let bases = parseLegalBases(text)
      let bytes = Array(text.utf8)
      var left: [UInt8] = []
      var end = 0
      for basis in bases {
        guard basis.range.lowerBound >= end, !basis.original.isEmpty,
          Array(bytes[basis.range]) == Array(basis.original.utf8)
        else {
          Issue.record("range \(basis.range) in \(text.debugDescription)")
          return
        }
        left += bytes[end..<basis.range.lowerBound]
        end = basis.range.upperBound
      }
      left += bytes[end...]
      let allowed = Set("、，；。 \n和—1.（2）①二".unicodeScalars)
      let lost = String(decoding: left, as: UTF8.self).unicodeScalars.filter { !allowed.contains($0) }
      guard lost.isEmpty else {
        Issue.record("lost \(String(String.UnicodeScalarView(lost))) of \(text.debugDescription)")
        return
      }
    }
  }
}
