import CXML2
import SiteDiagnostics

/// Reads a web page: its tables with what their cells span, and the paragraphs around them.
///
/// libxml2 reads any bytes as some page, so there is no error in the markup; the characters are converted beforehand,
/// because what a page says of its encoding is often wrong.
func parseHTML(_ bytes: [UInt8], path: String) -> Diagnosed<Document> {
  var diagnostics: [Diagnostic] = []
  let text = decodeText(bytes, path: path).unwrap(into: &diagnostics)
  let reading = HTMLReading(path: path)
  var utf8 = Array(text.utf8)
  // A zero would end the text for libxml2.
  for index in utf8.indices where utf8[index] == 0 { utf8[index] = 0x20 }
  readHTML(utf8, reading)
  if reading.builder.isTooLarge {
    diagnostics.append(
      Diagnostic(
        .importTooLarge, Wording("a web page has fewer cells and levels than this one", "这个网页的格子或层次多得不正常"),
        at: .file(path: path)))
  }
  return Diagnosed(reading.builder.finish(), diagnostics)
}

private func readHTML(_ bytes: [UInt8], _ reading: HTMLReading) {
  sitegen_silence_xml()
  guard let context = htmlNewParserCtxt() else { return }
  defer { htmlFreeParserCtxt(context) }
  // Our own handlers in the place of those that build a tree; the others are left out.
  var handlers = htmlSAXHandler()
  handlers.startElement = { context, name, attributes in
    guard let context, let name else { return }
    Unmanaged<HTMLReading>.fromOpaque(context).takeUnretainedValue().start(String(cString: name), attributes)
  }
  handlers.endElement = { context, name in
    guard let context, let name else { return }
    Unmanaged<HTMLReading>.fromOpaque(context).takeUnretainedValue().end(String(cString: name))
  }
  let characters: charactersSAXFunc = { context, characters, count in
    guard let context, let characters, count > 0 else { return }
    let bytes = UnsafeBufferPointer(start: characters, count: Int(count))
    Unmanaged<HTMLReading>.fromOpaque(context).takeUnretainedValue().text(String(decoding: bytes, as: UTF8.self))
  }
  handlers.characters = characters
  handlers.ignorableWhitespace = characters
  context.pointee.sax.pointee = handlers
  withExtendedLifetime(reading) {
    context.pointee.userData = Unmanaged.passUnretained(reading).toOpaque()
    bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        let options =
          HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
          | HTML_PARSE_RECOVER.rawValue
        let page = htmlCtxtReadMemory(
          context, bytes.baseAddress, Int32(clamping: bytes.count), nil, "UTF-8", Int32(options))
        if let page { xmlFreeDoc(page) }
      }
    }
  }
}

/// What the parser's events are told to. A class, because a function of C passes it on.
private final class HTMLReading {
  var builder: MarkupBuilder
  private var skipping = 0
  private var fonts: [(element: String, font: SymbolFont?)] = []
  private var isHeadingRow = false
  /// The form of the last text: blanks run together as a browser shows them.
  private var isPreformatted = 0

  init(path: String) { builder = MarkupBuilder(path: path, format: .html) }

  typealias Attributes = UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  func start(_ name: String, _ attributes: Attributes) {
    if skipping > 0 || Self.skipped.contains(name) {
      skipping += 1
      return
    }
    switch name {
    case "table": builder.beginTable()
    case "tr":
      isHeadingRow = true
      builder.beginRow()
    case "td", "th":
      if name == "td" { isHeadingRow = false }
      let columns = value("colspan", attributes).flatMap { Int($0.filter(\.isNumber)) } ?? 1
      let rows = value("rowspan", attributes).flatMap { Int($0.filter(\.isNumber)) } ?? 1
      builder.beginCell(columns: max(1, min(columns, 1000)), rows: max(1, min(rows, 65_534)))
    case "br": builder.lineBreak()
    case "input":
      let type = value("type", attributes)?.lowercased() ?? ""
      if type == "checkbox" || type == "radio" { builder.text(value("checked", attributes) != nil ? "☑" : "☐") }
      if type == "text", let words = value("value", attributes) { builder.text(words) }
    case "img":
      if let words = value("alt", attributes), ["√", "✓", "✔", "☑", "☐", "□", "■", "是", "否"].contains(words) {
        builder.text(words)
      }
    case "option", "hr": builder.lineBreak()
    case "pre": isPreformatted += 1
    case _ where Self.blocks.contains(name): builder.endParagraph()
    case "span", "font", "b", "i":
      guard fonts.count < 2000 else { break }
      let face = value("face", attributes) ?? family(value("style", attributes) ?? "")
      fonts.append((name, face.map { SymbolFont($0) } ?? fonts.last?.font ?? nil))
    default: break
    }
  }

  func end(_ name: String) {
    if skipping > 0 {
      skipping -= 1
      return
    }
    switch name {
    case "table": builder.endTable()
    case "tr":
      if isHeadingRow { builder.markHeadingRow() }
      isHeadingRow = false
      builder.endRow()
    case "td", "th": builder.endCell()
    case "pre": isPreformatted = max(0, isPreformatted - 1)
    case _ where Self.blocks.contains(name): builder.endParagraph()
    case "span", "font", "b", "i": if fonts.last?.element == name { fonts.removeLast() }
    default: break
    }
  }

  func text(_ text: String) {
    guard skipping == 0 else { return }
    var shown = fonts.last.flatMap(\.font).map { $0.text(text) } ?? text
    if isPreformatted == 0 {
      // A line break of the source is a blank between words, and between Chinese characters most often none at all.
      let lines = shown.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      if lines.count > 1 { shown = lines.map(trimmedBlanks).reduce("", gluedLines) }
    } else if shown.contains("\n") {
      let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        if index > 0 { builder.lineBreak() }
        builder.text(String(line))
      }
      return
    }
    builder.text(shown)
  }

  private func trimmedBlanks(_ line: Substring) -> String {
    String(line.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }

  private func gluedLines(_ first: String, _ second: String) -> String {
    guard let end = first.unicodeScalars.last, let start = second.unicodeScalars.first else { return first + second }
    return first + (end.value < 0x80 && start.value < 0x80 ? " " : "") + second
  }

  private func value(_ name: String, _ attributes: Attributes) -> String? {
    guard var pair = attributes else { return nil }
    while let key = pair[0] {
      if String(cString: key) == name { return pair[1].map { String(cString: $0) } ?? "" }
      pair += 2
    }
    return nil
  }

  private func family(_ style: String) -> String? {
    guard let start = style.lowercased().firstRange(of: "font-family:") else { return nil }
    let lower = style.lowercased()
    return String(lower[start.upperBound...].prefix { $0 != ";" && $0 != "," }).trimmingBlanks
  }

  private static let skipped: Set<String> = [
    "script", "style", "head", "noscript", "template", "select", "object", "svg",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "dt", "dd", "section", "article", "header",
    "footer", "nav",
    "center", "caption", "blockquote", "form", "fieldset",
  ]
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(
      drop { $0 == " " || $0 == "\"" || $0 == "'" }.reversed().drop { $0 == " " || $0 == "\"" || $0 == "'" }.reversed())
  }
}
