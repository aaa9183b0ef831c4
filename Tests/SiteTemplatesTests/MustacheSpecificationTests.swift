import Foundation
import SiteDiagnostics
import Testing

@testable import SiteTemplates

/// The official tests of Mustache, all but lambdas.
@Suite struct MustacheSpecificationTests {
  @Test(arguments: try SpecificationTest.all()) func rendersAsSpecified(_ test: SpecificationTest) throws {
    let partials = (test.partials ?? [:]).sorted { $0.key < $1.key }
    let sources = [("main template", test.template)] + partials
    let library = compileTemplates(sources.map { TemplateSource(name: $0.0, path: $0.0, text: $0.1) }).value
    var output: [UInt8] = []
    _ = library.render("main template", test.data, page: test.name, into: &output)
    let text = String(decoding: output, as: UTF8.self)
    #expect(text == test.expected, "\(test.desc): \(test.template.debugDescription)")
  }

  @Test func hasAllModules() throws {
    #expect(try SpecificationTest.all().count == 184)
  }
}

struct SpecificationTest: Decodable, Sendable, CustomTestStringConvertible {
  var name: String
  var desc: String
  var data: JSONValue
  var template: String
  var partials: [String: String]?
  var expected: String

  var testDescription: String { name }

  static func all() throws -> [SpecificationTest] {
    struct Module: Decodable { var tests: [SpecificationTest] }
    let modules = [
      "interpolation", "sections", "inverted", "partials", "comments", "delimiters", "~inheritance", "~dynamic-names",
    ]
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/mustache")
    return try modules.flatMap { module in
      let data = try Data(contentsOf: folder.appending(path: module + ".json"))
      return try JSONDecoder().decode(Module.self, from: data).tests
    }
  }
}
