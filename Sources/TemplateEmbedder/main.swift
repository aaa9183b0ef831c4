// Writes the files of a folder as a Swift source file: `TemplateEmbedder <folder> <output.swift>`.

import Foundation

let folder = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
let output = URL(filePath: CommandLine.arguments[2])

let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).filter { path in
  let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") } || path.hasSuffix("~")
  var isFolder: ObjCBool = false
  _ = FileManager.default.fileExists(
    atPath: folder.appending(path: path).path(percentEncoded: false), isDirectory: &isFolder)
  return !isHidden && !isFolder.boolValue
}

var source =
  "// Made from templates/ by the plugin EmbedTemplates.\n\nlet embeddedFiles: [(path: String, text: String)] = [\n"
for path in paths.sorted() {
  let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  var marks = "#"
  while text.contains("\"\"\"" + marks) || text.contains("\\" + marks) { marks += "#" }
  source += "  (\"\(path)\", \(marks)\"\"\"\n\(text)\n\"\"\"\(marks)),\n"
}
source += "]\n"
try source.write(to: output, atomically: true, encoding: .utf8)
