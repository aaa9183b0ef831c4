// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target with the project's settings; its tests are `<name>Tests`.
func library(_ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings, plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "sitegen",
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Engines: know nothing of sites.
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    library("SiteDiagnostics"),
    library("SiteValues", ["SiteDiagnostics"]),
    library("SiteFormats", ["SiteDiagnostics", "SiteValues", .product(name: "Yams", package: "Yams")]),
    library("SiteMarkdown", ["CCmark", "SiteDiagnostics"]),
    library("SiteTemplates", ["SiteDiagnostics"]),
    library("SiteDocuments", ["CXML2", "CZip", "SiteDiagnostics"]),
    library("SitePrivacy", ["SiteDiagnostics"]),

    // The words of the domain.
    library("SiteModel", ["SiteDiagnostics"]),
    library("SiteCache", ["SiteDiagnostics", "SiteModel"]),

    // Stages: meet only in SiteBuild, never import each other.
    library(
      "SiteReader",
      ["SiteDiagnostics", "SiteDocuments", "SiteFormats", "SiteModel", "SitePrivacy", "SiteValues"]),
    library("SiteAudit", ["SiteDiagnostics", "SiteModel"]),
    library("SiteChecks", ["SiteDiagnostics", "SiteModel", "SitePrivacy"]),
    library("SiteRenderer", ["SiteDiagnostics", "SiteFormats", "SiteMarkdown", "SiteModel", "SiteTemplates"]),
    library("SiteSearch", ["SiteFormats", "SiteModel"]),
    library("SiteImport", ["SiteDiagnostics", "SiteDocuments", "SiteModel"]),
    library("SiteWriter", ["CNettle", "SiteModel"]),
    library("SiteReports", ["SiteDiagnostics", "SiteFormats", "SiteModel"]),

    // The built-in theme: `templates/` as values, embedded by a plugin.
    library("SiteTheme", plugins: ["EmbedTemplates"]),
    .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["TemplateEmbedder"]),
    .executableTarget(name: "TemplateEmbedder", swiftSettings: settings),

    // Runs the stages.
    library(
      "SiteBuild",
      [
        "SiteAudit", "SiteCache", "SiteChecks", "SiteDiagnostics", "SiteFormats", "SiteMarkdown", "SiteModel",
        "SitePrivacy",
        "SiteReader", "SiteRenderer", "SiteSearch", "SiteTemplates", "SiteTheme", "SiteValues", "SiteWriter",
      ]),
    .target(
      name: "SitePreview",
      dependencies: [
        "SiteBuild", "SiteDiagnostics", "SiteFormats", "SiteModel", "SiteReader", "SiteRenderer",
      ], resources: [.embedInCode("preview.js")], swiftSettings: settings),
    library(
      "SiteCommands",
      [
        "CMimalloc", "SiteBuild", "SiteDiagnostics", "SiteDocuments", "SiteFormats", "SiteImport", "SiteModel",
        "SitePreview", "SiteReader", "SiteReports", "SiteSearch", "SiteWriter",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .executableTarget(
      name: "TemplateBenchmark", dependencies: ["SiteDiagnostics", "SiteTemplates"], path: "Benchmarks/Templates",
      swiftSettings: settings),
    .executableTarget(
      name: "sitegen", dependencies: ["SiteCommands"], swiftSettings: settings,
      // By its build ID a program knows whether a cache is its own.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id=sha1"])]),
    // Holds the detectors of numbers against lines of Tests/PersonalData/make-vectors.
    .executableTarget(
      name: "PersonalDataCheck", dependencies: ["SitePrivacy"], path: "Tests/PersonalData/Check",
      swiftSettings: settings),

    // What several test targets need: this repository's files and portals in memory.
    .target(
      name: "SiteFixtures", dependencies: ["SiteReader"], path: "Tests/SiteFixtures", swiftSettings: settings),

    tests(
      "ArchitectureTests",
      [
        "SiteAudit", "SiteBuild", "SiteChecks", "SiteDiagnostics", "SiteDocuments", "SiteFixtures", "SiteFormats",
        "SiteImport", "SiteMarkdown", "SitePrivacy", "SiteReader",
        "SiteRenderer",
        "SiteTemplates", "SiteValues",
      ]),
    tests(
      "SiteBuildTests",
      [
        "SiteAudit", "SiteBuild", "SiteDiagnostics", "SiteFixtures", "SiteModel", "SiteReader", "SiteRenderer",
        "SiteSearch",
        "SiteWriter",
      ], exclude: ["Golden"]),
    tests("SiteAuditTests", ["SiteAudit", "SiteDiagnostics", "SiteFixtures"]),
    tests("SiteCacheTests", ["SiteCache", "SiteDiagnostics", "SiteFixtures", "SiteModel"]),
    tests("SiteChecksTests", ["SiteChecks", "SiteDiagnostics", "SiteModel", "SiteReader"]),
    tests(
      "SiteDocumentsTests", ["SiteDiagnostics", "SiteDocuments", "SiteFixtures", "SiteReader"], exclude: ["Fixtures"]),
    tests(
      "SiteImportTests",
      ["SiteDiagnostics", "SiteDocuments", "SiteFixtures", "SiteFormats", "SiteImport", "SiteModel", "SiteReader"],
      exclude: ["Fixtures"]),
    tests("SiteCommandsTests", ["SiteCommands", "SiteFixtures", "SiteReader", "sitegen"], exclude: ["Help"]),
    tests("SiteDiagnosticsTests", ["SiteDiagnostics"]),
    tests("SitePreviewTests", ["SiteDiagnostics", "SiteFixtures", "SitePreview"]),
    tests("SiteReportsTests", ["SiteDiagnostics", "SiteFixtures", "SiteReports"], exclude: ["Golden"]),
    tests("SitePrivacyTests", ["SiteDiagnostics", "SiteFixtures", "SitePrivacy"], exclude: ["Fixtures"]),
    tests(
      "SiteReaderTests", ["SiteDiagnostics", "SiteFixtures", "SiteFormats", "SiteModel", "SiteReader"],
      exclude: ["Fixtures"]),
    tests("SiteRendererTests", ["SiteDiagnostics", "SiteModel", "SiteReader", "SiteRenderer", "SiteTemplates"]),
    tests("SiteSearchTests", ["SiteDiagnostics", "SiteModel", "SiteReader", "SiteSearch"], exclude: ["Fixtures"]),
    tests("SiteWriterTests", ["SiteFixtures", "SiteModel", "SiteWriter"]),

    tests("SiteValuesTests", ["SiteDiagnostics", "SiteValues"]),
    tests("SiteFormatsTests", ["SiteDiagnostics", "SiteFormats", "SiteValues"]),
    tests("SiteMarkdownTests", ["SiteDiagnostics", "SiteMarkdown"], exclude: ["Fixtures"]),
    tests("SiteModelTests", ["SiteDiagnostics", "SiteModel"]),
    tests("SiteTemplatesTests", ["SiteDiagnostics", "SiteTemplates"], exclude: ["Fixtures"]),
  ],
  swiftLanguageModes: [.v6]
)
