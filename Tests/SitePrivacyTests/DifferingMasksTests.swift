import SitePrivacy
import Testing

struct DifferingMasksTests {
  private func masks(_ texts: (path: String, text: String)...) -> [PlacedMask] {
    texts.flatMap { path, text in
      findPersonalFacts(in: text).masked.map { PlacedMask(path: path, number: $0) }
    }
  }

  @Test func twoMasksThatShowTooMuchTogetherAreFound() {
    let numbers = masks(("a/1.md", "陈桂兰，530102**********18"), ("b/2.md", "陈桂兰 5301****0307****18"))
    #expect(numbers.map(\.number.name) == ["陈桂兰", "陈桂兰"])
    let pairs = differingMasks(among: numbers)
    #expect(pairs.map(\.first) == [0] && pairs.map(\.second) == [1])
  }

  @Test func thirteenTelephoneDigitsInTwoHalves() {
    #expect(differingMasks(among: masks(("a/1.md", "王芳 138****5678"), ("a/2.md", "王芳 1381234****"))).count == 1)
  }

  @Test(arguments: [
    ("陈桂兰，530102**********18", "陈桂兰，530102********3018"),
    ("陈桂兰，530102**********18", "陈桂芳，5301****0307****18"),
    ("陈桂兰，530102**********18", "陈桂兰，5303****0307****18"),
    ("陈桂兰，530102**********18", "陈桂兰，530102**********18"),
  ])
  func othersAreNot(_ first: String, _ second: String) {
    #expect(differingMasks(among: masks(("a/1.md", first), ("a/2.md", second))).isEmpty)
  }
}
