import SitePreview
import Testing

struct ByteRangeTests {
  @Test(
    arguments: [
      ("bytes=0-0", .part(0..<1)), ("bytes=2-5", .part(2..<6)), ("bytes=2-", .part(2..<10)),
      ("bytes=-3", .part(7..<10)),
      ("bytes=-30", .part(0..<10)), ("bytes=9-99", .part(9..<10)), ("bytes=10-", .none), ("bytes=10-12", .none),
      ("bytes=-0", .none), ("bytes=5-2", .whole), ("bytes=", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole),
      ("bytes=1-2,4-5", .whole), ("items=1-2", .whole), ("bytes=+1-2", .whole), ("bytes=--1", .whole),
      ("bytes=1-99999999999999999999", .whole), ("bytes=0-9223372036854775807", .part(0..<10)),
    ] as [(String, ByteRange)])
  func meansAPart(_ header: String, _ range: ByteRange) {
    #expect(ByteRange(header, of: 10) == range)
  }

  @Test func hasNoPartOfNothing() {
    #expect(ByteRange("bytes=0-", of: 0) == .none && ByteRange("bytes=-1", of: 0) == .none)
  }

  private func answer(_ headers: [String: String]) -> HTTPResponse {
    var response = HTTPResponse(.ok, body: Array("0123456789".utf8))
    response["ETag"] = "\"abc\""
    return response.answering(HTTPRequest(method: "GET", target: "/", headers: headers))
  }

  @Test func sendsAPart() {
    let response = answer(["range": "bytes=2-4"])
    #expect(response.status == .partialContent && response.body == Array("234".utf8))
    #expect(response["Content-Range"] == "bytes 2-4/10" && response["Accept-Ranges"] == "bytes")
  }

  @Test func sendsTheWholeIfItHasChanged() {
    #expect(answer(["range": "bytes=2-4", "if-range": "\"old\""]).status == .ok)
    #expect(answer(["range": "bytes=2-4", "if-range": "\"abc\""]).status == .partialContent)
  }

  @Test func saysHowMuchThereIs() {
    let response = answer(["range": "bytes=10-"])
    #expect(
      response.status == .rangeNotSatisfiable && response["Content-Range"] == "bytes */10" && response.body.isEmpty)
  }

  @Test(arguments: [
    ("\"abc\"", true), ("W/\"abc\"", true), ("\"x\", \"abc\"", true), ("*", true), ("\"abcd\"", false), ("abc", false),
  ])
  func sendsNothingTwice(_ tags: String, _ isKnown: Bool) {
    #expect((answer(["if-none-match": tags]).status == .notModified) == isKnown)
  }
}
