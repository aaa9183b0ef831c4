import SiteModel
import Testing

struct RunTogetherListTests {
  @Test(arguments: [
    ("协助开展科普活动协助做好社区文化工作", "协助开展科普活动协助做好社区文化…"), ("协助做好人民调解工作开展社区普法宣传", "…做好人民调解工作开展社区普法宣传"),
    ("登记及政审工作负责物业管理活动的监督", "登记及政审工作负责物业管理活动…"),
  ])
  func findsThem(contents: String, words: String) async throws {
    let found = try await CheckedPortal([.contents: contents]).faults("catalog/run-together-list")
    #expect(found.map { $0.split(separator: ": ").last } == ["two values run together in '\(words)'"])
  }

  @Test(arguments: [
    "协助做好人民调解工作，开展社区普法宣传", "本社区各项工作负责人名单", "扎实推进“红色物业”建设", "本年度重点工作推进情况", "社区文体活动开展情况", "矛盾纠纷调解工作开展情况",
    "协助街道做好宣传", "做好政策宣传协助工作",
  ])
  func leavesOtherWordsAlone(contents: String) async throws {
    #expect(try await CheckedPortal([.contents: contents]).faults("catalog/run-together-list") == [])
  }
}
