import SiteModel
import Testing

@Suite struct ChannelMentionTests {
  private func marks(_ cell: String) -> [String] { parseChannelCell(cell).map { ($0.isTicked ? "+" : "-") + $0.name } }

  @Test(arguments: [
    ("☑ 政府网站\n☐ 政府公报", ["+政府网站", "-政府公报"]),
    ("☑政府网站 ☐政府公报 ☑ 其他", ["+政府网站", "-政府公报", "+其他"]),
    ("■政府网站 □政府公报", ["+政府网站", "-政府公报"]),
    ("√政府网站；口政府公报", ["+政府网站", "-政府公报"]),
    ("✓ 政府网站\n口 入户/现场", ["+政府网站", "-入户/现场"]),
    ("政府网站 √\n政府公报 □", ["+政府网站", "-政府公报"]),
    ("政府网站√ 政府公报□ 其他√", ["+政府网站", "-政府公报", "+其他"]),
    ("政府网站（√）\n政府公报（ ）", ["+政府网站", "-政府公报"]),
    ("[x] 政府网站\n[ ] 政府公报", ["+政府网站", "-政府公报"]),
    ("t政府网站\nt入户/现场", ["+政府网站", "+入户/现场"]),
    ("<input checked=\"\" type=\"checkbox\" /> 政府网站 <input type=\"checkbox\" /> 政府公报", ["+政府网站", "-政府公报"]),
    ("政府网站\n公开栏（电子屏）", ["+政府网站", "+公开栏（电子屏）"]),
    ("政府网站、公示栏、", ["+政府网站", "+公示栏"]),
    ("1、政府网站、\n2. 宣传栏\n3. 党群服务中心", ["+政府网站", "+宣传栏", "+党群服务中心"]),
    ("1、政府网站、 2. 宣传栏3. 党群服务中心", ["+政府网站", "+宣传栏", "+党群服务中心"]),
    ("口头通知\ntb平台", ["+口头通知", "+tb平台"]),
    ("社区/企事业单位/村公示栏（电子屏）", ["+社区/企事业单位/村公示栏（电子屏）"]),
    ("", []), ("☐", []), ("、；", []),
  ]) func tellsTickedFromUnticked(_ cell: String, _ expected: [String]) {
    #expect(marks(cell) == expected)
  }

  @Test func keepsTheOriginal() {
    #expect(parseChannelCell("☑ 政府网站\n1、公示栏、").map(\.original) == ["☑ 政府网站", "1、公示栏、"])
  }

  @Test func neverFails() {
    let pieces = [
      "☑", "☐", "口", "t", "√", "、", "；", "\n", " ", "政府网站", "（", "）", "[", "]", "x", "<input", " checked", ">", "1.",
      "2、", "👍🏽",
    ]
    for text in Variations(of: pieces, count: 5000) {
      let mentions = parseChannelCell(text)
      let lost = !mentions.contains { $0.name.contains("政府网站") } && text.contains("政府网站") && !text.contains("<input")
      if lost {
        Issue.record("lost the name in \(text.debugDescription)")
        return
      }
    }
  }
}
