import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The files of this repository's portal that are not pages.
struct PortalFileTests {
  @Test func feedsAndSitemapAreWellFormed() async throws {
    let portal = try await MadePortal.made()
    let paths = portal.files.keys.filter { $0.hasSuffix(".xml") }
    #expect(paths.contains("sitemap.xml") && paths.contains("feed.xml") && paths.contains("xishan/kaiyuan/feed.xml"))
    for path in paths {
      let outline = try #require(XMLOutline(portal.files[path] ?? []), "\(path) is not well-formed")
      #expect(outline.count > 0, "\(path)")
    }
  }

  @Test func theSitemapHasEveryPageButTheNotFoundPage() async throws {
    let portal = try await MadePortal.made()
    let outline = try #require(XMLOutline(portal.files["sitemap.xml"] ?? []))
    let base = "https://www.example.gov.cn/jczwgk/"
    let paths = outline.texts(of: "loc").map { location -> String in
      let path = String(location.dropFirst(base.count))
      return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    }
    #expect(Set(paths) == Set(portal.pages.keys).subtracting(["404.html"]))
    #expect(paths.count == Set(paths).count)
  }

  @Test func feedsHaveTheNewestFirst() async throws {
    let portal = try await MadePortal.made()
    let outline = try #require(XMLOutline(portal.files["feed.xml"] ?? []))
    let days = outline.texts(of: "published")
    #expect(days.count > 10 && days == days.sorted(by: >))
    #expect(outline.texts(of: "updated").first == days.first)
  }

  @Test func catalogsAreGivenInThreeFormats() async throws {
    let portal = try await MadePortal.made()
    for id in ["changyi", "jinan", "xiangyuan/chaoyang", "xishan/kaiyuan"] {
      let csv = try #require(portal.files[id + "/catalog.csv"])
      #expect(csv.starts(with: [0xEF, 0xBB, 0xBF]), "Excel reads UTF-8 by its byte order mark")
      #expect(portal.files[id + "/catalog.xlsx"]?.starts(with: "PK".utf8) == true)
      let json = try #require(portal.files[id + "/catalog.json"])
      #expect((try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])?["items"] is [Any])
    }
  }
}

/// The elements of a well-formed XML document with their own texts.
private final class XMLOutline: NSObject, XMLParserDelegate {
  private var elements: [(name: String, text: String)] = []
  private var open: [Int] = []

  /// `nil` if the bytes are not well-formed.
  init?(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  var count: Int { elements.count }

  func texts(of name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    open.append(elements.count)
    elements.append((name, ""))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let element = open.last { elements[element].text += text }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }
}
