package import SiteDiagnostics

/// The codes that a program's diagnostics have, each by its number: what a rule says need not be kept with each of ten
/// thousand diagnostics. The numbers mean something to the same program only.
package final class CodeNumbers: Sendable {
  private let codes: [DiagnosticCode]
  private let numbers: [String: Int]

  package init(_ codes: [DiagnosticCode]) {
    self.codes = codes
    numbers = Dictionary(codes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package static let none = CodeNumbers([])

  func number(of code: DiagnosticCode) -> Int? { numbers[code.id] }

  subscript(number: Int) -> DiagnosticCode? { codes.indices.contains(number) ? codes[number] : nil }
}
