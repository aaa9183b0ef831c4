/// A diagnostic as one line for editors and tools: `path:line:column: error: message [code]`, the column in bytes.
package func lineReport(of diagnostic: Diagnostic, in language: Language = .english) -> String {
  var line = ""
  if let place = diagnostic.place {
    line += place.path
    if case .cell(_, let sheet, let address, nil) = place {
      line += "!" + (sheet.map { $0 + ":" } ?? "") + "\(address)"
    }
    if let start = place.range?.start { line += ":\(start.line):\(start.column)" }
    line += ": "
  }
  line += "\(diagnostic.severity.word[language]): \(diagnostic.message[language]) [\(diagnostic.code.id)]"
  if let help = diagnostic.help { line += Wording("; ", "；")[language] + help[language] }
  return line
}
