/// Finds the posting that another's `relates_to` names: a file name beside it, else a path below `content/`, else a file
/// name that only one posting of the portal has.
package struct CounterpartFinder: Sendable {
  private let postings: [Posting]
  private let organisationIDs: [String]
  private var indexByPath: [String: Int] = [:]
  private var indicesByFileName: [String: [Int]] = [:]

  package init(postings: [Posting], organisations: [Organisation]) {
    self.postings = postings
    organisationIDs = organisations.map(\.id)
    for (index, posting) in postings.enumerated() {
      indexByPath[key(organisation: posting.organisation, fileName: posting.fileName)] = index
      indicesByFileName[posting.fileName, default: []].append(index)
    }
  }

  package func index(of reference: String, from posting: Posting) -> Int? {
    var name = reference.hasSuffix(".md") ? String(reference.dropLast(3)) : reference
    if name.hasPrefix("./") { name.removeFirst(2) }
    if let beside = indexByPath[key(organisation: posting.organisation, fileName: name)] { return beside }
    if name.contains("/") {
      let parts = name.split(separator: "/").filter { $0 != ".." && $0 != "postings" && $0 != "content" }
      if let index = indexByPath[parts.joined(separator: "/")] { return index }
    }
    let fileName = name.split(separator: "/").last.map(String.init) ?? name
    guard let indices = indicesByFileName[fileName], indices.count == 1 else { return nil }
    return indices[0]
  }

  /// For each posting what it relates to and what relates to it, each once.
  var counterparts: [[SiteRelations.Counterpart]] {
    var counterparts: [[SiteRelations.Counterpart]] = Array(repeating: [], count: postings.count)
    for (index, posting) in postings.enumerated() {
      for reference in posting.relatesTo {
        guard let other = self.index(of: reference, from: posting), other != index else { continue }
        if !counterparts[index].contains(where: { $0.posting == other }) {
          counterparts[index].append(.init(posting: other, isReverse: false))
        }
        if !counterparts[other].contains(where: { $0.posting == index }) {
          counterparts[other].append(.init(posting: index, isReverse: true))
        }
      }
    }
    return counterparts.map { $0.sorted { $0.posting < $1.posting } }
  }

  private func key(organisation: Int?, fileName: String) -> String {
    (organisation.map { organisationIDs[$0] + "/" } ?? "") + fileName
  }
}
