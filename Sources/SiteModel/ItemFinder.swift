/// Finds the item that a posting's `item` means: its 编码, else its 序号, else 一级/二级/三级.
package struct ItemFinder: Sendable {
  private let items: [DisclosureItem]
  private var indexByCode: [ExactText: Int] = [:]
  private var indexByNumber: [ExactText: Int] = [:]
  /// Made when a path is looked for first: most postings name their item by its number.
  private var indicesByPath: [String: [Int]]?

  package init(items: [DisclosureItem]) {
    self.items = items
    indexByCode.reserveCapacity(items.count)
    for index in items.indices {
      let (code, number) = (ExactText(items[index].code), ExactText(items[index].number))
      if indexByCode[code] == nil { indexByCode[code] = index }
      // Most catalogs have no 编码: the code is the number.
      if code != number, indexByNumber[number] == nil { indexByNumber[number] = index }
    }
  }

  /// `nil` if no item is meant, or a path means several.
  package mutating func index(of reference: String) -> Int? {
    let name = ExactText(reference)
    if let index = indexByCode[name] ?? indexByNumber[name] { return index }
    let path = reference.split(separator: "/").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let known = indicesByPath ?? indicesOfPaths()
    indicesByPath = known
    guard let indices = known[path.joined(separator: "/")], indices.count == 1 else { return nil }
    return indices[0]
  }

  /// What may stand in `item`, for a help text.
  package var references: [String] {
    indexByCode.keys.map(\.text).sorted() + indicesOfPaths().filter { $0.value.count == 1 }.keys.sorted()
  }

  /// The items that have a path, or a name.
  private func indicesOfPaths() -> [String: [Int]] {
    var indices: [String: [Int]] = [:]
    for (index, item) in items.enumerated() {
      indices[item.path.joined(separator: "/"), default: []].append(index)
      if item.path.count > 1 { indices[item.name, default: []].append(index) }
    }
    return indices
  }
}
