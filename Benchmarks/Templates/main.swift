import SiteDiagnostics
import SiteTemplates

// Renders one catalog page by the engine and by hand, in turns, and prints the median of each and their ratio.

let page = CatalogPage.example
let compiled = compileTemplates(catalogTemplates)
let faults = compiled.diagnostics + compiled.value.check("catalog", against: CatalogPage.schema)
precondition(faults.isEmpty, faults.map(lineReport).joined(separator: "\n"))
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
renderedByEngine(into: &output)
renderedByHand(&byHand)
precondition(output == byHand.output, "the engine and the hand write the same page")

let clock = ContinuousClock()
var engineTimes: [Duration] = []
var handTimes: [Duration] = []
for _ in 0..<4000 {
  engineTimes.append(clock.measure { renderedByEngine(into: &output) })
  handTimes.append(clock.measure { renderedByHand(&byHand) })
}

func median(_ times: [Duration]) -> Double { times.sorted()[times.count / 2] / .microseconds(1) }

func rounded(_ number: Double) -> Double { Double(Int(number * 100 + 0.5)) / 100 }

let (engine, hand) = (median(engineTimes), median(handTimes))
print("page      \(output.count) bytes")
print("by hand   \(rounded(hand)) µs")
print("engine    \(rounded(engine)) µs")
print("ratio     \(rounded(engine / hand))")
