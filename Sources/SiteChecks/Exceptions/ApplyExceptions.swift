package import SiteDiagnostics
package import SiteModel

extension DiagnosticCode {
  static let exceptionUsed = DiagnosticCode(
    "check/exception-used", .note,
    Wording(
      """
      A finding is let stand, with the reason that somebody wrote down. Every run says so, so that exceptions are \
      not forgotten.
      """,
      "有人写明理由，放行了一处问题。每次检查都会列出，以免遗忘。"))
  static let exceptionUnused = DiagnosticCode(
    "check/exception-unused", .warning,
    Wording(
      """
      An exception matches no finding: what it was for is mended, or its rule, file or text is misspelt. It could \
      hide something later.
      """,
      "例外没有对应的问题：问题已经改好，或者规则、文件、内容写错了。留着可能掩盖以后的问题。"))
  static let exceptionWithoutReason = DiagnosticCode(
    "check/exception-without-reason", .error,
    Wording(
      "An exception says why it is right to let a finding stand. One without a reason is none.", "例外必须写明放行的理由，没有理由的无效。")
  )
}

/// Takes out the findings that the authors let stand, and says of each exception what became of it.
///
/// Of several exceptions that fit a finding, the one beside the text counts, then the first.
package func apply(_ exceptions: [CheckException], to diagnostics: [Diagnostic]) -> [Diagnostic] {
  if exceptions.isEmpty { return diagnostics }
  let chosen = exceptionsChosen(of: exceptions, for: diagnostics)
  var counts = Array(repeating: 0, count: exceptions.count)
  for index in chosen.compactMap(\.self) { counts[index] += 1 }
  let kept = zip(diagnostics, chosen).filter { $1 == nil }.map(\.0)
  return kept + zip(exceptions, counts).map { $0.report(count: $1) }
}

/// The findings that `apply` takes out.
package func findingsLetStand(by exceptions: [CheckException], in diagnostics: [Diagnostic]) -> [LetStand] {
  if exceptions.isEmpty { return [] }
  return zip(diagnostics, exceptionsChosen(of: exceptions, for: diagnostics)).compactMap { diagnostic, index in
    index.map {
      LetStand(diagnostic, reason: exceptions[$0].reason, isBesideText: exceptions[$0].lines != nil)
    }
  }
}

/// For each finding the exception that lets it stand.
private func exceptionsChosen(of exceptions: [CheckException], for diagnostics: [Diagnostic]) -> [Int?] {
  var byRule: [String: [Int]] = [:]
  for (index, exception) in exceptions.enumerated() where !exception.reason.isEmpty {
    byRule[exception.rule, default: []].append(index)
  }
  for rule in byRule.keys {
    byRule[rule]?.sort { (exceptions[$0].lines == nil ? 1 : 0, $0) < (exceptions[$1].lines == nil ? 1 : 0, $1) }
  }
  return diagnostics.map { diagnostic in byRule[diagnostic.code.id]?.first { exceptions[$0].fits(diagnostic) } }
}

extension CheckException {
  fileprivate func fits(_ diagnostic: Diagnostic) -> Bool {
    guard let place = diagnostic.place else { return false }
    guard path.hasSuffix("/") ? place.path.hasPrefix(path) : place.path == path else { return false }
    if let lines {
      guard let range = place.range else { return false }
      if range.end.line < lines.lowerBound || range.start.line > lines.upperBound { return false }
    }
    guard let text else { return true }
    return diagnostic.message.english.contains(text) || diagnostic.message.chinese.contains(text)
  }

  fileprivate func report(count: Int) -> Diagnostic {
    if reason.isEmpty {
      return Diagnostic(
        .exceptionWithoutReason, Wording("an exception from '\(rule)' says why", "放行“\(rule)”要写明理由"), at: place,
        help: Wording(
          "write the reason behind the rule and a colon, or as 'reason:' in sitegen.yml",
          "在规则名后面加冒号写上理由；在 sitegen.yml 里写在 reason 或“理由”之后"))
    }
    if count == 0 {
      return Diagnostic(
        .exceptionUnused, Wording("nothing is found that this exception from '\(rule)' is for", "没有需要按“\(rule)”放行的问题"),
        at: place, help: Wording("delete it, or mend its rule, file or text", "删去，或者改正规则、文件、内容"))
    }
    return Diagnostic(
      .exceptionUsed,
      Wording(
        "\(count) \(count == 1 ? "finding" : "findings") of '\(rule)' let stand: \(reason)",
        "按“\(rule)”放行\(count)处，理由：\(reason)"),
      at: place)
  }
}
