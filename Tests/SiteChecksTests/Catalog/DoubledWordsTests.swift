import SiteModel
import Testing

struct DoubledWordsTests {
  @Test(arguments: [
    ("大额集体资金使用等涉及居民切身利益等重大事项", "等涉及居民切身利益等", "等"), ("居民的的意见", "的的", "的"), ("工作安排、、经费", "、、", "、"),
    ("财务收支收支情况", "收支收支", "收支"),
  ])
  func findsThem(contents: String, marked: String, word: String) async throws {
    let found = try await CheckedPortal([.contents: contents]).faults("catalog/doubled-word")
    #expect(found == ["\(marked): '\(word)' stands twice in '\(marked)'"])
  }

  @Test func findsAWordAroundAnother() async throws {
    let found = try await CheckedPortal([.bases: "《关于加强新型冠状病毒感染的肺炎疫情防控社区防控工作的通知》"]).faults("catalog/doubled-word")
    #expect(found == ["防控社区防控: '防控' stands twice in '防控社区防控'"])
  }

  @Test(arguments: [
    "户口簿等证件、租房合同等材料", "平等自愿等原则", "各等级医院等", "等等", "一等功二等功奖励", "等额选举等事项", "社区社会组织", "人民法院人民检察院", "老年人老年大学", "标准化规范化工作",
    "国务院办公厅国务院各部门", "层层落实", "居民委员会委员", "公开服务项目、服务方式",
  ])
  func leavesGoodWordsAlone(contents: String) async throws {
    #expect(try await CheckedPortal([.contents: contents]).faults("catalog/doubled-word") == [])
  }
}
