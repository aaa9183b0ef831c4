/// A finding that the authors let stand, with the reason that they wrote down.
package struct LetStand: Hashable, Sendable {
  package var diagnostic: Diagnostic
  package var reason: String
  /// It says so beside the text, not in the portal's settings.
  package var isBesideText: Bool

  package init(_ diagnostic: Diagnostic, reason: String, isBesideText: Bool) {
    self.diagnostic = diagnostic
    self.reason = reason
    self.isBesideText = isBesideText
  }
}
