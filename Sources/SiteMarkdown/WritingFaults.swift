package import SiteDiagnostics

extension DiagnosticCode {
  package static let imageWithoutAlternative = DiagnosticCode(
    "markdown/image-without-alternative", .warning,
    Wording(
      "An image has no text for those who do not see it (GB/T 37668-2019).",
      "图片没有替代文字，看不见图片的人不知道内容（GB/T 37668-2019）。"))

  package static let headingOrder = DiagnosticCode(
    "markdown/heading-order", .warning,
    Wording(
      "A heading leaves out a level: readers who go from heading to heading look for the one between (GB/T 37668-2019).",
      "标题跳级，用读屏软件按标题浏览时会以为漏了一级（GB/T 37668-2019）。"))

  package static let tableWithoutHeader = DiagnosticCode(
    "markdown/table-without-header", .warning,
    Wording(
      "The header of a table has no words, so nobody who hears its cells knows what they mean (GB/T 37668-2019).",
      "表格的表头是空的，听读单元格时不知道各列是什么（GB/T 37668-2019）。"))

  package static let lostMask = DiagnosticCode(
    "markdown/lost-mask", .warning,
    Wording(
      "Stars that mask names are read as emphasis: 张*和李* becomes 张 and an emphasised 和李, and the stars vanish from the page.",
      "遮盖姓名的星号被当成了强调标记：“张*和李*”页面上会变成“张和李”，星号不见了。"))
}

/// What a reader of a text would stumble over although it is right Markdown: one pass over its steps.
package func writingFaults(in document: MarkdownDocument, path: String) -> [Diagnostic] {
  var faults = WritingFaults(document: document, path: path)
  faults.lookAtHeadings()
  faults.lookAtInlines()
  return faults.found
}

private struct WritingFaults {
  let document: MarkdownDocument
  let path: String
  var found: [Diagnostic] = []

  mutating func lookAtHeadings() {
    guard var previous = document.outline.map(\.level).min() else { return }
    for (index, heading) in document.outline.enumerated() {
      let highest = index == 0 ? previous : previous + 1
      if heading.level > highest {
        let marks = String(repeating: "#", count: heading.level)
        let right = String(repeating: "#", count: highest)
        found.append(
          Diagnostic(
            .headingOrder, Wording("'\(marks) \(heading.text)' leaves out a level", "“\(marks) \(heading.text)”跳了级"),
            at: .text(path: path, range: heading.range), help: Wording("write '\(right)'", "改为“\(right)”")))
      }
      previous = heading.level
    }
  }

  mutating func lookAtInlines() {
    let events = document.events
    for index in events.indices where events[index].side == .open {
      switch events[index].kind {
      case .image: lookAtImage(at: index)
      case .tableHead: lookAtHeader(at: index)
      case .emphasis, .strong: lookAtEmphasis(at: index)
      default: break
      }
    }
  }

  /// A CSV file shown as an image is a table, whose first row says what it is about.
  private mutating func lookAtImage(at index: Int) {
    let event = document.events[index]
    let destination = document.string(event.destination)
    guard !hasWords(from: index), !destination.lowercased().hasSuffix(".csv") else { return }
    report(
      .imageWithoutAlternative, Wording("image '\(destination)' has no alternative", "图片“\(destination)”没有替代文字"), event,
      Wording("say in the brackets what it shows: ![…](\(destination))", "在方括号里写明图片内容：![……](\(destination))"))
  }

  private mutating func lookAtHeader(at index: Int) {
    guard !hasWords(from: index) else { return }
    report(
      .tableWithoutHeader, Wording("the table's header has no words", "表头是空的"), document.events[index],
      Wording("name each column in the first row", "在第一行写明各列的名称"))
  }

  /// Whether a node has any text before it ends.
  private func hasWords(from index: Int) -> Bool {
    let (events, kind) = (document.events, document.events[index].kind)
    var next = index + 1
    while next < events.count, !(events[next].kind == kind && events[next].side == .close) {
      switch events[next].kind {
      case .text, .code, .html: if document.pool[events[next].text.range].contains(where: { $0 > 0x20 }) { return true }
      case .image: if next != index { return true }
      default: break
      }
      next += 1
    }
    return false
  }

  /// 张*和李*, 王**、赵**: a surname stands before each run of stars, and something parts the two names.
  private mutating func lookAtEmphasis(at index: Int) {
    let events = document.events
    guard index > 0, events[index - 1].kind == .text, isSurname(lastScalar(of: events[index - 1].text)) else { return }
    var (end, hasSeparator, last) = (index + 1, false, PoolRange.empty)
    while end < events.count, !(events[end].kind == events[index].kind && events[end].side == .close) {
      if events[end].kind == .softBreak || events[end].kind == .lineBreak { hasSeparator = true }
      if events[end].kind == .text {
        last = events[end].text
        hasSeparator =
          hasSeparator
          || document.string(last).unicodeScalars.contains { "、，,；; 和与及\u{3000}".unicodeScalars.contains($0) }
      }
      end += 1
    }
    guard hasSeparator, isSurname(lastScalar(of: last)) else { return }
    report(
      .lostMask,
      Wording(
        "the stars around '\(document.string(last))' vanish from the page", "“\(document.string(last))”前后的星号在页面上会消失"),
      events[index],
      Wording(#"write \* for each star, or ＊ (full width), or 某"#, #"每个星号写成\*，或者改用全角＊，或者写“某”"#))
  }

  /// The last character but for stars that stay.
  private func lastScalar(of range: PoolRange) -> Unicode.Scalar? {
    var text = document.pool[range.range]
    while text.last == UInt8(ascii: "*") { text.removeLast() }
    // Those of surnames take three bytes.
    guard text.count >= 3, text[text.endIndex - 3] & 0xF0 == 0xE0 else { return nil }
    let value = text.suffix(3).reduce(UInt32(0)) { $0 << 6 | UInt32($1 & 0x3F) }
    return Unicode.Scalar(value & 0xFFFF)
  }

  private mutating func report(_ code: DiagnosticCode, _ message: Wording, _ event: MarkdownEvent, _ help: Wording) {
    found.append(Diagnostic(code, message, at: .text(path: path, range: document.range(of: event)), help: help))
  }
}

private func isSurname(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(surnames.contains) ?? false }

/// Those of nearly all people.
private let surnames = Set(
  """
  王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田\
  任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧岳殷庞颜倪严牛温季俞章鲁葛伍\
  韦申尤毕聂丛焦向柳邢路岑齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欣甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植\
  甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬
  """.unicodeScalars)
