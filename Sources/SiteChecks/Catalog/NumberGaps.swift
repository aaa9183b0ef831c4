import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let numberGap = DiagnosticCode(
    "catalog/number-gap", .warning,
    Wording(
      "The 序号 of the rows do not count on: a row was lost, or one was put in and the others were not renumbered.",
      "序号不连续：可能漏了一行，或者插入一行后没有重新编号。"))
}

/// 序号 that leave some out, go back or stand twice. Two rows with one identity are an error of their own.
func numberGaps(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  guard own.catalog.columns.contains(.number) else { return [] }
  let identifies = !own.catalog.columns.contains(.code)
  var previous: Int?
  var found: [Diagnostic] = []
  for item in own.items {
    guard let number = Int(item.number) else { return [] }
    defer { previous = number }
    guard let previous, number != previous + 1, !(identifies && number == previous) else { continue }
    let next = "\(previous + 1)"
    found.append(
      Diagnostic(
        .numberGap, Wording("number \(number) follows \(previous)", "序号\(previous)之后是\(number)"),
        at: item.places[.number],
        help: Wording("write \(next), or put the lost row back", "改为\(next)，或者补上漏掉的一行")))
  }
  return found
}
