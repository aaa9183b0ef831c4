/// What stands around a number in its line, and above it in a table: whose number it is, and of what.
struct NumberContext {
  let line: TextLine
  /// The heading of the column, or what else says of what the whole line is.
  var heading = ""
  /// The column is one of an office's telephones, whatever its heading says.
  var isOfOffice = false

  init(_ line: TextLine, heading: String = "", isOfOffice: Bool = false) {
    self.line = line
    self.heading = heading
    self.isOfOffice = isOfOffice
  }

  /// A mobile number that a body gives out: its 办公电话, 监督电话, 值班电话 and the like.
  ///
  /// The nearest word decides: 低保咨询电话 is the body's, 举报人电话 a person's. Words that both use (联系电话, 联系人) make it
  /// the body's unless the clause speaks of a person who gets something.
  func isOfficeTelephone(_ range: Range<Int>) -> Bool {
    if isOfOffice { return true }
    if !heading.isEmpty, OfficeWords.own.isIn(heading), !OfficeWords.person.isIn(heading) { return true }
    let clause = startOfClause(before: range.lowerBound)..<range.lowerBound
    let own = OfficeWords.own.last(in: line, clause)
    let person = OfficeWords.person.last(in: line, clause)
    if let own { return person.map { $0.upperBound <= own.lowerBound } ?? true }
    if person == nil, heading.isEmpty, OfficeWords.shared.isIn(line, clause) { return true }
    return person == nil && line[range.upperBound] == 0x28
      && OfficeWords.own.isIn(line, range.upperBound..<min(line.count, range.upperBound + 12))
  }

  /// Words that say that a number is a resident's: 身份证.
  func speaksOfIdentity(before index: Int) -> Bool { speaks(Self.identity, before: index, within: 16) }

  /// Words that say that a number is a bank's: 卡号, 账号.
  func speaksOfBank(before index: Int) -> Bool { speaks(Self.bank, before: index, within: 16) }

  /// Words that say that a number is one of a file, an order or a thing.
  func speaksOfSerial(before index: Int) -> Bool {
    if speaksOfIdentity(before: index) || speaksOfBank(before: index) { return false }
    return speaks(Self.serial, before: index, within: 9)
  }

  /// An amount of money, or a figure with a unit.
  func isAmount(_ range: Range<Int>) -> Bool {
    var next = range.upperBound
    while line[next].isSpace { next += 1 }
    if Self.units.match(in: line, at: next) != nil { return true }
    // The number of a document: 〔2026〕…号, 第…号.
    if line[next] == 0x53F7, [0x3015, 0x5D, 0x7B2C].contains(line[range.lowerBound - 1]) { return true }
    let before = line[range.lowerBound - 1]
    return before == 0xA5 || before == 0x24 || before == 0x20AC
  }

  /// Letters right before or after a number make it a part of something else: `SN13812345678`. Two or more letters before
  /// a colon-less number can be a word (`tel13812345678`), and those are few.
  func touchesLetters(_ range: Range<Int>) -> Bool {
    if line[range.upperBound].isLetter { return true }
    guard line[range.lowerBound - 1].isLetter else { return false }
    var start = range.lowerBound - 1
    while line[start - 1].isLetter { start -= 1 }
    return !Self.labels.contains(line.text(start..<range.lowerBound).lowercased())
  }

  /// A part of an address of the web.
  func isInURL(_ index: Int) -> Bool {
    var start = index
    while start > 0, line[start - 1] > 0x20, line[start - 1] < 0x7F, line[start - 1] != 0x28 { start -= 1 }
    return Self.schemes.isIn(line, start..<index)
  }

  private func speaks(_ words: WordList, before index: Int, within distance: Int) -> Bool {
    (!heading.isEmpty && words.isIn(heading))
      || words.isIn(line, max(startOfClause(before: index), index - distance)..<index)
  }

  private func startOfClause(before index: Int) -> Int {
    var start = index
    while start > 0, index - start < 40, !Self.ends.contains(line[start - 1]) { start -= 1 }
    return start
  }

  private static let ends = Set(";!?|\n。；".unicodeScalars.map(\.value))
  private static let identity = WordList("身份证 身份号 证件号 公民身份 身份证明 身份号码")
  private static let bank = WordList("银行卡 卡号 账号 帐号 账户 帐户 存折 一卡通 开户 惠农卡 社保卡 打卡 代发")
  private static let serial = WordList(
    """
    编号 编码 单号 流水号 受理号 办件 订单 案号 条码 批号 项目代码 索引号 信用代码 文号 序列号 合同号 票号 发票 交易号 凭证号 登记号 许可证 \
    机构代码 代码 统一码 监管码 受理码 标识码 版本
    """
  )
  private static let units = WordList("元 万 亿 圆 人民币 平方 吨 千 公里 % ％ 美元 港元 个 件 人次 株 瓦 度")
  private static let schemes = WordList("http:// https:// www. ftp://")
  private static let labels: Set<String> = [
    "tel", "phone", "mobile", "mob", "telephone", "id", "no", "idcard", "sfz", "card", "qq", "wx", "weixin", "wechat",
  ]
}

/// The words by which bodies and persons say whose a telephone is.
enum OfficeWords {
  static let own = WordList(
    """
    办公电话 办公室电话 监督电话 举报电话 投诉电话 值班电话 值班手机 值守电话 服务电话 服务热线 热线 咨询电话 咨询 报名电话 预约电话 预约 报修 客服 \
    受理电话 公开电话 应急电话 救援电话 维权电话 反映电话 公示电话 调解电话 工作电话 工作手机 公务电话 公务手机 对外电话 单位电话 窗口电话 监督举报 \
    举报投诉 监督投诉 监督 办公 值班 居委会 村委会 办事处 服务中心 服务站 便民站 工作站 派出所 网格员 网格长 书记 主任 副主任 工作人员 值班人员 \
    负责人 承办人 经办人 管理员 河长 林长 路长 楼栋长 村医 家庭医生 支书 招标 采购 代理机构 办公室 站长 所长 社区民警 片警 物业 客服电话 社区电话 传真 hotline
    """)
  /// Words of bodies and of persons alike.
  static let shared = WordList("联系电话 联系方式 联系人 联系手机 联络员")
  static let person = WordList(
    """
    申请人 户主 患者 病人 家长 监护人 低保户 低保对象 救助对象 享受对象 受助人 受益人 当事人 本人 家属 居民姓名 村民姓名 租户 承租人 业主 \
    投诉人 举报人 信访人 学生 儿童 残疾人 身份证 身份号 住户 个人电话 私人 家庭住址 家庭地址 被救助人 供养对象 特困人员 举报者 反映人 候选人 求职者
    """)
}
