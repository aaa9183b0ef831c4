import SiteModel
import Testing

struct SpacesInWordsTests {
  @Test(arguments: [
    ("社区名称、概况、办公 地址等信息", "办公 地址等信息", "办公 地址等信息"), ("事项名称 、办理时限", "事项名称 、", "事项名称 、"),
    ("重大事项 民意征集 与反馈", "重大事项 民意征集 与反馈", "重大事项 民意征集 与反馈"), ("财务\u{3000}收支", "财务\u{3000}收支", "财务\u{3000}收支"),
  ])
  func findsThem(contents: String, marked: String, quoted: String) async throws {
    let found = try await CheckedPortal([.contents: contents]).faults("catalog/space-in-words")
    #expect(found == ["\(marked): a space parts '\(quoted)'"])
  }

  @Test func findsThemInTheTitleOfALaw() async throws {
    let found = try await CheckedPortal([.bases: "《国务院办公厅关于全面推进基层政务公开标准 化规范化工作的指导意见》"])
      .faults("catalog/space-in-words")
    #expect(found == ["公开标准 化规范化工作的指导意见: a space parts '公开标准 化规范化工作的指导意见'"])
  }

  @Test(arguments: [
    "1. 社区名称\n2. 办公地址", "1、 社区名称", "甲；\n 乙", "ISO 9001 认证", "附件 1", "网址 www.example.cn 公布",
  ])
  func leavesOtherSpacesAlone(contents: String) async throws {
    #expect(try await CheckedPortal([.contents: contents]).faults("catalog/space-in-words") == [])
  }

  @Test(arguments: ["《云南省民政厅 云南省财政厅关于进一步加强和改进临时救助工作的意见》", "《政府信息公开条例》（国务院令 第711号）"])
  func leavesBodiesAndNumbersAlone(basis: String) async throws {
    #expect(try await CheckedPortal([.bases: basis]).faults("catalog/space-in-words") == [])
  }
}
