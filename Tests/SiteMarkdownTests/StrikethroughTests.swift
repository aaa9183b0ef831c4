import SiteDiagnostics
import Testing

@testable import SiteMarkdown

@Suite struct StrikethroughTests {
  @Test(arguments: [
    ("~~旧~~新", "<del>旧</del>新"),
    ("价格~~《旧》~~新", "价格<del>《旧》</del>新"),
    ("~~旧：~~新", "<del>旧：</del>新"),
    ("~~旧**粗**~~新", "<del>旧<strong>粗</strong></del>新"),
    ("**旧~~删~~**新", "<strong>旧<del>删</del></strong>新"),
    ("~~外~内~外~~", "<del>外~内~外</del>"),
    (#"\~~~旧~~"#, "~<del>旧</del>"),
  ])
  func strikesWhatStandsBetweenTildes(_ text: String, _ html: String) {
    #expect(render(text, .gfm) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    (#"\~\~旧\~\~"#, "~~旧~~"),
    ("`~~旧~~`", "<code>~~旧~~</code>"),
    ("&#126;~旧~~", "~~旧~~"),
    ("**旧~~**删~~", "<strong>旧~~</strong>删~~"),
    ("~~旧 ~~ 新", "~~旧 ~~ 新"),
  ])
  func keepsTildesWithoutAPartner(_ text: String, _ html: String) {
    #expect(render(text, .gfm) == "<p>\(html)</p>\n")
  }

  /// The hours of an office are no deletion.
  @Test(arguments: ["9:00~11:30，14:00~17:00", "周一~周五、9点~12点"])
  func takesASingleTildeInsideAWordForARange(_ text: String) {
    #expect(render(text, .gfm) == "<p>\(text)</p>\n")
  }
}
