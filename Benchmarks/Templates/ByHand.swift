/// The floor: the same bytes from the same values, appended one piece after the other.
struct ByHand {
  var output: [UInt8] = []
  /// Whether a text without signs to escape is copied as a whole; otherwise byte by byte.
  var copiesRuns = false

  mutating func catalog(_ page: CatalogPage) {
    add("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>")
    escape(page.title)
    add("</title></head>\n<body>\n<h1>")
    escape(page.title)
    add("</h1>\n<p><a href=\"")
    escape(page.organisation.url)
    add("\">")
    escape(page.organisation.name)
    add("</a></p>\n")
    for item in page.items { self.item(item) }
    add("</body></html>\n")
  }

  private mutating func item(_ item: CatalogItem) {
    add("<section id=\"")
    escape(item.anchor)
    add("\">\n<h2>")
    add(String(item.number))
    add(" ")
    escape(item.title)
    add(" <small>")
    escape(item.code)
    add("</small></h2>\n")
    if item.isEmpty {
      add("<p>（空）</p>\n")
    } else {
      add("<dl><dt>公开时限</dt><dd>")
      escape(item.timeLimit)
      add("</dd><dt>公开主体</dt><dd>")
      escape(item.body)
      add("</dd></dl>\n<ul>\n")
      for law in item.laws { self.law(law) }
      add("</ul>\n<ul>\n")
      for channel in item.channels {
        add("<li class=\"channel\">")
        add(channel.isTicked ? "<b>✓</b> " : "<i>–</i> ")
        add("<span>")
        escape(channel.name)
        add("</span></li>\n")
      }
      add("</ul>\n<p>")
      for audience in item.audiences {
        add("<span>")
        escape(audience)
        add("</span>")
      }
      add("</p>\n")
    }
    add("</section>\n")
  }

  private mutating func law(_ law: LawLink) {
    add("<li>")
    if !law.url.isEmpty {
      add("<a href=\"")
      escape(law.url)
      add("\">")
    }
    escape(law.title)
    if !law.url.isEmpty { add("</a>") }
    add("</li>\n")
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'")
  }

  private mutating func add(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func escape(_ text: String) {
    if copiesRuns, !text.utf8.contains(where: Self.isSign) { return add(text) }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): add("&amp;")
      case UInt8(ascii: "<"): add("&lt;")
      case UInt8(ascii: ">"): add("&gt;")
      case UInt8(ascii: "\""): add("&quot;")
      case UInt8(ascii: "'"): add("&#39;")
      default: output.append(byte)
      }
    }
  }
}
