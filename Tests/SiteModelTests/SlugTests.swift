import SiteModel
import Testing

struct SlugTests {
  @Test(arguments: ["a", "2026-10-12-q3", "4", "a.b_c", "x-"])
  func aNameThatIsASlugStaysAsItIs(_ name: String) { #expect(slug(of: name) == name) }

  @Test(arguments: [
    ("2026-10-12-低保公示", "2026-10-12-"), ("低保", ""), ("A1", "a1-"), ("第1季度", "1-"), ("a b", "a-b-"), ("", ""), (".hidden", "hidden-"),
    ("../x", "x-"), ("——", ""),
  ])
  func keepsWhatIsASCIIAndAddsAHash(_ name: String, _ beginning: String) {
    let slug = slug(of: name)
    #expect(slug.hasPrefix(beginning) && slug.count == beginning.count + 8, "\(slug)")
    #expect(slug.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-_.".utf8.contains($0) }, "\(slug)")
  }

  @Test func namesThatAreMuchTheSameHaveSlugsOfTheirOwn() {
    var names: [String] = []
    let signs = Array("低保公示一二三四五六七八九十甲乙丙丁AaBb 12-_.")
    for first in signs { for second in signs { for third in signs { names.append(String([first, second, third])) } } }
    var nameOfSlug: [String: String] = [:]
    #expect(names.count > 20_000)
    for name in names {
      let slug = slug(of: name)
      if let other = nameOfSlug.updateValue(name, forKey: slug) { Issue.record("'\(name)' and '\(other)' have the slug \(slug)") }
    }
  }

  @Test func isTheSameInEveryBuild() {
    #expect(slug(of: "低保公示") == shortHash(of: "低保公示"))
    #expect(shortHash(of: "") == shortHash(of: [UInt8]()))
    #expect(shortHash(of: "body { color: black }\n") == "td7fi3gn")
  }
}
