/// The numbers that Word writes before the paragraphs of a list: they are not in the text.
struct ListNumbering {
  private struct Level {
    var format = "decimal"
    var text = "%1."
    var start = 1
  }

  private var abstractOfList: [String: String] = [:]
  private var levels: [String: [Int: Level]] = [:]
  private var counters: [String: [Int: Int]] = [:]

  init(_ bytes: [UInt8]) throws(PackageFault) {
    guard !bytes.isEmpty else { return }
    var (abstract, level, list) = ("", 0, "")
    var abstractOfList: [String: String] = [:]
    var levels: [String: [Int: Level]] = [:]
    try readXML(bytes, "numbering.xml") { event, reader in
      guard case .start(let name) = event else { return }
      func value(_ attribute: String = "val") -> String {
        reader.attribute("w:" + attribute) ?? reader.attribute(attribute) ?? ""
      }
      switch name {
      case "abstractNum": abstract = value("abstractNumId")
      case "lvl":
        level = Int(value("ilvl")) ?? 0
        levels[abstract, default: [:]][level] = Level()
      case "start": levels[abstract]?[level]?.start = Int(value()) ?? 1
      case "numFmt": levels[abstract]?[level]?.format = value()
      case "lvlText": levels[abstract]?[level]?.text = value()
      case "num": list = value("numId")
      case "abstractNumId": abstractOfList[list] = value()
      default: break
      }
    }
    self.abstractOfList = abstractOfList
    self.levels = levels
  }

  /// The next number of a list; `nil` for a bullet, or where there is no list.
  mutating func next(_ list: String?, level: Int) -> String? {
    guard let list, let abstract = abstractOfList[list], let levels = levels[abstract], let own = levels[level] else {
      return nil
    }
    let number = counters[list]?[level].map { $0 + 1 } ?? own.start
    counters[list, default: [:]][level] = number
    for deeper in (counters[list] ?? [:]).keys where deeper > level { counters[list]?[deeper] = nil }
    guard own.format != "bullet", own.format != "none" else { return nil }
    var text = own.text
    for index in 0...max(0, min(level, 8)) {
      let format = levels[index]?.format ?? "decimal"
      let value = index == level ? number : counters[list]?[index] ?? levels[index]?.start ?? 1
      text = text.replacing("%\(index + 1)", with: written(value, format))
    }
    return text
  }

  private func written(_ number: Int, _ format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting",
      "taiwaneseCountingThousand",
      "chineseLegalSimplified":
      return hanNumeral(number)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      return (1...20).contains(number)
        ? Unicode.Scalar(UInt32(0x245F + number)).map { String(Character($0)) } ?? "\(number)" : "\(number)"
    case "lowerLetter": return (1...26).contains(number) ? String(UnicodeScalar(UInt8(96 + number))) : "\(number)"
    case "upperLetter": return (1...26).contains(number) ? String(UnicodeScalar(UInt8(64 + number))) : "\(number)"
    default: return "\(number)"
    }
  }

  private func hanNumeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return "\(number)" }
    if number < 10 { return digits[number] }
    return (number < 20 ? "" : digits[number / 10]) + "十" + digits[number % 10]
  }
}

/// The paragraph styles that number their paragraphs.
struct ListStyles {
  private var listOfStyle: [String: String] = [:]

  init(_ bytes: [UInt8]) throws(PackageFault) {
    guard !bytes.isEmpty else { return }
    var style = ""
    var lists: [String: String] = [:]
    try readXML(bytes, "styles.xml") { event, reader in
      guard case .start(let name) = event else { return }
      if name == "style" { style = reader.attribute("w:styleId") ?? reader.attribute("styleId") ?? "" }
      if name == "numId" { lists[style] = reader.attribute("w:val") ?? reader.attribute("val") }
    }
    listOfStyle = lists
  }

  func list(of style: String?) -> String? { style.flatMap { listOfStyle[$0] } }
}
