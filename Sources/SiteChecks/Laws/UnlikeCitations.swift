import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unlikeCitation = DiagnosticCode(
    "law/unlike-citations", .note,
    Wording(
      "A catalog cites the same number in two ways, 国务院令第711号 here and 中华人民共和国国务院令第711号 there: readers take it for two documents.",
      "同一目录里同一文号写法不一：有的写“国务院令第711号”，有的写“中华人民共和国国务院令第711号”，会被当成两份文件。"))
}

/// Orders with the state's name before the body's and without, told at the rarer.
func unlikeCitations(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  var uses: [ExactText: (long: [Use], short: [Use])] = [:]
  for item in own.items {
    for basis in item.bases {
      guard let number = basis.number, number.isOrder else { continue }
      let isLong = number.original.hasPrefix("中华人民共和国")
      var known = uses[ExactText(number.normalised)] ?? ([], [])
      if isLong {
        known.long.append(Use(item: item, basis: basis))
      } else {
        known.short.append(Use(item: item, basis: basis))
      }
      uses[ExactText(number.normalised)] = known
    }
  }
  let unlike = uses.filter { !$0.value.long.isEmpty && !$0.value.short.isEmpty }.sorted { $0.key.text < $1.key.text }
  return unlike.flatMap { number, uses in
    let isLongUsual = uses.long.count > uses.short.count
    return (isLongUsual ? uses.short : uses.long).map { use in
      Diagnostic(
        .unlikeCitation,
        Wording(
          "the catalog writes \(number.text) with 中华人民共和国 and without", "\(number.text)在目录里有的加“中华人民共和国”，有的不加"),
        at: use.item.place(of: use.basis),
        help: Wording("write '\(number.text)' everywhere", "全目录统一写“\(number.text)”"))
    }
  }
}

private struct Use {
  var item: DisclosureItem
  var basis: LegalBasis
}
