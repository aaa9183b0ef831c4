/// What the columns of a table say of persons, by their headings.
struct TableColumns {
  /// The row of the headings.
  private(set) var headingRow: Int?
  private(set) var names: Int?
  private(set) var birthDates: [Int] = []
  private(set) var illnesses: [Int] = []
  private(set) var ages: Int?
  private(set) var schools: [Int] = []
  private(set) var homes: [Int] = []
  /// The names are those of children.
  private(set) var namesOfMinors: Int?
  /// Each column's heading.
  private(set) var headings: [String] = []
  /// The persons of the table are those of offices: it gives their posts and nothing that a resident gets.
  private(set) var isOfStaff = false

  /// The headings stand in one of the first rows, below the table's title.
  init(_ rows: [[String]]) {
    for (index, row) in rows.prefix(6).enumerated() where row.contains(where: { Self.isNameHeading(folded($0)) }) {
      headingRow = index
      break
    }
    guard let headingRow else {
      // A list of telephones without names has its headings in the first row.
      headings = rows.first.map { $0.map(folded) } ?? []
      return
    }
    headings = rows[headingRow].map(folded)
    for (column, heading) in headings.enumerated() where !heading.isEmpty { take(heading, column) }
    isOfStaff = headings.contains(where: Self.posts.isIn) && !headings.contains(where: Self.receipts.isIn)
  }

  func heading(_ column: Int) -> String { headings.indices.contains(column) ? headings[column] : "" }

  private mutating func take(_ heading: String, _ column: Int) {
    if Self.isNameHeading(heading) {
      if Self.minors.isIn(heading) { namesOfMinors = namesOfMinors ?? column }
      names = names ?? column
    } else if Self.births.isIn(heading) {
      birthDates.append(column)
    } else if Self.diseases.isIn(heading) {
      illnesses.append(column)
    } else if Self.ageWords.contains(heading) {
      ages = ages ?? column
    } else if Self.schoolWords.isIn(heading) {
      schools.append(column)
    } else if Self.homeWords.isIn(heading) {
      homes.append(column)
    }
  }

  /// What the label to the left of a cell of a form says of it.
  enum Label {
    case name, birthDate, illness, home
  }

  static func label(_ cell: String) -> Label? {
    let words = folded(cell)
    guard words.unicodeScalars.count <= 8 else { return nil }
    if isNameHeading(words) { return .name }
    if births.isIn(words) { return .birthDate }
    if diseases.isIn(words) { return .illness }
    return homeWords.isIn(words) ? .home : nil
  }

  private static func isNameHeading(_ heading: String) -> Bool {
    heading.unicodeScalars.count <= 12 && nameWords.isIn(heading) && !noNames.isIn(heading)
  }

  private static let nameWords = WordList("姓名 户主 申请人 患者 被救助人 救助对象 享受对象 受助人 学生名 儿童名 供养对象")
  private static let noNames = WordList("数 类别 类型 情况 身份 电话 住址 地址 关系 意见 签名 签字 审核人 经办人")
  private static let minors = WordList("儿童 学生 孤儿 幼儿 婴儿 未成年人 子女")
  private static let births = WordList("出生")
  private static let diseases = WordList("病种 疾病 患病 诊断 病情 病名 症状")
  private static let ageWords = WordList("年龄 周岁 年龄(岁) 年龄(周岁) 岁数")
  private static let schoolWords = WordList("班级 年级 就读 学校 幼儿园 在读")
  private static let homeWords = WordList("住址 地址 居住地 住所 门牌 房号 楼栋")
  private static let posts = WordList("职务 岗位 部门 科室 单位 网格 职责 窗口 分工 职称 负责 社区 村(居) 机构 行业 站点")
  private static let receipts = WordList("身份证 证件 金额 补助 补贴 救助 低保 住址 年龄 残疾 账号 卡号 病种 学校 人口 家庭 保障 出生 面积")
}

/// A heading without its blanks and line breaks, full-width signs as narrow ones.
private func folded(_ heading: String) -> String {
  let line = TextLine(heading)
  return line.text(0..<line.count).filter { !$0.isWhitespace }
}
