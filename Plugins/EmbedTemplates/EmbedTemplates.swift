import Foundation
import PackagePlugin

/// Turns the package's `templates/` folder into a source file of the target, so that the binary works in any folder.
///
/// SwiftPM's own way to embed files needs them below the target's folder, and makes array literals that take the
/// compiler minutes.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "ThemeFiles.swift")
    let inputs = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }
    return [
      .buildCommand(
        displayName: "Embedding templates/", executable: try context.tool(named: "TemplateEmbedder").url,
        arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: (inputs ?? []).sorted { $0.path < $1.path } + [folder], outputFiles: [output])
    ]
  }
}
