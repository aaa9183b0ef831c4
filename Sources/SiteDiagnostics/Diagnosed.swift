/// A value, and what was noticed while making it.
package struct Diagnosed<Value: Sendable>: Sendable {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package func map<Other>(_ transform: (Value) -> Other) -> Diagnosed<Other> {
    Diagnosed<Other>(transform(value), diagnostics)
  }

  /// Takes the value and hands its diagnostics to the collector of the caller.
  package func unwrap(into collected: inout [Diagnostic]) -> Value {
    collected += diagnostics
    return value
  }
}
