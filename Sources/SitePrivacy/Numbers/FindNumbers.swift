/// Finds the numbers of persons in a line: those of residents, of bank cards and of mobile telephones, whole ones and those
/// of which a mask hides too little.
func findNumbers(in context: NumberContext) -> PersonalFacts {
  var found = PersonalFacts()
  for cluster in NumberCluster.all(in: context.line) { findNumbers(in: cluster, context, &found) }
  return found
}

private func findNumbers(in cluster: NumberCluster, _ context: NumberContext, _ found: inout PersonalFacts) {
  let count = cluster.groups.count
  var start = 0
  while start < count {
    var next = start + 1
    var best: (reading: Reading, window: NumberCluster.Window)?
    for end in ((start + 1)...min(count, start + 19)) {
      let window = cluster.window(start..<end)
      if window.signs.count > 24 { break }
      let hasOthers = start > 0 || end < count
      guard let reading = read(window, hasOthers: hasOthers, cluster, context) else { continue }
      best = (reading, window)
      next = end
      // Of a card in pieces the first sixteen digits may pass the check, too.
      guard case .whole(.bankCard, _) = reading, window.shape.count > 1 else { break }
    }
    if let best { add(best.reading, best.window, context, &found) }
    start = next
  }
}

private enum Reading {
  case whole(PersonalFact.Kind, [UInt8])
  case masked(PersonalFact.Kind, isWeak: Bool)
}

private func read(
  _ window: NumberCluster.Window, hasOthers: Bool, _ cluster: NumberCluster, _ context: NumberContext
) -> Reading? {
  let signs = window.signs
  guard signs.count >= 11 else { return nil }
  let digits = signs.filter { $0 != NumberCluster.mask && $0 != NumberCluster.x }
  if signs.count != digits.count, !(signs.count == 18 && digits.count == 17 && signs[17] == NumberCluster.x) {
    // Stars around a whole number, or in it, are emphasis: the page shows the number.
    let isXLast = signs.last { $0 != NumberCluster.mask } == NumberCluster.x
    let bare = isXLast ? digits + [NumberCluster.x] : digits
    let kind = bare.count >= 11 ? whole(bare, window, hasOthers: hasOthers, cluster, context) : nil
    return kind.map { .whole($0, bare) } ?? masked(signs, context, window)
  }
  return whole(signs, window, hasOthers: hasOthers, cluster, context).map { .whole($0, signs) }
}

private func whole(
  _ signs: [UInt8], _ window: NumberCluster.Window, hasOthers: Bool, _ cluster: NumberCluster, _ context: NumberContext
) -> PersonalFact.Kind? {
  let range = window.range
  if ResidentID.isWhole(signs) {
    if context.touchesLetters(range) { return nil }
    // A serial number may begin with a place and a day; no child's number stands behind such words.
    let isOfChild = (ResidentID.number(signs, 6..<10) ?? 0) >= 2015
    return isOfChild && context.speaksOfSerial(before: range.lowerBound) ? nil : .idNumber
  }
  if ResidentID.isOld(signs), context.speaksOfIdentity(before: range.lowerBound), !context.touchesLetters(range) {
    return .idNumber
  }
  if BankCard.isWhole(signs, besideWords: context.speaksOfBank(before: range.lowerBound)) {
    let isPlain =
      window.shape.count == 1
      || (BankCard.isShape(window.shape) && window.isEven && (!hasOthers || stands(apart: window, in: cluster)))
    let isOther = context.touchesLetters(range) || context.isAmount(range) || context.isInURL(range.lowerBound)
    return isPlain && !isOther && !context.speaksOfSerial(before: range.lowerBound) ? .bankCard : nil
  }
  return isMobile(signs, window, hasOthers: hasOthers, cluster, context) ? .mobileNumber : nil
}

private func isMobile(
  _ signs: [UInt8], _ window: NumberCluster.Window, hasOthers: Bool, _ cluster: NumberCluster, _ context: NumberContext
) -> Bool {
  guard let start = MobileNumber.start(in: signs) else { return false }
  let range = window.range
  // Thirteen digits in one are a code of goods or of time, unless a plus says that 86 is the country's.
  if start == 2, window.shape[0] > 2, context.line[range.lowerBound - 1] != 0x2B { return false }
  guard
    MobileNumber.isShape(window.shape.count == 1 ? [signs.count] : window.shape) || window.signs.count != signs.count
  else { return false }
  if context.touchesLetters(range) || context.isAmount(range) || context.isInURL(range.lowerBound) { return false }
  if context.speaksOfSerial(before: range.lowerBound) { return false }
  if hasOthers, !stands(apart: window, in: cluster) { return false }
  return !context.isOfficeTelephone(range)
}

/// Of digits that go on beside it with the same sign between, a number is a part only if these are numbers of persons, too:
/// `1380 2046 3311 5120` are figures of a table.
private func stands(apart window: NumberCluster.Window, in cluster: NumberCluster) -> Bool {
  let groups = cluster.groups
  guard let start = groups.firstIndex(where: { $0.range.lowerBound == window.range.lowerBound }) else { return true }
  let end = start + window.shape.count
  if window.shape.count > 1 { return arePersons(groups[..<start]) && arePersons(groups[end...]) }
  // A blank parts a number that is in one piece from whatever follows it.
  // So does a day, with which names of files begin.
  let isBehindDay = start > 2 && groups[(start - 3)..<start].map(\.signs.count) == [4, 2, 2]
  let isFreeBefore =
    start == 0 || isBehindDay || blanks.contains(groups[start].separator) || groups[start - 1].signs.count >= 11
  let isFreeBehind = end == groups.count || blanks.contains(groups[end].separator) || groups[end].signs.count >= 11
  return isFreeBefore && isFreeBehind
}

private let blanks: Set<UInt32> = [0x20, 0x5F]

/// Whether groups are numbers in one piece, or mobile numbers in three.
private func arePersons(_ groups: ArraySlice<NumberCluster.Group>) -> Bool {
  var rest = groups
  while let first = rest.first {
    let signs = rest.prefix(3).flatMap(\.signs)
    if first.signs.count >= 11 {
      rest.removeFirst()
    } else if rest.prefix(3).map(\.signs.count) == [3, 4, 4], MobileNumber.start(in: signs) != nil {
      rest.removeFirst(3)
    } else {
      return false
    }
  }
  return true
}

private func masked(_ signs: [UInt8], _ context: NumberContext, _ window: NumberCluster.Window) -> Reading? {
  let masked = signs.map { $0 == NumberCluster.x ? NumberCluster.mask : $0 }
  let seen = masked.count { $0 != NumberCluster.mask }
  guard seen >= 4, seen < masked.count, !context.touchesLetters(window.range) else { return nil }
  if masked.count == 11, MobileNumber.fits(masked) {
    if context.isOfficeTelephone(window.range) { return nil }
    return .masked(.mobileNumber, isWeak: seen > MaskRule.mostSeen(of: .mobileNumber))
  }
  if masked.count == 18, ResidentID.fits(masked) {
    return .masked(.idNumber, isWeak: seen > MaskRule.mostSeen(of: .idNumber))
  }
  if (16...19).contains(masked.count), BankCard.fits(masked) {
    return .masked(.bankCard, isWeak: seen > MaskRule.mostSeen(of: .bankCard))
  }
  // Few count the stars: what matters is how much is seen before them.
  let head = Array(masked.prefix { $0 != NumberCluster.mask })
  let tail = masked.reversed().prefix { $0 != NumberCluster.mask }.count
  if head.count >= 8, seen > MaskRule.mostSeen(of: .idNumber), head.count + tail == seen,
    (13...22).contains(masked.count)
  {
    var padded = head
    while padded.count + tail < 18 { padded.append(NumberCluster.mask) }
    padded += masked.suffix(tail)
    if padded.count == 18, ResidentID.fits(padded), head[6] == UInt8(ascii: "1") || head[6] == UInt8(ascii: "2") {
      return .masked(.idNumber, isWeak: true)
    }
  }
  return nil
}

private func add(
  _ reading: Reading, _ window: NumberCluster.Window, _ context: NumberContext, _ found: inout PersonalFacts
) {
  let range = context.line.bytes(window.range)
  switch reading {
  case .whole(let kind, let signs):
    found.facts.append(PersonalFact(kind, range, masked: MaskRule.masked(signs, kind)))
  case .masked(let kind, let isWeak):
    let signs = window.signs.map { $0 == NumberCluster.x ? NumberCluster.mask : $0 }
    if isWeak {
      found.facts.append(PersonalFact(.weakMask, range, masked: MaskRule.masked(signs, kind)))
    }
    let name = PersonName.last(in: context.line, before: window.range.lowerBound).map(context.line.text) ?? ""
    found.masked.append(
      MaskedNumber(kind, name: name, signs: String(decoding: signs, as: UTF8.self), range: range))
  }
}
