import SiteModel
import Testing

struct CategoryTreeTests {
  /// `1 财务 (2)` for a heading of depth 1 with two items, the item's number for an item.
  private func rows(_ items: [DisclosureItem]) -> [String] {
    CategoryTree(items: items).rows.map { row in
      switch row {
      case .heading(let node): "\(node.depth) \(node.name) (\(node.itemCount))"
      case .item(let index): items[index].number
      }
    }
  }

  @Test func putsAnItemBelowTheLevelsAboveItsName() {
    #expect(rows([.example("1", "财务", "收支"), .example("2", "财务", "审计"), .example("3", "救助", "低保")]) == ["1 财务 (2)", "1", "2", "1 救助 (1)", "3"])
  }

  @Test func goesAsDeepAsThePaths() {
    let items: [DisclosureItem] = [.example("1", "类", "财务", "收支", "收入"), .example("2", "类", "财务", "审计"), .example("3", "类", "工程")]
    #expect(rows(items) == ["1 类 (3)", "2 财务 (2)", "3 收支 (1)", "1", "2", "3"])
  }

  @Test func anItemOfOneLevelHasACategoryOfItsName() {
    #expect(rows([.example("1", "组织机构"), .example("2", "组织机构", "名单")]) == ["1 组织机构 (2)", "1", "2"])
  }

  @Test func aCategoryThatIsTakenUpAgainBeginsAnew() {
    let items: [DisclosureItem] = [.example("1", "生育", "奖励"), .example("2", "助残", "补贴"), .example("3", "生育", "检查")]
    #expect(rows(items) == ["1 生育 (1)", "1", "1 助残 (1)", "2", "1 生育 (1)", "3"])
    let anchors = CategoryTree(items: items).roots.map(\.anchor)
    #expect(Set(anchors).count == 3)
  }

  @Test func keepsEveryItemOnceAndInOrder() {
    let items: [DisclosureItem] = [.example("1"), .example("2", "甲"), .example("3", "甲", "乙", "丙"), .example("4", "甲", "乙"), .example("5", "乙", "丙")]
    #expect(rows(items).filter { !$0.contains(" ") } == ["1", "2", "3", "4", "5"])
  }

  @Test func countsPostingsUpTheTree() {
    var tree = CategoryTree(items: [.example("1", "类", "财务", "收支"), .example("2", "类", "工程"), .example("3", "别", "它")])
    tree.countPostings { [3, 4, 0][$0] }
    #expect(tree.roots.map(\.postingCount) == [7, 0])
    #expect(tree.roots[0].children.map(\.postingCount) == [3])
  }

  @Test func anEmptyCatalogHasNoRows() { #expect(CategoryTree(items: []).rows.isEmpty) }
}
