import SitePreview
import Testing

struct HTTPRequestTests {
  private func parsed(_ text: String) -> HTTPRequest? { HTTPRequest(head: Array(text.utf8)) }

  @Test func readsALineAndHeaders() throws {
    let request = try #require(parsed("GET /a?b HTTP/1.1\r\nHost: localhost:4000\r\nRANGE:  bytes=0-1 \r\nAccept:\r"))
    #expect(request.method == "GET" && request.target == "/a?b")
    #expect(request.headers == ["host": "localhost:4000", "range": "bytes=0-1", "accept": ""])
  }

  @Test func takesBareLineFeeds() { #expect(parsed("HEAD / HTTP/1.0\nHost: a")?.isHTTP10 == true) }

  @Test(arguments: [
    "", "GET", "GET /", "GET / HTTP/2", "GET  / HTTP/1.1", " GET / HTTP/1.1", "GET a HTTP/1.1",
    "GET http://a/ HTTP/1.1",
    "GET / HTTP/1.1 x", "GET / HTTP/1.1\r\nno colon", "GET / HTTP/1.1\r\nHost: a\r\n folded", "GET /\u{0} HTTP/1.1",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "POST / HTTP/1.1\r\nContent-Length: 3",
    "POST / HTTP/1.1\r\nTransfer-Encoding: chunked",
  ])
  func refuses(_ head: String) {
    #expect(parsed(head) == nil)
  }

  @Test func takesAnyBytes() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      _ = HTTPRequest(head: (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 0...255) })
    }
  }
}
