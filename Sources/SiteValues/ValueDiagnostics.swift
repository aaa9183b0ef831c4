package import SiteDiagnostics

extension DiagnosticCode {
  package static let wrongType = DiagnosticCode(
    "value/wrong-type", .error,
    """
    A key has a value of another kind than its meaning needs: a list where one text belongs, a word where a number \
    belongs. The value is left out.
    """)

  package static let missingKey = DiagnosticCode(
    "value/missing-key", .error,
    "A key that the page or the register cannot do without is absent or has no value.")

  package static let unknownKey = DiagnosticCode(
    "value/unknown-key", .warning,
    "Nothing reads this key, so what it says is not published. Most often it is a slip of the hand in a known key.")

  package static let repeatedField = DiagnosticCode(
    "value/repeated-field", .error,
    """
    One thing is said twice, under its English and its Chinese key. The first is taken; which one is meant cannot be \
    decided.
    """)
}

/// The codes of this target, for the manual.
package enum ValueDiagnostics {
  package static let codes: [DiagnosticCode] = [.wrongType, .missingKey, .unknownKey, .repeatedField]
}
