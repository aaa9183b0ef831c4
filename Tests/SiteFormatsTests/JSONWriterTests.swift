import Foundation
import SiteFormats
import Testing

@Suite struct JSONWriterTests {
  @Test func writesMembersInTheOrderGiven() {
    var json = JSONWriter()
    json.object { json in
      json.member("title", "低保公示")
      json.member("count", 3)
      json.member("is_sample", true)
      json.member("keywords", ["a", "b"])
      json.key("rows")
      json.array { json in
        json.number(1.5)
        json.null()
        json.object { _ in }
        json.array { _ in }
      }
    }
    #expect(
      text(json)
        == #"{"title":"低保公示","count":3,"is_sample":true,"keywords":["a","b"],"rows":[1.5,null,{},[]]}"#)
  }

  @Test func leavesOutMembersWithoutAValue() {
    var json = JSONWriter()
    json.object { json in
      json.member("number", String?.none)
      json.member("row", Int?.none)
      json.member("title", "a")
    }
    #expect(text(json) == #"{"title":"a"}"#)
  }

  @Test func writesOneMemberALine() {
    var json = JSONWriter(.lines)
    json.object { json in
      json.member("title", "a")
      json.member("keywords", ["b", "c"])
      json.key("empty")
      json.array { _ in }
    }
    #expect(
      text(json) == """
        {
          "title": "a",
          "keywords": [
            "b",
            "c"
          ],
          "empty": []
        }

        """)
  }

  @Test func escapesNoMoreThanItMust() {
    #expect(quoted("\"\\/\n\r\t\u{8}\u{1F}\u{7F}<&'é低𠀀\u{2028}") == #""\"\\/\n\r\t\u0008\u001f\#u{7F}<&'é低𠀀\#u{2028}""#)
  }

  @Test func escapesWhatCouldEndAnElementOrALineAroundIt() {
    #expect(quoted("</script>\u{2028}\u{2029}‧…", isForMarkup: true) == #""\u003c/script>\u2028\u2029‧…""#)
  }

  @Test func writesNullForNumbersThatJSONLacks() {
    var json = JSONWriter()
    json.array { json in
      json.number(.infinity)
      json.number(.nan)
      json.number(1e300)
      json.number(-0.5)
    }
    #expect(text(json) == "[null,null,1e+300,-0.5]")
  }

  @Test(arguments: 0..<100 as Range<UInt64>, [false, true])
  func isReadBackByAnotherReader(seed: UInt64, isForMarkup: Bool) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "\"", "\\", "\n", "<", "低", "\u{2028}", "\u{2029}", "\u{0}", "𠀀", "\u{E2}", "…", "/", "u0041"]
    let texts = (0..<5).map { _ in randomText(of: pieces, upTo: 8, using: &random) }
    var json = JSONWriter(seed.isMultiple(of: 2) ? .compact : .lines, isForMarkup: isForMarkup)
    json.object { json in json.member("texts", texts) }
    let read = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: [String]]
    #expect(read == ["texts": texts])
    if isForMarkup { #expect(!json.bytes.contains(UInt8(ascii: "<"))) }
  }
}

private func text(_ json: JSONWriter) -> String { String(decoding: json.bytes, as: UTF8.self) }

private func quoted(_ string: String, isForMarkup: Bool = false) -> String {
  var json = JSONWriter(isForMarkup: isForMarkup)
  json.string(string)
  return text(json)
}
