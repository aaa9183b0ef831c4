import SiteDiagnostics
import SiteTemplates

// Renders one catalog page by the engine and by hand, in turns, and prints the median of each and their ratio. By hand is
// measured twice: escaping byte by byte, and copying the texts that need no escaping as a whole.

let page = CatalogPage.example
let compiled = compileTemplates(catalogTemplates)
let faults = compiled.diagnostics + compiled.value.check("catalog", against: CatalogPage.schema)
precondition(faults.isEmpty, faults.map { lineReport(of: $0) }.joined(separator: "\n"))
let library = compiled.value

func renderedByEngine(into output: inout [UInt8]) {
  output.removeAll(keepingCapacity: true)
  let found = library.render("catalog", page, page: "catalog", into: &output)
  precondition(found.isEmpty)
}

func renderedByHand(_ byHand: inout ByHand) {
  byHand.output.removeAll(keepingCapacity: true)
  byHand.catalog(page)
}

var output: [UInt8] = []
var byHand = ByHand()
var byHandInRuns = ByHand(copiesRuns: true)
renderedByEngine(into: &output)
renderedByHand(&byHand)
precondition(output == byHand.output, "the engine and the hand write the same page")

let clock = ContinuousClock()
var engineTimes: [Duration] = []
var handTimes: [Duration] = []
var runTimes: [Duration] = []
for _ in 0..<4000 {
  engineTimes.append(clock.measure { renderedByEngine(into: &output) })
  handTimes.append(clock.measure { renderedByHand(&byHand) })
  runTimes.append(clock.measure { renderedByHand(&byHandInRuns) })
}

func median(_ times: [Duration]) -> Double { times.sorted()[times.count / 2] / .microseconds(1) }

func rounded(_ number: Double) -> Double { Double(Int(number * 100 + 0.5)) / 100 }

let (engine, hand, runs) = (median(engineTimes), median(handTimes), median(runTimes))
print("page                \(output.count) bytes")
print("engine              \(rounded(engine)) µs")
print("by hand, by bytes   \(rounded(hand)) µs   engine/hand \(rounded(engine / hand))")
print("by hand, in runs    \(rounded(runs)) µs   engine/hand \(rounded(engine / runs))")
