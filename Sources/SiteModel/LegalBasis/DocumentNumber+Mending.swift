extension DocumentNumber {
  /// The number as the standard has it, changed in nothing but what is certain: brackets, spaces, 第. `nil` if there is
  /// nothing of the kind, or more than one reading.
  ///
  ///     国办发[2019] 54号        → 国办发〔2019〕54号
  ///     国发〔2019〕第5号        → 国发〔2019〕5号
  ///     中华人民共和国国务院令711号 → 中华人民共和国国务院令第711号
  package var certainlyMended: String? {
    let certain: Set<Flaw> = [.wrongBrackets, .mismatchedBrackets, .spaceInside, .superfluousOrdinal, .missingOrdinal]
    guard flaws.contains(where: certain.contains) else { return nil }
    var scalars = [Unicode.Scalar](of: original)
    if scalars.contains(where: \.isLineBreak) { return nil }
    if flaws.contains(.spaceInside) { scalars.removeAll(where: \.isBlank) }
    if isOrder { addOrdinal(to: &scalars) } else { mendBrackets(of: &scalars) }
    let mended = scalars.text(scalars.indices)
    guard mended != original, let reread = DocumentNumber(mended), reread.normalised == normalised,
      !reread.flaws.contains(where: certain.contains)
    else { return nil }
    return mended
  }

  private func addOrdinal(to scalars: inout [Unicode.Scalar]) {
    guard flaws.contains(.missingOrdinal), let word = scalars.lastIndex(where: { $0 == "令" || $0 == "告" }) else {
      return
    }
    let year = scalars[(word + 1)...].firstIndex(of: "年")
    scalars.insert("第", at: (year ?? word) + 1)
  }

  private func mendBrackets(of scalars: inout [Unicode.Scalar]) {
    // The last sign that is neither a digit nor a character closes the year.
    guard let close = scalars.lastIndex(where: { !$0.isHan && $0.digitValue == nil && !$0.isBlank }),
      let open = scalars[..<close].lastIndex(where: { $0.digitValue == nil && !$0.isBlank })
    else { return }
    if flaws.contains(.wrongBrackets) || flaws.contains(.mismatchedBrackets) {
      scalars[open] = "〔"
      scalars[close] = "〕"
    }
    if flaws.contains(.superfluousOrdinal), let ordinal = scalars[close...].firstIndex(of: "第") {
      scalars.remove(at: ordinal)
    }
  }
}
