/// The addresses of the files of the index.
package enum SearchFiles {
  package static let overview = "search/index.json"
  package static let schema = "search/schema.json"
  package static let facets = "search/facets.json"
  package static let names = "search/names.json"
  package static let folding = "search/folding.json"
  package static func terms(_ number: Int) -> String { "search/terms/\(number).json" }
  package static func lines(_ number: Int) -> String { "search/lines/\(number).json" }
  package static func pages(_ number: Int) -> String { "search/pages/\(number).json" }
}
