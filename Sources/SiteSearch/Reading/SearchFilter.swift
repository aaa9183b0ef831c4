/// What narrows a result. Values are as the facets of the index name them.
package struct SearchFilter: Hashable, Sendable {
  /// Folders of organisations: those below them are in them.
  package var regions: [String] = []
  /// 一级事项, 二级事项 …
  package var category: [String] = []
  package var channel: String?
  package var law: String?
  package var domain: String?
  package var year: String?
  package var kind: String?

  package init() {}

  var isEmpty: Bool { self == SearchFilter() }
  var needsFacets: Bool {
    !regions.isEmpty || !category.isEmpty || channel != nil || law != nil || domain != nil
  }
}
