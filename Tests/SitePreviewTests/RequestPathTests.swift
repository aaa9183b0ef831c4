import SitePreview
import Testing

struct RequestPathTests {
  @Test(arguments: [
    ("/", ""), ("/jczwgk/", "jczwgk/"), ("/a/b.html", "a/b.html"), ("/a/b.html?q=1", "a/b.html"), ("/a/b#c", "a/b"),
    ("/%E4%BD%8E%E4%BF%9D.csv", "低保.csv"), ("/a%20b.pdf", "a b.pdf"), ("/a..b/c...html", "a..b/c...html"),
    ("/100%25.csv", "100%.csv" as String?),
  ])
  func decodesOnce(_ target: String, _ path: String?) {
    #expect(RequestPath(target)?.path == path)
  }

  @Test(arguments: [
    "", "a", "//", "/a//b", "/..", "/../etc/passwd", "/a/../../etc/passwd", "/a/..", "/.", "/a/./b", "/...",
    "/%2e%2e/etc/passwd", "/%2E./a", "/.%2e/a", "/a/%2e%2e%2fetc", "/%252e%252e/etc/passwd", "/%25252e%25252e/a",
    "/a%2fb", "/a%5cb", "/a\\b", "/..\\..\\a", "/%255c", "/a%00.html", "/%2500", "/a%0d%0aX: y", "/%", "/%4", "/%zz",
    "/%ff",
    "/%c0%ae%c0%ae/etc/passwd", "/%e0%80%ae/", "http://elsewhere.example/",
  ])
  func refuses(_ target: String) {
    #expect(RequestPath(target) == nil)
  }

  @Test(arguments: [
    ("%2Fjczwgk%2F", "jczwgk/"), ("%2F%25E4%25BD%258E.html", "低.html"), ("%2F..%2Fa", nil as String?),
    ("%2F%252e%252e%2Fa", nil as String?),
  ])
  func decodesAParameterTwice(_ parameter: String, _ path: String?) {
    #expect(RequestPath(parameter: parameter)?.path == path)
  }
}
