import SiteDocuments
import SiteModel

/// What a cell's text looks like, whatever column it stands in.
struct CellTraits {
  let text: String
  let squeezed: String
  /// Characters without white space.
  let length: Int
  let tick: TickMark?
  let isNumber: Bool
  /// `—`, `/`, `无`.
  let isDash: Bool
  let isNumbered: Bool
  /// Of the numbering at its head: 2 of `2.甲`.
  let listNumber: Int?
  let isLaw: Bool
  let isTimeLimit: Bool
  let isChannels: Bool
  let hasBoxes: Bool
  let isBody: Bool
  let isWebsiteColumn: Bool
  let isAudience: Bool
  let isMethod: Bool
  let isLevel: Bool
  let isDitto: Bool

  init(_ text: String) {
    self.text = text
    squeezed = text.squeezed
    length = squeezed.unicodeScalars.count
    tick = TickMark(text)
    isNumber = itemNumber(squeezed) != nil
    isDash = squeezed.allSatisfy { "—–-－/／无".contains($0) }
    isDitto = dittoWords.contains(squeezed)
    let list = length < 3000 ? parseListCell(text) : []
    isNumbered = list.first?.marker != nil
    listNumber = list.first?.marker.flatMap { Int($0.filter(\.isASCII).filter(\.isNumber)) }
    isLaw = length >= 4 && Self.looksLikeLaw(text, squeezed)
    isTimeLimit = length <= 120 && !isNumber && Self.looksLikeTimeLimit(squeezed)
    hasBoxes = text.unicodeScalars.contains { "☑☐□■☒√✓✔".unicodeScalars.contains($0) } && tick == nil
    let share = length <= 600 && !isLaw && !isTimeLimit ? channelShare(text) : 0
    isChannels = share >= 0.6 || hasBoxes && share > 0.2
    isBody = length >= 2 && length <= 120 && looksLikeBodies(text)
    isWebsiteColumn =
      length <= 60
      && (squeezed.contains(">") || squeezed.hasAnySuffix(["专栏", "栏目", "专题", "首页"]) || squeezed.hasPrefix("http"))
    isAudience = length <= 30 && squeezed.hasAnyPrefix(audienceWords)
    isMethod = methodWords.contains(squeezed)
    isLevel = looksLikeLevels(text)
  }

  private static func looksLikeLaw(_ text: String, _ squeezed: String) -> Bool {
    let scalars = Array(squeezed.unicodeScalars.prefix(1200))
    guard let open = scalars.firstIndex(of: "《") else {
      return squeezed.utf8.count <= 1500 && looksLikeUnmarkedLaws(text)
    }
    let inside = scalars.reduce(into: (depth: 0, count: 0)) { state, scalar in
      if scalar == "《" { state.depth += 1 }
      if state.depth > 0 { state.count += 1 }
      if scalar == "》" { state.depth = max(0, state.depth - 1) }
    }
    return open <= 24 && inside.count * 5 >= scalars.count * 2
  }

  private static func looksLikeTimeLimit(_ squeezed: String) -> Bool {
    guard squeezed.containsAny(["日", "天", "时", "月", "季", "年", "周", "期", "久", "后", "同上"]),
      squeezed.unicodeScalars.count(where: { $0 == "、" }) < 3
    else { return false }
    let limit = parseTimeLimit(squeezed)
    guard !limit.clauses.isEmpty else { return false }
    let rest = limit.remainder.squeezed.count
    let subjects = limit.clauses.reduce(0) { $0 + ($1.subject?.squeezed.count ?? 0) }
    return (rest + subjects) * 2 <= squeezed.count
      || squeezed.containsAny(["之日起", "工作日内", "个工作日", "日内公开", "及时公开", "长期公开"])
        && !squeezed.hasPrefix("1") && squeezed.count <= 80
  }
}

/// Titles without their marks: 中华人民共和国突发事件应对法, 关于…的通知（国发〔2006〕10号）.
private func looksLikeUnmarkedLaws(_ text: String) -> Bool {
  guard let last = text.unicodeScalars.last, "法例号则）)办定见知".unicodeScalars.contains(last) else { return false }
  return text.split(separator: "\n").allSatisfy { line in
    let words = line.filter { !$0.isWhitespace }
    guard (4...70).contains(words.count), !words.contains("。") else { return false }
    if words.hasAnySuffix(["号", "号）", "号)"]) { return words.contains { "〔﹝[［".contains($0) } || words.contains("令") }
    if words.hasAnySuffix(["法", "条例", "实施细则", "暂行办法", "试行办法", "（试行）"]) { return !words.contains("、") }
    return words.contains("关于") && words.hasAnySuffix(["意见", "通知", "决定", "规定", "办法"])
  }
}

/// 同上 in its forms.
let dittoWords: Set<String> = ["同上", "同上。", "同前", "同左", "〃", "″", "\"", "〞", "(同上)", "（同上）", "同上栏", "同上行"]

let audienceWords = [
  "全社会", "特定群体", "特定群众", "特定对象", "特定人群", "社会公众", "面向社会", "全体居民", "全体村民", "本社区居民", "申请人", "服务对象", "当事人", "社区居民",
  "本村村民", "辖区居民", "利害关系人",
]
let methodWords: Set<String> = ["主动", "主动公开", "依申请", "依申请公开", "不予公开", "主动公开依申请公开"]

/// The value of a number and nothing else, in digits: `12`, `１２`, `12.`, `（3）`.
func itemNumber(_ squeezed: String) -> Int? {
  var digits = squeezed.unicodeScalars.map(\.narrowForm)
  guard digits.count <= 8 else { return nil }
  while let last = digits.last, ".、)）。".unicodeScalars.contains(last) { digits.removeLast() }
  if let first = digits.first, first == "(" || first == "（" { digits.removeFirst() }
  if digits.suffix(2) == [".", "0"] { digits.removeLast(2) }
  guard !digits.isEmpty, digits.count <= 5 else { return nil }
  return digits.allSatisfy { ("0"..."9").contains($0) } ? Int(String(String.UnicodeScalarView(digits))) : nil
}

/// The share of the names in a cell that are channels.
private func channelShare(_ text: String) -> Double {
  guard text.containsAny(channelWords) || text.containsAny(["其他", "其它", "☑", "☐", "■", "□", "√"]) else { return 0 }
  var names: [String] = []
  for mention in parseChannelCell(text) {
    if isChannelName(mention.name) {
      names.append(mention.name)
    } else {
      names += mention.name.split { $0 == " " }.map(String.init)
    }
  }
  guard !names.isEmpty else { return 0 }
  return Double(names.count(where: isChannelName)) / Double(names.count)
}

private let standardChannels = ChannelRegister(Channel.standard)
private let channelWords = [
  "网站", "公报", "微信", "微博", "两微", "一端", "新媒体", "客户端", "APP", "发布会", "听证会", "广播", "电视", "媒体", "报刊", "报纸", "查阅点", "查阅室",
  "服务中心", "服务站", "服务大厅", "入户", "现场", "公示栏", "公开栏", "宣传栏", "公告栏", "公示牌", "宣传橱窗", "橱窗", "电子屏", "显示屏", "LED", "平台", "推送",
  "公众号", "短信", "专区", "大厅", "张贴", "明白卡", "档案馆", "图书馆", "触摸屏", "微信群", "QQ群", "村务公开", "居务公开", "小程序",
]

func isChannelName(_ name: String) -> Bool {
  let squeezed = name.squeezed
  guard squeezed.count <= 24 else { return false }
  if standardChannels[squeezed] != nil || squeezed == "其他" || squeezed == "其它" || squeezed.hasPrefix("其他（") {
    return true
  }
  return squeezed.containsAny(channelWords) && !squeezed.contains("《") && !squeezed.contains("，")
}

private let bodyEndings = [
  "委员会", "居委会", "村委会", "政府", "局", "办公室", "办事处", "街道", "镇", "乡", "社区", "村", "工作站", "所", "中心", "科", "处", "队", "院", "厅",
  "部", "部门", "单位", "机关", "组织", "小组", "公司", "党委", "支部", "工会", "联合会", "协会", "学校", "办", "站", "村（居）", "合作社", "民政", "委",
]

/// What the names of offices end in, brackets and separators behind them included.
private let lastOfBodies = Set(bodyEndings.compactMap(\.unicodeScalars.last) + Array("）)、；;，, ".unicodeScalars))

/// Whether each of the names in a cell ends as the names of offices do.
func looksLikeBodies(_ text: String) -> Bool {
  guard let last = text.unicodeScalars.last, lastOfBodies.contains(last) else { return false }
  let names = text.split { "\n、；;，, ".contains($0) }.map { withoutLastBracket(withoutMarker(String($0))) }.filter {
    !$0.isEmpty
  }
  guard !names.isEmpty, names.count <= 14 else { return false }
  return names.allSatisfy { $0.count >= 2 && $0.count <= 26 && $0.hasAnySuffix(bodyEndings) }
}

private func withoutMarker(_ name: String) -> String {
  let rest = name.drop { ("0"..."9").contains($0) || ".、．）)（(".contains($0) && $0 != "（" }
  return String(rest)
}

private func withoutLastBracket(_ name: String) -> String {
  guard name.last == "）" || name.last == ")", let open = name.lastIndex(where: { $0 == "（" || $0 == "(" }),
    open > name.startIndex
  else { return name }
  return String(name[..<open])
}

private func looksLikeLevels(_ text: String) -> Bool {
  guard text.utf8.count <= 120 else { return false }
  let names = text.split { "\n、；;，, /".contains($0) }.map(String.init)
  guard !names.isEmpty, names.count <= 6 else { return false }
  return names.allSatisfy { name in
    if case .choice(.levels, _) = Heading(name) { true } else { false }
  }
}
