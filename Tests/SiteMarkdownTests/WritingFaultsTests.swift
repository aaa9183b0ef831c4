import SiteDiagnostics
import SiteMarkdown
import Testing

struct WritingFaultsTests {
  private func faults(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return writingFaults(in: parseMarkdown(text).value, path: "a.md").map { fault in
      let place = fault.place?.range
      let line = place.map { lines[$0.start.line - 1] } ?? ""
      let marked = place.flatMap { place in
        place.start.line == place.end.line
          ? String(line.utf8.dropFirst(place.start.column - 1).prefix(place.end.column - place.start.column))
          : String(line)
      }
      return "\(fault.code.id): \(marked ?? "?")"
    }
  }

  @Test func findsImagesWithoutAlternative() {
    #expect(faults("见图![](a.png)。") == ["markdown/image-without-alternative: ![](a.png)"])
    #expect(faults("见图![ ](a.png)。") == ["markdown/image-without-alternative: ![ ](a.png)"])
    #expect(faults("[![](a.png)](b.md)") == ["markdown/image-without-alternative: ![](a.png)"])
    #expect(faults("![充电棚](a.png)\n\n![](表.csv)") == [])
  }

  @Test func findsHeadingsThatLeaveOutALevel() {
    #expect(faults("## 一\n\n#### 二\n") == ["markdown/heading-order: #### 二"])
    #expect(faults("### 一\n\n## 二\n") == ["markdown/heading-order: ### 一"])
    #expect(faults("## 一\n\n### 二\n\n#### 三\n\n## 四\n") == [])
    #expect(faults("### 一\n\n#### 二\n") == [])
  }

  @Test func findsTablesWithoutHeader() {
    #expect(faults("| | |\n|---|---|\n| 收入 | 12 |\n") == ["markdown/table-without-header: | | |"])
    #expect(faults("| 项目 | |\n|---|---|\n| 收入 | 12 |\n") == [])
  }

  @Test(arguments: [("张*和李*两户", "*和李*"), ("名单：王*明、李*华", "*明、李*")])
  func findsMasksThatVanish(text: String, marked: String) { #expect(faults(text) == ["markdown/lost-mask: \(marked)"]) }

  @Test(arguments: [
    "严格执行*先公示、后办理*的要求", "依据**《社会救助暂行办法》**规定", "张\\*和李\\*", "张某*重要*", "张*", "| 姓名 |\n|---|\n| 王** |\n| 李* |\n",
    "本人姓**王**", "赵**、钱**", "- 张*、李* 300元",
    "张＊、李＊", "主任王*主持，委员*李明*到会",
  ])
  func leavesOtherEmphasisAlone(text: String) { #expect(faults(text) == []) }
}
