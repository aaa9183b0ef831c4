/// How the cells of a workbook show their values, as far as their text depends on it.
struct WorkbookStyles {
  private var styles: [Style] = []

  struct Style {
    var format = NumberFormat.general
    var font: SymbolFont?
  }

  enum NumberFormat: Hashable {
    case general
    case date(hasTime: Bool, isChinese: Bool)
    case time
    case percent
    /// `000`: as many digits at least.
    case padded(Int)
  }

  init(_ bytes: [UInt8]) throws(PackageFault) {
    guard !bytes.isEmpty else { return }
    var codes: [Int: String] = [:]
    var fonts: [SymbolFont?] = []
    var styles: [Style] = []
    var isInCellStyles = false
    var isInFonts = false
    try readXML(bytes, "styles.xml") { event, reader in
      switch event {
      case .start("numFmt"):
        if let id = reader.attribute("numFmtId").flatMap({ Int($0) }) {
          codes[id] = reader.attribute("formatCode") ?? ""
        }
      case .start("fonts"): isInFonts = true
      case .end("fonts"): isInFonts = false
      case .start("font") where isInFonts: fonts.append(nil)
      case .start("name") where isInFonts:
        if !fonts.isEmpty { fonts[fonts.count - 1] = SymbolFont(reader.attribute("val") ?? "") }
      case .start("cellXfs"): isInCellStyles = true
      case .end("cellXfs"): isInCellStyles = false
      case .start("xf") where isInCellStyles && styles.count < 100_000:
        let number = reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
        let font = reader.attribute("fontId").flatMap { Int($0) } ?? 0
        styles.append(
          Style(
            format: NumberFormat(id: number, code: codes[number]),
            font: fonts.indices.contains(font) ? fonts[font] : nil))
      default: break
      }
    }
    self.styles = styles
  }

  subscript(index: Int?) -> Style {
    guard let index, styles.indices.contains(index) else { return Style() }
    return styles[index]
  }
}

extension WorkbookStyles.NumberFormat {
  /// The built-in formats by their numbers, the others by their code.
  init(id: Int, code: String?) {
    switch id {
    case 14...17: self = .date(hasTime: false, isChinese: false)
    case 22: self = .date(hasTime: true, isChinese: false)
    case 18...21, 45...47: self = .time
    case 9, 10: self = .percent
    case 27...31, 36, 50...54, 57, 58: self = .date(hasTime: false, isChinese: true)
    default:
      guard let code else {
        self = .general
        return
      }
      self.init(code: code)
    }
  }

  private init(code: String) {
    var plain = ""
    var isQuoted = false
    var isBracketed = false
    for character in code.prefix(while: { $0 != ";" }) {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == "[" {
        isBracketed = true
      } else if character == "]" {
        isBracketed = false
      } else if !isQuoted, !isBracketed {
        plain.append(character)
      }
    }
    let letters = plain.lowercased()
    if letters.contains("y") || letters.contains("d") && letters.contains("m") {
      self = .date(hasTime: letters.contains("h"), isChinese: code.contains("年"))
    } else if letters.contains("h") || letters.contains("ss") {
      self = .time
    } else if letters.contains("%") {
      self = .percent
    } else if letters.count > 1, letters.allSatisfy({ $0 == "0" }) {
      self = .padded(letters.count)
    } else {
      self = .general
    }
  }
}
