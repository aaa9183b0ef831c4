import Glibc
import SiteFixtures
import SiteModel
import SiteReader
import Testing

/// A small portal in a folder, with every kind of source, which a test edits as its authors would.
final class EditedPortal {
  let folder = TemporaryFolder()
  var day = CalendarDay.ofTests
  /// What stands on the disk.
  private(set) var texts: [String: String] = [:]

  init() async throws { try await fill() }

  /// As it was in the beginning, whatever was done to it.
  func mend() async throws {
    for path in texts.keys { remove(path) }
    try await fill()
  }

  private func fill() async throws {
    for (path, bytes) in try await Repository.portal().allBytes() where Self.isPart(path) {
      write(String(decoding: bytes, as: UTF8.self), to: path)
    }
    write(texts["content/xishan/kaiyuan/catalog.csv"] ?? "", to: "content/xishan/catalog.csv")
    write(
      """
      laws:
        - title: 中华人民共和国城市居民委员会组织法
          level: 法律
          status: 现行有效
        - title: 中华人民共和国村民委员会组织法
          level: 法律
          status: 现行有效

      """, to: "content/laws.yml")
    write(
      "source: 通知\nposting: 2020-06-24-kunzhengban-2020-32\ndomains:\n  - name: 社会救助\n  - name: 养老服务\n",
      to: "content/domains.yml")
    write("channels:\n  - name: 政府网站\n    standard: true\n  - name: 公示栏\n", to: "content/channels.yml")
    write("name: 永和社区\n", to: "content/xishan/yonghe/community.yml")
    write(
      "---\ntitle: 转发\nitem: 4\nrelates_to: 2026-10-12-q3-accounts\nattachments: [表.csv]\n---\n见[账目](../../kaiyuan/postings/2026-10-12-q3-accounts.md)和[表](表.csv)。\n\n![表](表.csv)\n",
      to: "content/xishan/yonghe/postings/2026-10-13-forward.md")
    write("项目,金额\n水电,12\n", to: "content/xishan/yonghe/postings/表.csv")
    try #require(texts.count > 12)
  }

  private static func isPart(_ path: String) -> Bool {
    path.hasPrefix("content/xishan/") || ["sitegen.yml", "content/index.md"].contains(path)
      || path.hasPrefix("content/postings/2020-06-24")
  }

  func write(_ text: String, to path: String) {
    texts[path] = text
    folder.write(text, to: path)
  }

  func remove(_ path: String) {
    texts[path] = nil
    unlink(folder.path + "/" + path)
  }

  /// An edit by chance; what it did, for a test that fails.
  func edit(using random: inout some RandomNumberGenerator) throws -> String {
    func any(_ ending: String) -> String {
      texts.keys.filter { $0.hasSuffix(ending) }.sorted().randomElement(using: &random) ?? "content/index.md"
    }
    func change(_ path: String, _ old: String, _ new: String) -> String {
      write((texts[path] ?? "").replacingFirst(old, with: new), to: path)
      return "in \(path) '\(new)' for '\(old)'"
    }
    let number = Int.random(in: 1000...9999, using: &random)
    let posting =
      texts.keys.filter { $0.contains("/postings/") && $0.hasSuffix(".md") }.sorted().randomElement(using: &random)
      ?? ""
    let templates = ["law", "item", "posting", "layout", "partials/basis", "partials/posting-row"]
    let template = "templates/" + (templates.randomElement(using: &random) ?? "law") + ".mustache"
    switch Int.random(in: 0..<25, using: &random) {
    case 0: return change(posting, "\n---\n", "\n---\n改动\(number)。\n\n")
    case 1: return change(posting, "title: ", "title: 改\(number)")
    case 2: return change(posting, "date: 202", "date: 201")
    case 3: return change(posting, "\n---\n", "\nwithdraw_after_notice: true\nnotice: \(number % 9 + 1)\n---\n")
    case 4:
      let path =
        "content/xishan/\(["kaiyuan", "yonghe"][number % 2])/postings/2026-0\(number % 9 + 1)-11-new\(number).md"
      write("---\ntitle: 新\(number)\nitem: \(number % 13 + 1)\n---\n正文，见[甲](2026-01-01-none.md)。\n", to: path)
      return "new \(path)"
    case 5:
      let path = posting.replacingFirst(".md", with: "-r\(number % 10).md")
      write(texts[posting] ?? "", to: path)
      remove(posting)
      return "\(posting) is now \(path)"
    case 6:
      remove(posting)
      return "no \(posting)"
    case 7: return change(any("catalog.csv"), "社区", "社区\(number)")
    case 8: return change(any("catalog.csv"), "，", ",")
    case 9: return change(any("community.yml"), "name: ", "name: 新")
    case 10: return change("content/xishan/district.yml", "name: ", "name: 大")
    case 11: return change("content/laws.yml", "title: ", "title: 新")
    case 12: return change("content/channels.yml", "name: ", "name: 新")
    case 13: return change("content/domains.yml", "name: ", "name: 新")
    case 14: return change("sitegen.yml", "title: ", "title: 新")
    case 15:
      write("page_size: \(number % 4 + 2)\n" + (texts["sitegen.yml"] ?? ""), to: "sitegen.yml")
      return "pages of \(number % 4 + 2)"
    case 16: return change("content/index.md", "\n", "\n\n变\(number)\n")
    case 17:
      let path = "templates/" + template.dropFirst("templates/".count)
      let builtIn = try readFile(Repository.folder + "/" + path)
      write(String(decoding: builtIn, as: UTF8.self) + "<!-- \(number) -->\n", to: path)
      return "template \(path)"
    case 18:
      remove(template)
      return "no \(template)"
    case 19:
      write("body { color: #\(number % 1000 + 100) }\n", to: "templates/assets/site.css")
      return "style sheet"
    case 20:
      write("项目,金额\n水电,\(number)\n", to: "content/xishan/yonghe/postings/表.csv")
      return "attachment"
    case 21:
      let path = texts.keys.sorted().randomElement(using: &random) ?? ""
      write(texts[path] ?? "", to: path)
      return "touched \(path)"
    case 22:
      let levels = ["community", "street"].map { "content/xishan/yonghe/\($0).yml" }
      guard let old = levels.first(where: { texts[$0] != nil }), let new = levels.first(where: { $0 != old }) else {
        return "nothing"
      }
      write(texts[old] ?? "", to: new)
      remove(old)
      return "\(old) is now \(new)"
    case 23:
      day = day.adding(days: Int.random(in: -400...400, using: &random)) ?? day
      return "the day is \(day)"
    default:
      let made = folder.files.filter { $0.hasPrefix("site/") && !$0.hasSuffix("manifest.json") }
      guard let file = made.randomElement(using: &random) else { return "nothing" }
      if number.isMultiple(of: 2) { unlink(folder.path + "/" + file) } else { folder.write("\(number)", to: file) }
      return "spoiled \(file)"
    }
  }
}

extension String {
  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }

  private func firstRange(of text: String) -> Range<String.Index>? {
    indices.lazy.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
  }

  private func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
