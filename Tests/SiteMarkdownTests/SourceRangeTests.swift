import SiteDiagnostics
import Testing

@testable import SiteMarkdown

@Suite struct SourceRangeTests {
  @Test func countsBytesOfTheTextAsWritten() {
    #expect(
      parseMarkdown("据**《办》**定 ~~旧~~ [链](a)\n  续 [链\n接](b)", firstLine: 4).value.debugDump == """
        Document
        └─ Paragraph @4:1-6:8
           ├─ Text @4:1-4:4 "据"
           ├─ Strong @4:4-4:17
           │  └─ Text @4:6-4:15 "《办》"
           ├─ Text @4:17-4:21 "定 "
           ├─ Strikethrough @4:21-4:28
           │  └─ Text @4:23-4:26 "旧"
           ├─ Text @4:28-4:29 " "
           ├─ Link @4:29-4:37 "a"
           │  └─ Text @4:30-4:33 "链"
           ├─ SoftBreak joined
           ├─ Text @5:3-5:7 "续 "
           └─ Link @5:7-6:8 "b"
              ├─ Text @5:8-5:11 "链"
              ├─ SoftBreak joined
              └─ Text @6:1-6:4 "接"

        """)
  }

  @Test func knowsWhereTheLinesOfAParagraphBegin() {
    let text = "[a]: x\n[b] 甲\n [c](c)\n\n> - 乙\n>   [d](d)\nlazy [e](e)\n> > [f](f)"
    let links = parseMarkdown(text).value.links
    #expect(
      links.map(\.range.start) == [
        SourcePosition(line: 3, column: 2), SourcePosition(line: 6, column: 5), SourcePosition(line: 7, column: 6),
        SourcePosition(line: 8, column: 5),
      ])
  }

  @Test func placesCellsAndWhatIsInThem() {
    #expect(
      parseMarkdown("- 前\n  | a | **《乙》**丙 |\n  |---|:-:|\n  | c\\|d [e](f) |").value.debugDump == """
        Document
        └─ List @1:1-4:18
           └─ Item @1:1-4:18
              ├─ Paragraph @1:3-1:6
              │  └─ Text @1:3-1:6 "前"
              └─ Table @2:3-4:18
                 ├─ TableHead @2:3-2:27
                 │  └─ TableRow @2:3-2:27
                 │     ├─ TableCell @2:5-2:6
                 │     │  └─ Text @2:5-2:6 "a"
                 │     └─ TableCell @2:9-2:25 align: center
                 │        ├─ Strong @2:9-2:22
                 │        │  └─ Text @2:11-2:20 "《乙》"
                 │        └─ Text @2:22-2:25 "丙"
                 └─ TableBody @4:3-4:18
                    └─ TableRow @4:3-4:18
                       ├─ TableCell @4:5-4:16
                       │  ├─ Text @4:5-4:10 "c|d "
                       │  └─ Link @4:10-4:16 "f"
                       │     └─ Text @4:11-4:12 "e"
                       └─ TableCell @4:18-4:18 align: center

        """)
  }
}
