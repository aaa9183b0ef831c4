import SiteDiagnostics
import SiteValues

@testable import SiteFormats

// Texts for the readers that take bytes.

func parseYAML(_ text: String, path: String, firstLine: Int = 1) -> Diagnosed<Value?> {
  SiteFormats.parseYAML(Array(text.utf8)[...], path: path, firstLine: firstLine)
}

func parseFlatYAML(_ text: String, firstLine: Int) -> Value? {
  Array(text.utf8).withUnsafeBufferPointer { SiteFormats.parseFlatYAML($0, firstLine: firstLine) }
}

func splitFrontMatter(_ text: String, path: String) -> Diagnosed<FrontMatter> {
  SiteFormats.splitFrontMatter(Array(text.utf8), path: path)
}

extension FrontMatter {
  var yamlText: String? { yaml.map { String(decoding: $0, as: UTF8.self) } }
  var bodyText: String { String(decoding: body, as: UTF8.self) }
}

func parseCSV(_ text: String, path: String) -> Diagnosed<Table> {
  SiteFormats.parseCSV(Array(text.utf8), path: path)
}
