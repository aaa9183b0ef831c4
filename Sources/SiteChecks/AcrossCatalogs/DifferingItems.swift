import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let differingLimit = DiagnosticCode(
    "across/limit-differs", .warning,
    Wording(
      "The same item has another time limit here than in the other communities of the district.",
      "同一事项在本县区各社区的公开时限不一致。"))

  static let differingBody = DiagnosticCode(
    "across/body-differs", .warning,
    Wording(
      "The same item has another kind of responsible body here than in the other communities of the district.",
      "同一事项在本县区各社区的公开主体不一致。"))

  static let differingBases = DiagnosticCode(
    "across/bases-differ", .note,
    Wording(
      "The same item rests on other laws here than in the other communities of the district.",
      "同一事项在本县区各社区的公开依据不一致。"))
}

/// The same item in the catalogs of a district's communities. An outlier is told where it is, with what most have; without
/// a majority the difference is told once.
func differingItems(_ catalogs: [OwnCatalog], _ site: Site) -> [Diagnostic] {
  let items = DistrictItems(catalogs, site).shared
  var bodies = BodyKinds(catalogs)
  let aspects: [Aspect] = [
    Aspect(code: .differingLimit, column: .timeLimit, name: Wording("time limit", "时限")),
    Aspect(code: .differingBody, column: .bodies, name: Wording("body", "主体")),
    Aspect(code: .differingBases, column: .bases, name: Wording("basis", "依据")),
  ]
  var found: [Int: [Diagnostic]] = [:]
  for members in items {
    for aspect in aspects where !aspect.isSameText(in: members) {
      let values = members.map { member in
        switch aspect.column {
        case .timeLimit: member.item.timeLimit.summary
        case .bodies: bodies.kinds(of: member)
        default: laws(of: member.item, site)
        }
      }
      for (catalog, diagnostic) in aspect.differences(among: members, values: values) {
        found[catalog, default: []].append(diagnostic)
      }
    }
  }
  return found.sorted { $0.key < $1.key }.flatMap { gathered($0.value) }
}

/// What the items of several catalogs are compared by.
private struct Aspect {
  var code: DiagnosticCode
  var column: CatalogColumn
  var name: Wording

  /// Most catalogs of a district have the same words.
  func isSameText(in members: [DistrictItems.Member]) -> Bool {
    guard let first = members[0].item.cells[column] else { return false }
    return members.allSatisfy { $0.item.cells[column]?.hasSameBytes(as: first) == true }
  }

  /// - Parameter values: of each member what counts; empty if its catalog does not say.
  func differences(
    among members: [DistrictItems.Member], values: [String]
  ) -> [(catalog: Int, diagnostic: Diagnostic)] {
    var holders: [ExactText: [Int]] = [:]
    for (index, value) in values.enumerated() where !value.isEmpty {
      holders[ExactText(value), default: []].append(index)
    }
    guard holders.count > 1 else { return [] }
    let ordered = holders.map { (value: $0.key.text, holders: $0.value) }
      .sorted { ($1.holders.count, $0.holders[0]) < ($0.holders.count, $1.holders[0]) }
    let total = ordered.reduce(0) { $0 + $1.holders.count }
    let (usual, most) = (ordered[0].value, ordered[0].holders.count)
    guard most >= 3, most * 3 >= total * 2 else { return [withoutMajority(members, ordered)] }
    return ordered.dropFirst().flatMap { value, holders in
      holders.map { index in
        (
          members[index].catalog,
          Diagnostic(
            code,
            Wording(
              "the \(name.english) is '\(value)'; in \(most) of \(total) communities it is '\(usual)'",
              "\(name.chinese)是“\(value)”；\(total)个社区中有\(most)个是“\(usual)”"),
            at: members[index].item.places[column],
            help: Wording("write '\(usual)', unless the law says otherwise here", "改为“\(usual)”；确有不同规定的除外"))
        )
      }
    }
  }

  private func withoutMajority(
    _ members: [DistrictItems.Member], _ ordered: [(value: String, holders: [Int])]
  ) -> (catalog: Int, diagnostic: Diagnostic) {
    let first = members[ordered[0].holders[0]]
    let list = ordered.map { "'\($0.value)' ×\($0.holders.count)" }.joined(separator: ", ")
    let chinese = ordered.map { "“\($0.value)”\($0.holders.count)个" }.joined(separator: "、")
    return (
      first.catalog,
      Diagnostic(
        code,
        Wording(
          "the communities differ in the \(name.english) of '\(first.item.name)': \(list)",
          "各社区“\(first.item.name)”的\(name.chinese)不一致：\(chinese)"),
        severity: .note, at: first.item.places[column], help: Wording("agree on one for the district", "由县区统一"),
        notes: ordered.dropFirst().prefix(4).map {
          .init(Wording("it is '\($0.value)' here", "此处是“\($0.value)”"), at: members[$0.holders[0]].item.places[column])
        })
    )
  }
}

/// What kind of body answers for an item, without the name of the place: 居委会 for 凯苑社区居委会.
private struct BodyKinds {
  private let catalogs: [OwnCatalog]
  /// For each catalog by the words of the cell.
  private var known: [[ExactText: String]]

  init(_ catalogs: [OwnCatalog]) {
    self.catalogs = catalogs
    known = catalogs.map { _ in [:] }
  }

  mutating func kinds(of member: DistrictItems.Member) -> String {
    let key = ExactText(member.item.cells[.bodies] ?? "")
    if let kinds = known[member.catalog][key] { return kinds }
    let own = catalogs[member.catalog].organisation
    let kinds = Set(member.item.bodies.map { Self.kind(of: $0.text, named: own.name) })
    let text = kinds.sorted().joined(separator: "、")
    known[member.catalog][key] = text
    return text
  }

  private static func kind(of body: String, named name: String) -> String {
    var kind = body
    // Another place's name is told by a rule of its own.
    if let range = kind.bytes(of: name) ?? kind.bytes(of: "社区"), range.upperBound < kind.utf8.count {
      kind = String(kind.utf8.dropFirst(range.upperBound)) ?? kind
    }
    if kind.has("民委员会") {
      kind = kind.replacing("居民委员会", with: "居委会").replacing("村民委员会", with: "村委会")
    }
    return kind
  }
}

/// The laws on which an item rests, whatever their order and the way they are cited.
private func laws(of item: DisclosureItem, _ site: Site) -> String {
  Set(item.bases.map { site.resolution(of: $0).law.map { "《\($0.title)》" } ?? $0.original }).sorted().joined()
}
