/// Finds names of persons in a line. A name is two to four characters between other signs than characters, the first one a
/// family name: few other words stand so, and those that do in this field are listed.
enum PersonName {
  /// The name that begins at an index; `nil` if none does. A masked one (张某某、张*三) is none: it names nobody.
  static func match(in line: TextLine, at index: Int) -> Range<Int>? {
    let surname = Surname.length(in: line, at: index)
    guard surname > 0 else { return nil }
    var end = index + surname
    while line[end].isHan, end - index < 5 { end += 1 }
    let given = end - index - surname
    guard given == 1 || given == 2, !line[end].isMask, !line[end].isHan else { return nil }
    let range = index..<end
    return isOrdinary(line, range) ? nil : range
  }

  /// Whether characters that could be a name are a word of the field.
  static func isOrdinary(_ line: TextLine, _ range: Range<Int>) -> Bool {
    words.isIn(line, range) || line.signs[range].contains { signsOfNoName.contains($0) }
  }

  /// A name that nothing but other signs, or a word for a person, stands before.
  static func bounded(in line: TextLine, at index: Int) -> Range<Int>? {
    guard let name = match(in: line, at: index) else { return nil }
    let isFree = index == 0 || !line[index - 1].isHan && !line[index - 1].isLetter && !line[index - 1].isMask
    return isFree || titles.ends(in: line, before: index) ? name : nil
  }

  /// The nearest name before an index, in the same clause.
  static func last(in line: TextLine, before index: Int, within distance: Int = 24) -> Range<Int>? {
    var start = index - 1
    while start >= max(0, index - distance) {
      if let name = bounded(in: line, at: start), name.upperBound <= index { return name }
      start -= 1
    }
    return nil
  }

  /// The name in a cell of a column of names; `nil` if it is masked, or none.
  static func whole(_ cell: String) -> String? {
    let signs = cell.unicodeScalars.filter { !$0.properties.isWhitespace }
    let hasOnlyCharacters = signs.allSatisfy { $0.value.isHan || $0 == "·" || $0 == "•" }
    guard (2...12).contains(signs.count), hasOnlyCharacters, !signs.contains("某") else { return nil }
    let text = String(String.UnicodeScalarView(signs))
    return notNames.contains(text) ? nil : text
  }

  /// Whether a cell is a name, in a column of which nothing else says so.
  static func isName(_ cell: String) -> Bool {
    guard let name = whole(cell), (2...4).contains(name.unicodeScalars.count) else { return false }
    let line = TextLine(name)
    let isWord = isOrdinary(line, 0..<line.count) || headings.isIn(line, 0..<line.count)
    return Surname.length(in: line, at: 0) > 0 && !isWord
  }

  private static let headings = WordList(
    """
    性别 民族 年龄 单位 职务 电话 学历 时间 金额 备注 关系 类别 类型 标准 人数 人口 方式 党派 部门 班次 成绩 分数 程度 车牌 名次 区域 籍贯 等级 \
    楼栋 应发 实发 位置 全称 任职
    """)

  static let titles = WordList(
    """
    姓名 患者 病人 居民 村民 学生 儿童 孤儿 幼儿 婴儿 户主 申请人 监护人 家长 当事人 承租人 业主 之子 之女 儿子 女儿 小朋友 同学 \
    未成年人 残疾人 老人 救助对象 低保户 对象 成员
    """)

  /// What stands where a name could, and is a word of this field.
  private static let words = WordList(
    """
    常年 曾经 全家 时常 包括 成因 容易 何人 任一 向患 高龄 高考 高中 高校 高温 高度 高层 高新 方案 方式 方面 金额 资金 经费 常见 常规 成员 成年 成立 成本 成果 党员 党委 党组 党支 白天 \
    时间 时限 时期 全部 全体 全年 全区 关于 关爱 关怀 关系 和谐 向社 于是 安全 安置 安排 应当 应急 应该 管理 管道 项目 路灯 路面 路口 \
    明确 明细 温馨 单位 单元 单价 官方 商业 商户 商铺 花园 阳光 阳台 万元 武装 文化 文明 文件 文号 章程 华侨 房屋 房产 解决 解释 连续 \
    车辆 车位 车库 农村 农业 农户 农民 司法 班子 班级 储备 原因 原则 原件 满意 位置 海报 展示 普通 普惠 思想 自愿 自然 自治 起止 资料 资格 \
    资产 后勤 代表 代办 代码 纳税 木材 江苏 江西 石油 宁夏 广东 南京 海南 海口 甘肃 云南 贵州 吉林 湖北 湖南 河北 河南 山东 山西 上海 北京 \
    乐园 乐居 平方 平安 康复 康养 景区 景观 景点 童装 幸福 和平 金牌 金融 金碧 成都 武汉 广州 贵阳 郑州 程序 严重 严禁 严格 施工 施行 \
    申请 申报 申诉 申领 易地 包括 包干 毕业 盛大 曲靖 连锁 古城 明年 明天 查询 查看 查阅 谈话 封面 惠民 惠农 南路 南侧 原告 师生 商品 \
    干部 楼道 楼栋 楼层 鲜花 后续 字号 简介 简要 简历 简易 计划 余额 任务 任职 任命 任期 任何 何时 何地 段落 向前 向上 左右 左侧 毛利
    """)

  private static let signsOfNoName = Set("某的了是在及与或等为被将元号楼栋室岁费款表部局处科股办站所院校厅委会镇乡街县市区省".unicodeScalars.map(\.value))
  private static let notNames: Set<String> = [
    "姓名", "合计", "总计", "小计", "不详", "未知", "备注", "名单", "暂无", "空缺", "无名", "单位", "部门",
  ]
}
