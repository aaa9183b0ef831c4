package import SiteDiagnostics

/// A finding that somebody has looked at and lets stand: which rule, where, and why.
package struct CheckException: Hashable, Sendable {
  /// The code of the rule: `privacy/mobile-number`.
  package var rule: String
  /// The file whose findings it is for; with a final `/` a folder.
  package var path: String
  /// The lines for which it holds, if it stands beside them; `nil` for the whole file.
  package var lines: ClosedRange<Int>?
  /// What the message has to contain, in either language; `nil` for any.
  package var text: String?
  package var reason: String
  /// Where it is written.
  package var place: Place

  package init(
    rule: String, path: String, lines: ClosedRange<Int>? = nil, text: String? = nil, reason: String, place: Place
  ) {
    self.rule = rule
    self.path = path
    self.lines = lines
    self.text = text
    self.reason = reason
    self.place = place
  }
}
