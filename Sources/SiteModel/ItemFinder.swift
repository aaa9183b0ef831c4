/// Finds the item that a posting's `item` means: its 编码, else its 序号, else 一级/二级/三级.
package struct ItemFinder: Sendable {
  private var indexByCode: [String: Int] = [:]
  private var indexByNumber: [String: Int] = [:]
  private var indicesByPath: [String: [Int]] = [:]

  package init(items: [DisclosureItem]) {
    for (index, item) in items.enumerated() {
      if indexByCode[item.code] == nil { indexByCode[item.code] = index }
      if indexByNumber[item.number] == nil { indexByNumber[item.number] = index }
      indicesByPath[item.path.joined(separator: "/"), default: []].append(index)
      if item.path.count > 1 { indicesByPath[item.name, default: []].append(index) }
    }
  }

  /// `nil` if no item is meant, or a path means several.
  package func index(of reference: String) -> Int? {
    if let index = indexByCode[reference] ?? indexByNumber[reference] { return index }
    let path = reference.split(separator: "/").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard let indices = indicesByPath[path.joined(separator: "/")], indices.count == 1 else { return nil }
    return indices[0]
  }

  /// What may stand in `item`, for a help text.
  package var references: [String] {
    indexByCode.keys.sorted() + indicesByPath.filter { $0.value.count == 1 }.keys.sorted()
  }
}
