/// The name of a rule, with the words that `docs/diagnostics.md` and `docs/diagnostics.zh-CN.md` give it.
///
/// Each target that finds faults declares its codes as static members of an extension and lists them in one array, so
/// that the documentation can be generated and a test can hold that every code is provoked somewhere.
package struct DiagnosticCode: Sendable {
  private let rule: Rule

  /// What a rule says does not change, so that the diagnostics of a large portal share it.
  private final class Rule: Sendable {
    let id: String
    let severity: Severity
    let explanation: Wording
    let example: CodeExample?

    init(_ id: String, _ severity: Severity, _ explanation: Wording, _ example: CodeExample?) {
      self.id = id
      self.severity = severity
      self.explanation = explanation
      self.example = example
    }
  }

  package init(_ id: String, _ severity: Severity, _ explanation: Wording, example: CodeExample? = nil) {
    rule = Rule(id, severity, explanation, example)
  }

  /// `area/rule`, lower-case ASCII, for example `front-matter/bad-date`.
  package var id: String { rule.id }
  /// The severity that the rule has unless a diagnostic says otherwise.
  package var severity: Severity { rule.severity }
  /// What is wrong when this is reported, and why it matters: one or two sentences for the manual.
  package var explanation: Wording { rule.explanation }
  /// What it looks like, where an example says more than words.
  package var example: CodeExample? { rule.example }
}

extension DiagnosticCode: Hashable {
  package static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool {
    left.rule === right.rule || left.id == right.id
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension DiagnosticCode {
  /// What it marks is not to be seen in any report: the area `privacy`.
  package var isPrivate: Bool { id.hasPrefix("privacy/") }
}
