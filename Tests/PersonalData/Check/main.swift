import Glibc
import SitePrivacy

// Reads the lines of make-vectors and tells what was missed and what was found where nothing is; 1 if there is any.

struct Tally {
  var positives = 0
  var negatives = 0
  var missed = 0
  var falseHits = 0
}

/// The digits of what was found, as one number in narrow signs.
func number(in text: String, _ range: Range<Int>) -> String {
  let words = String(decoding: Array(text.utf8)[range], as: UTF8.self)
  let signs = words.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
    let narrow = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    return ("0"..."9").contains(narrow) ? narrow : narrow == "x" || narrow == "X" ? "X" : nil
  }
  return String(String.UnicodeScalarView(signs))
}

var tallies: [String: Tally] = [:]
var shown = 0

@MainActor func show(_ what: String, _ line: String) {
  shown += 1
  if shown <= 40 { print("\(what): \(line)") }
}

while let line = readLine() {
  let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
  guard parts.count == 3 else { continue }
  let (kind, expected, text) = (String(parts[0]), String(parts[1]), String(parts[2]))
  let facts = findPersonalFacts(in: text).facts
  var tally = tallies[kind] ?? Tally()
  if expected.isEmpty {
    tally.negatives += 1
    if !facts.isEmpty {
      tally.falseHits += 1
      show("false hit (\(facts.map(\.kind.rawValue).joined(separator: ", ")))", line)
    }
  } else {
    tally.positives += 1
    let found = facts.filter { $0.kind.rawValue == kind && number(in: text, $0.range).hasSuffix(expected) }
    if found.isEmpty {
      tally.missed += 1
      show("missed (\(facts.map(\.kind.rawValue).joined(separator: ", ")))", line)
    } else if facts.count > found.count {
      tally.falseHits += 1
      show("false hit beside the number (\(facts.map(\.kind.rawValue).joined(separator: ", ")))", line)
    }
  }
  tallies[kind] = tally
}

for (kind, tally) in tallies.sorted(by: { $0.key < $1.key }) {
  print(
    "\(kind): \(tally.missed) of \(tally.positives) missed; \(tally.falseHits) false hits in \(tally.negatives) others")
}
let isClean = tallies.count == 3 && tallies.values.allSatisfy { $0.missed == 0 && $0.falseHits == 0 }
print(isClean ? "clean" : "not clean")
exit(isClean ? 0 : 1)
