import SiteModel

/// What a heading of a catalog means, whatever it is called there.
enum Heading: Hashable {
  case column(CatalogColumn)
  /// 公开事项: the levels stand below it, or it is one of them.
  case group
  /// A choice below a column, ticked or not: 全社会 below 公开对象.
  case choice(CatalogColumn, word: String)
  /// A heading that a catalog has no column for, such as 备注.
  case other

  /// - Parameter text: as the file has it.
  init?(_ text: String) {
    // Nearly every text that is asked about is too long to be one.
    guard text.utf8.count <= 160 else { return nil }
    let words = headingKey(text)
    guard !words.isEmpty, words.count <= 24 else { return nil }
    if let known = knownHeadings[words] {
      self = known
    } else if let choice = Self.choice(words) {
      self = choice
    } else if let column = Self.likely(words) {
      self = .column(column)
    } else {
      return nil
    }
  }

  /// Longer names that hold the word: 公开事项内容要素, 政策法规依据.
  private static func likely(_ words: String) -> CatalogColumn? {
    guard words.count <= 14, !words.contains("，"), !words.contains("、") || words.hasPrefix("公开") else { return nil }
    let known: [(String, CatalogColumn)] = [
      ("一级", .first), ("二级", .second), ("三级", .third), ("公开栏目", .websiteColumn), ("公开内容", .contents), ("公开依据", .bases),
      ("公开时限", .timeLimit), ("公开主体", .bodies), ("公开渠道", .channels), ("公开载体", .channels), ("公开对象", .audiences),
      ("公开方式", .methods), ("公开层级", .levels), ("责任主体", .bodies), ("法规依据", .bases), ("政策依据", .bases),
    ]
    guard words.containsAny(["级", "公开", "责任主体", "依据"]) else { return nil }
    return known.first { words.containsAny([$0.0]) && words.count <= $0.0.count + 8 }?.1
  }

  /// 县（市、区）级, 乡（镇、街道）级, 特定群众（请注明）.
  private static func choice(_ words: String) -> Heading? {
    if words.count <= 10 {
      if words.hasPrefix("特定") { return .choice(.audiences, word: "特定群体") }
      if words.hasPrefix("全社会") || words.hasPrefix("面向全社会") { return .choice(.audiences, word: "全社会") }
      if words.hasPrefix("依申请") { return .choice(.methods, word: "依申请公开") }
      if words.hasPrefix("主动") { return .choice(.methods, word: "主动公开") }
    }
    if words.count <= 12, let first = words.first, "省市县区乡镇街村社".contains(first),
      words.hasAnySuffix(["级", "街道", "社区", "（村）", "（社区）", "村居"]), !words.contains("事项")
    {
      return .choice(.levels, word: words)
    }
    return nil
  }
}

/// A heading without white space, brackets in one width.
func headingKey(_ text: String) -> String {
  var key = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "(", "﹙": key.unicodeScalars.append("（")
    case ")", "﹚": key.unicodeScalars.append("）")
    case "*", "＊", ":", "：", "\u{FEFF}", "#": continue
    case "／": key.unicodeScalars.append("/")
    default:
      let isWhite = scalar.value <= 0x20 || scalar.value == 0xA0 || scalar.value == 0x3000
      if !isWhite, !(0x2000...0x200F).contains(scalar.value) { key.unicodeScalars.append(scalar) }
    }
  }
  return key
}

/// The names of the columns in published catalogs, besides those that `catalog.csv` itself accepts.
private let headingNames: [(CatalogColumn, [String])] = [
  (.code, ["编码", "事项代码", "目录编码"]),
  (.number, ["序号", "编号", "序", "号", "NO", "No", "No.", "NO."]),
  (.domain, ["领域", "公开领域", "所属领域", "领域名称", "试点领域名称", "行业领域"]),
  (
    .first,
    [
      "一级事项", "一级目录", "一级公开事项", "公开事项一级", "一级指标", "一级类别", "公开类别", "类别", "事项类别", "公开事项类别", "事项分类",
      "类型", "大类", "分类", "公开分类", "公开事项分类", "一级分类", "一级事项名称", "公开事项（一级）", "公开事项（一级事项）",
    ]
  ),
  (
    .second,
    [
      "二级事项", "二级目录", "二级公开事项", "公开事项二级", "二级指标", "二级类别", "小类", "二级分类", "二级事项名称", "公开事项（二级）",
      "公开事项（二级事项）",
    ]
  ),
  (
    .third,
    [
      "三级事项", "三级目录", "三级公开事项", "公开事项三级", "三级指标", "三级类别", "三级分类", "三级事项名称", "公开事项（三级）",
      "公开事项（三级事项）",
    ]
  ),
  (
    .contents,
    [
      "公开内容", "公开内容（要素）", "公开内容要素", "公开要素", "公开内容及要素", "公开内容和要素", "内容", "内容（要素）", "内容要素", "主要内容", "具体内容",
      "公开具体内容", "公开的内容", "公开内容/要素", "要素", "信息内容", "公开信息内容", "公开事项内容",
    ]
  ),
  (
    .websiteColumn,
    ["政府网站公开栏目", "公开栏目", "网站栏目", "网站公开栏目", "政府网站栏目", "门户网站公开栏目", "栏目", "政府门户网站公开栏目", "公开网站栏目"]
  ),
  (.bases, ["公开依据", "依据", "法律依据", "政策依据", "公开法律依据", "法律法规依据", "公开的依据", "法律政策依据", "设定依据", "公开政策依据"]),
  (.timeLimit, ["公开时限", "时限", "公开时间", "公开期限", "公开时限要求", "时限要求", "公开时间（时限）", "公开时限（时间）", "公开频次"]),
  (
    .bodies,
    [
      "公开主体", "主体", "责任主体", "公开责任主体", "责任单位", "公开单位", "责任部门", "公开部门", "公开责任单位", "公开责任部门", "责任科室", "发布主体",
      "公开机构", "公开责任人", "公开主体（责任单位）", "公开主体（责任主体）",
    ]
  ),
  (
    .channels,
    [
      "公开渠道和载体", "公开渠道", "公开渠道及载体", "公开渠道与载体", "渠道和载体", "渠道及载体", "渠道", "公开载体", "载体", "公开渠道（载体）", "公开渠道/载体",
      "公开途径", "公开渠道、载体", "公开载体和渠道", "公开平台", "公开渠道载体", "公开载体及渠道", "发布渠道",
    ]
  ),
  (.audiences, ["公开对象", "对象", "公开范围", "受众", "公开对象范围", "公开的对象"]),
  (.methods, ["公开方式", "方式", "公开属性", "公开类型", "公开的方式"]),
  (.levels, ["公开层级", "层级", "公开级别", "级别", "公开层次", "公开的层级"]),
]

private let knownHeadings: [String: Heading] = {
  var known: [String: Heading] = [:]
  for (column, names) in headingNames {
    for name in names { known[headingKey(name)] = .column(column) }
  }
  for column in CatalogColumn.allCases {
    for name in [column.rawValue] + column.aliases { known[headingKey(name)] = .column(column) }
  }
  for name in ["公开事项", "事项名称", "事项", "公开事项名称", "公开目录", "公开项目", "事项目录", "目录", "公开标题", "项目"] { known[name] = .group }
  let choices: [(CatalogColumn, String, [String])] = [
    (.audiences, "全社会", ["全社会", "社会", "面向社会", "全体社会", "社会公众", "全体居民", "全体村民"]),
    (.audiences, "特定群体", ["特定群体"]), (.audiences, "特定群众", ["特定群众"]), (.audiences, "特定对象", ["特定对象"]),
    (.audiences, "特定人群", ["特定人群"]),
    (.methods, "主动公开", ["主动", "主动公开"]), (.methods, "依申请公开", ["依申请", "依申请公开", "依申请公开方式", "申请公开"]),
    (.methods, "不予公开", ["不予公开", "不公开"]),
    (.levels, "省级", ["省级", "省"]), (.levels, "市级", ["市级", "市"]), (.levels, "县级", ["县级", "县"]),
    (.levels, "区级", ["区级"]), (.levels, "乡级", ["乡级"]), (.levels, "乡镇", ["乡镇"]), (.levels, "乡镇级", ["乡镇级"]),
    (.levels, "镇级", ["镇级"]), (.levels, "街道", ["街道"]), (.levels, "村级", ["村级"]), (.levels, "社区", ["社区"]),
    (.levels, "村", ["村"]), (.levels, "村居", ["村居"]), (.levels, "社区级", ["社区级"]), (.levels, "村（社区）", ["村（社区）"]),
    (.levels, "社区（村）", ["社区（村）"]), (.levels, "街道级", ["街道级"]),
  ]
  for (column, word, names) in choices {
    for name in names { known[headingKey(name)] = .choice(column, word: word) }
  }
  for name in ["备注", "说明", "联系人", "联系电话", "联系方式", "监督电话", "咨询电话", "更新时间", "填报人", "审核人", "链接", "网址", "公开网址"] {
    known[name] = .other
  }
  return known
}()
