import Testing

/// The order of the layers: `swift build` refuses an import of a target that `Package.swift` does not name; this refuses
/// the name in `Package.swift`, too.
struct LayerTests {
  /// What each target may import. Imports lead down; the stages meet only in `SiteBuild`.
  private static let allowed: [String: Set<String>] = [
    // Engines: know nothing of sites.
    "CCmark": [],
    "CMimalloc": [],
    "SiteDiagnostics": ["Synchronization"],
    "SiteValues": ["SiteDiagnostics"],
    "SiteFormats": ["SiteDiagnostics", "SiteValues", "Yams"],
    "SiteMarkdown": ["CCmark", "SiteDiagnostics"],
    "SiteTemplates": ["SiteDiagnostics"],
    "CZip": [],
    "CXML2": [],
    "SiteDocuments": ["CXML2", "CZip", "Glibc", "SiteDiagnostics"],
    "SitePrivacy": ["SiteDiagnostics"],
    // The words of the domain.
    "SiteModel": ["SiteDiagnostics"],
    // Stages. Only the first and the last touch the disk.
    "SiteCache": ["SiteDiagnostics", "SiteModel", "Synchronization"],
    "SiteReader": [
      "Glibc", "SiteDiagnostics", "SiteDocuments", "SiteFormats", "SiteModel", "SitePrivacy", "SiteValues",
      "Synchronization",
    ],
    "SiteAudit": ["SiteDiagnostics", "SiteModel"],
    "SiteChecks": ["SiteDiagnostics", "SiteModel", "SitePrivacy"],
    "SiteRenderer": ["SiteDiagnostics", "SiteFormats", "SiteMarkdown", "SiteModel", "SiteTemplates"],
    "SiteSearch": ["SiteFormats", "SiteModel"],
    "SiteImport": ["SiteDiagnostics", "SiteDocuments", "SiteModel"],
    "CNettle": [],
    "SiteWriter": ["CNettle", "Glibc", "SiteModel", "Synchronization"],
    "SiteReports": ["SiteDiagnostics", "SiteFormats", "SiteModel"],
    "SiteTheme": [],
    // What runs them.
    "SiteBuild": [
      "SiteAudit", "SiteCache", "SiteChecks", "SiteDiagnostics", "SiteFormats", "SiteMarkdown", "SiteModel",
      "SitePrivacy", "SiteReader", "SiteRenderer", "SiteSearch", "SiteTemplates", "SiteTheme", "SiteValues", "SiteWriter",
      "Synchronization",
    ],
    // Serves what is made in memory; the only one that talks to the network.
    "SitePreview": [
      "Glibc", "SiteBuild", "SiteDiagnostics", "SiteFormats", "SiteModel", "SiteReader", "SiteRenderer",
      "Synchronization",
    ],
    "SiteCommands": [
      "ArgumentParser", "CMimalloc", "Glibc", "SiteBuild", "SiteDiagnostics", "SiteDocuments", "SiteFormats",
      "SiteImport", "SiteModel", "SitePreview", "SiteReader", "SiteReports", "SiteSearch", "SiteWriter",
      "Synchronization",
    ],
    "sitegen": ["SiteCommands"],
    // Runs while the package is built, not in sitegen.
    "TemplateEmbedder": ["Foundation"],
  ]

  @Test func importsLeadDown() throws {
    for file in try SwiftFile.all() {
      let allowed = try #require(Self.allowed[file.target], "the target \(file.target) has no place among the layers")
      for module in file.imports {
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  @Test func findsImports() throws {
    let imports = Set(try SwiftFile.all().flatMap(\.imports))
    #expect(imports.isSuperset(of: ["SiteDiagnostics", "Glibc", "Yams", "CCmark", "SiteBuild"]))
  }

  @Test func oneFileTalksToLibcmark() throws {
    let files = try SwiftFile.all().filter { $0.imports.contains("CCmark") }
    #expect(files.count == 1, "\(files.map(\.path))")
  }

  /// Foundation loads ICU, which costs more than a small build; a fault that an author makes must not end the process.
  @Test(arguments: ["try!", "fatalError(", "@unchecked", "as!", "nonisolated(unsafe)", "import Foundation"])
  func doesWithout(_ words: String) throws {
    for file in try SwiftFile.all() where file.target != "TemplateEmbedder" {
      for (number, line) in file.lines.enumerated() where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        #expect(!line.contains(words), "\(file.path):\(number + 1)")
      }
    }
  }
}
