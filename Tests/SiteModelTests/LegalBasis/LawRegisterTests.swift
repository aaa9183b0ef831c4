import SiteModel
import Testing

@Suite struct LawRegisterTests {
  static let register = LawRegister([
    Law(
      slug: "juweihui", title: "中华人民共和国城市居民委员会组织法", number: "主席令第21号", issuer: "全国人民代表大会常务委员会", level: .law,
      aliases: ["居委会组织法"], misnomers: ["中华人民共和国居民委员会组织法"]),
    Law(slug: "xinxi", title: "中华人民共和国政府信息公开条例", number: "国务院令第711号", issuer: "国务院", level: .administrativeRegulation),
    Law(slug: "jiuzhu", title: "社会救助暂行办法", number: "国务院令第649号", issuer: "国务院", level: .administrativeRegulation),
    Law(
      slug: "guobanfa-2019-54", title: "国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见", number: "国办发〔2019〕54号", issuer: "国务院办公厅",
      level: .stateCouncilDocument),
    Law(
      slug: "kunbanfa-2016-21", title: "关于加强城乡社区协商的实施意见（试行）", number: "昆办发〔2016〕21号", issuer: "中共昆明市委办公厅", level: .local
    ),
    Law(
      slug: "zhongbanfa-2015-41", title: "关于加强城乡社区协商的意见", number: "中办发〔2015〕41号", issuer: "中共中央办公厅 国务院办公厅",
      level: .centralDocument),
    Law(
      slug: "dibao", title: "国务院关于进一步加强和改进最低生活保障工作的意见", number: "国发〔2012〕45号", issuer: "国务院",
      level: .stateCouncilDocument),
    Law(slug: "zhibu", title: "中国共产党支部工作条例（试行）", level: .partyRegulation),
    Law(slug: "shanxi", title: "山西省实施〈中华人民共和国城市居民委员会组织法〉办法", level: .local),
    Law(slug: "weisheng", title: "国务院关于发展城市社区卫生服务的指导意见", number: "国发〔2006〕10号", level: .stateCouncilDocument),
    Law(slug: "jiuye", title: "中华人民共和国就业促进法", number: "主席令第七十号", level: .law),
  ])

  /// How the only citation of a cell is resolved: its kind and the law's slug.
  private func resolved(_ cell: String) throws -> String {
    let bases = parseLegalBases(cell)
    try #require(bases.count == 1)
    let resolution = Self.register.resolve(bases[0])
    #expect(resolution.law == resolution.index.map { Self.register.laws[$0] })
    return switch resolution {
    case .exact(let match): "exact \(match.law.slug)"
    case .alias(let match): "alias \(match.law.slug)"
    case .misnamed(let match, let asCited): "misnamed \(match.law.slug) \(asCited)"
    case .numberDiffers(let match, let cited, let registered):
      "differs \(match.law.slug) \(cited.normalised) \(registered)"
    case .unknown(let nearest): "unknown \(nearest?.law.slug ?? "-")"
    }
  }

  @Test(arguments: [
    ("《中华人民共和国城市居民委员会组织法》第二条、第十条", "exact juweihui"),
    ("《中华人民共和国政府信息公开条例》（中华人民共和国国务院令 第711号）", "exact xinxi"),
    ("《社会救助暂行办法》（国务院令649号）", "exact jiuzhu"),
    ("《国务院办公厅关于全面推进基层政务公开标准 化规范化工作的指导意见》（国办发﹝2019﹞54 号）", "exact guobanfa-2019-54"),
    ("《山西省实施《中华人民共和国城市居民委员会组织法》办法》", "exact shanxi"),
    ("《中国共产党支部工作条例(试行)》", "exact zhibu"),
    ("《中华人民共和国就业促进法》（2015年修正）", "exact jiuye"),
    ("国办发[2019]54号", "exact guobanfa-2019-54"),
    ("社会救助暂行办法", "exact jiuzhu"),
    ("国务院办公厅《关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）", "exact guobanfa-2019-54"),
    ("《关于加强城乡社区协商的实施意见（试行）》（昆办发〔2016〕21号）", "exact kunbanfa-2016-21"),
  ]) func findsTheOfficialTitleHoweverItIsTyped(_ cell: String, _ expected: String) throws {
    #expect(try resolved(cell) == expected)
  }

  @Test(arguments: [
    ("《居委会组织法》", "alias juweihui"),
    ("《城市居民委员会组织法》", "alias juweihui"),
    ("《中国共产党支部工作条例》", "alias zhibu"),
    ("《关于全面推进基层政务公开标准化规范化工作的指导意见》", "alias guobanfa-2019-54"),
    ("《中共中央办公厅 国务院办公厅关于加强城乡社区协商的意见》", "alias zhongbanfa-2015-41"),
    ("《关于加强城乡社区协商的实施意见》", "alias kunbanfa-2016-21"),
    ("《就业促进法（2015年修正）》", "alias jiuye"),
  ]) func findsOtherRightNames(_ cell: String, _ expected: String) throws {
    #expect(try resolved(cell) == expected)
  }

  @Test(arguments: [
    ("《中华人民共和国居民委员会组织法》", "misnamed juweihui 中华人民共和国居民委员会组织法"),
    ("《居民委员会组织法》", "misnamed juweihui 居民委员会组织法"),
    ("《国务院关于进一步加强对改进最低生活保障工作的意见》（国发〔2012〕45号）", "misnamed dibao 国务院关于进一步加强对改进最低生活保障工作的意见"),
    ("中共中央办公厅 国务院办公厅《关于加强城乡社区协商的实施意见》（中办发〔2015〕41号）", "misnamed zhongbanfa-2015-41 关于加强城乡社区协商的实施意见"),
    ("国务院发展城市社区卫生服务的指导意见》（国发〔2006〕10号）", "misnamed weisheng 国务院发展城市社区卫生服务的指导意见"),
  ]) func tellsWrongTitles(_ cell: String, _ expected: String) throws {
    #expect(try resolved(cell) == expected)
  }

  @Test(arguments: [
    ("《社会救助暂行办法》（国务院令第694号）", "differs jiuzhu 国务院令第694号 国务院令第649号"),
    ("《社会救助暂行办法》（国务院令第711号）", "differs jiuzhu 国务院令第711号 国务院令第649号"),
    ("《就业促进法》（主席令第70号）", "alias jiuye"),
  ]) func tellsWrongNumbers(_ cell: String, _ expected: String) throws {
    #expect(try resolved(cell) == expected)
  }

  @Test(arguments: [
    ("《国务院关于进一步加强对改进最低生活保障工作的意见》", "unknown dibao"),
    ("《昆明市村务公开条例》", "unknown -"),
    ("国办发〔2020〕1号", "unknown -"),
    ("《国务院关于加强城市社区卫生服务的指导意见》", "unknown weisheng"),
  ]) func namesTheNearestOfTheUnknown(_ cell: String, _ expected: String) throws {
    #expect(try resolved(cell) == expected)
  }

  @Test func doesNotChooseBetweenLawsOfOneName() {
    let register = LawRegister([
      Law(slug: "a", title: "关于公开的意见", number: "甲发〔2019〕1号"), Law(slug: "b", title: "关于公开的意见", number: "乙发〔2019〕2号"),
    ])
    let bases = parseLegalBases("《关于公开的意见》；《关于公开的意见》（乙发〔2019〕2号）")
    #expect(bases.map { register.resolve($0).law?.slug } == [nil, "b"])
  }

  @Test func anEmptyRegisterKnowsNothing() {
    for basis in parseLegalBases("《甲法》；国办发〔2019〕54号") {
      #expect(LawRegister().resolve(basis) == .unknown(nearest: nil))
    }
  }
}
