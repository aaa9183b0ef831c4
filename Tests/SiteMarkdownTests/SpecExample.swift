import Foundation

/// An example of a specification: Markdown and the HTML that it stands for.
struct SpecExample: Sendable, CustomStringConvertible {
  var number: Int
  var section: String
  var markdown: String
  var html: String

  var description: String { "\(section) \(number)" }

  /// The examples of a file in `Fixtures/`, in order. In the files a tab is written `→`.
  static func examples(of file: String) -> [SpecExample] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(file)")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecExample] = []
    var section = ""
    var part = 0
    var parts = ["", ""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if part == 0, line.hasPrefix(fence + " example") {
        part = 1
        parts = ["", ""]
      } else if part == 1, line == "." {
        part = 2
      } else if part == 2, line == fence {
        part = 0
        examples.append(
          SpecExample(number: examples.count + 1, section: section, markdown: parts[0], html: parts[1]))
      } else if part == 0 {
        if line.hasPrefix("#") { section = line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces) }
      } else {
        parts[part - 1] += line.replacingOccurrences(of: "→", with: "\t") + "\n"
      }
    }
    return examples
  }
}
