import SiteDiagnostics
import SiteModel
import SitePrivacy

/// The facts of one file on their way to diagnostics: the first of a kind one by one, the rest as a number, since a list of
/// a thousand residents needs no thousand messages.
struct FactList {
  private(set) var findings = FileFindings()
  let path: String
  private var counts: [PersonalFact.Kind: Int] = [:]
  /// What was said, by kind and masked form, for a file that is read in two ways.
  private var said: Set<String> = []

  static let most = 20

  init(path: String) { self.path = path }

  /// - Parameter onlyNew: nothing is said that was said in other words of the same file.
  mutating func add(
    _ fact: PersonalFact, at place: Place, where location: Wording = Wording("", ""), onlyNew: Bool = false
  ) {
    let name = fact.kind.rawValue + fact.masked
    if onlyNew, said.contains(name) { return }
    said.insert(name)
    counts[fact.kind, default: 0] += 1
    if counts[fact.kind, default: 0] <= Self.most {
      findings.diagnostics.append(Diagnostic(fact, at: place, where: location))
    }
  }

  mutating func add(_ diagnostic: Diagnostic) { findings.diagnostics.append(diagnostic) }

  mutating func add(_ exceptions: [CheckException]) { findings.remarks.exceptions += exceptions }

  mutating func add(_ number: MaskedNumber, at place: Place) {
    guard !number.name.isEmpty else { return }
    findings.remarks.masks.append(
      SeenMask(kind: number.kind.rawValue, name: number.name, signs: number.signs, place: place))
  }

  consuming func finish() -> FileFindings {
    for kind in PersonalFact.Kind.allCases {
      let more = counts[kind, default: 0] - Self.most
      if more > 0 { findings.diagnostics.append(Diagnostic(more: more, of: kind, in: path)) }
    }
    return findings
  }
}
