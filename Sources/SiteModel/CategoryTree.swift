/// The categories of a catalog (领域→一级→二级→三级) as a tree, and as the spanning rows of its table.
///
/// An item is a leaf under the levels above its own name; an item with one level only has a category of that name. A
/// category that the catalog leaves and takes up again begins anew: the table keeps the catalog's order.
package struct CategoryTree: Sendable {
  package private(set) var roots: [Node] = []
  package private(set) var rows: [Row] = []

  package struct Node: Sendable {
    package var name: String
    /// Unique in the catalog: `category-3`.
    package var anchor: String
    /// 1 for a root.
    package var depth: Int
    /// Items in it, at any depth.
    package var itemCount = 0
    package var postingCount = 0
    package var children: [Node] = []
    /// Indices of the items directly in it.
    package var items: [Int] = []
  }

  package enum Row: Sendable {
    case heading(Node)
    case item(Int)
  }

  package init(items: [DisclosureItem]) {
    var start = items.startIndex
    while start < items.endIndex {
      let name = items[start].categories.first ?? ""
      let end = items[start...].firstIndex { $0.categories.first ?? "" != name } ?? items.endIndex
      add(name, items: items, range: start..<end)
      start = end
    }
  }

  private mutating func add(_ name: String, items: [DisclosureItem], range: Range<Int>) {
    roots.append(node(named: name, depth: 1, items: items, range: range))
  }

  private mutating func node(named name: String, depth: Int, items: [DisclosureItem], range: Range<Int>) -> Node {
    headingCount += 1
    var node = Node(name: name, anchor: "category-\(headingCount)", depth: depth)
    node.itemCount = range.count
    rows.append(.heading(node))
    var start = range.lowerBound
    while start < range.upperBound {
      let categories = Array(items[start].categories)
      guard categories.count > depth else {
        node.items.append(start)
        rows.append(.item(start))
        start += 1
        continue
      }
      let end =
        items[start..<range.upperBound].firstIndex { item in
          let other = Array(item.categories)
          return other.count <= depth || other[depth] != categories[depth]
        } ?? range.upperBound
      node.children.append(self.node(named: categories[depth], depth: depth + 1, items: items, range: start..<end))
      start = end
    }
    return node
  }

  private var headingCount = 0

  /// Counts postings into the tree.
  package mutating func countPostings(ofItem count: (Int) -> Int) {
    for index in roots.indices { Self.countPostings(in: &roots[index], ofItem: count) }
  }

  private static func countPostings(in node: inout Node, ofItem count: (Int) -> Int) {
    for index in node.children.indices { countPostings(in: &node.children[index], ofItem: count) }
    node.postingCount = node.items.reduce(0) { $0 + count($1) } + node.children.reduce(0) { $0 + $1.postingCount }
  }
}
