/// Finds the posting that another's `relates_to` names: a file name beside it, else a path below `content/`, else a file
/// name that only one posting of the portal has.
struct CounterpartFinder: Sendable {
  private let organisationIDs: [String]
  private var indexByPath: [ExactText: Int] = [:]
  private var indicesByFileName: [ExactText: [Int]] = [:]

  /// - Parameter references: what will be looked for. Only the postings that they may mean are kept in mind: of a hundred
  ///   thousand, few are related to.
  init(_ references: some Sequence<String>, among postings: [Posting], of organisations: [Organisation]) {
    organisationIDs = organisations.map(\.id)
    var names: Set<ExactText> = []
    var lengths: Set<Int> = []
    for name in references.lazy.flatMap(Self.names) {
      names.insert(name)
      lengths.insert(name.text.utf8.count)
    }
    for index in postings.indices where lengths.contains(postings[index].fileName.utf8.count) {
      let name = ExactText(postings[index].fileName)
      guard names.contains(name) else { continue }
      indexByPath[key(organisation: postings[index].organisation, fileName: name.text)] = index
      indicesByFileName[name, default: []].append(index)
    }
  }

  /// What may be the file name of the posting that a reference means.
  static func names(_ reference: String) -> [ExactText] {
    withoutEnding(reference).split(separator: "/").map { ExactText(String($0)) }
  }

  /// - Parameter organisation: the one whose posting has the reference.
  func index(of reference: String, from organisation: Int?) -> Int? {
    var name = Self.withoutEnding(reference)
    if name.hasPrefix("./") { name.removeFirst(2) }
    if let beside = indexByPath[key(organisation: organisation, fileName: name)] { return beside }
    if name.contains("/") {
      let parts = name.split(separator: "/").filter { $0 != ".." && $0 != "postings" && $0 != "content" }
      if let index = indexByPath[ExactText(parts.joined(separator: "/"))] { return index }
    }
    let fileName = name.split(separator: "/").last.map(String.init) ?? name
    guard let indices = indicesByFileName[ExactText(fileName)], indices.count == 1 else { return nil }
    return indices[0]
  }

  private static func withoutEnding(_ reference: String) -> String {
    reference.hasSuffix(".md") ? String(reference.dropLast(3)) : reference
  }

  private func key(organisation: Int?, fileName: String) -> ExactText {
    ExactText((organisation.map { organisationIDs[$0] + "/" } ?? "") + fileName)
  }
}
