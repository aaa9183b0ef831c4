/// The names of a library: those of its templates, and those of their blocks as small numbers.
final class TemplateNames {
  /// In the order of the sources.
  let templates: [String]
  private let indices: [String: Int]
  private var blockNumbers: [String: Int] = [:]
  private(set) var blocks: [String] = []

  init(_ sources: [TemplateSource]) {
    templates = sources.map(\.name)
    indices = Dictionary(zip(templates, templates.indices)) { _, last in last }
  }

  func index(of template: String) -> Int? { indices[template] }

  func block(_ name: String) -> Int {
    if let number = blockNumbers[name] { return number }
    blockNumbers[name] = blocks.count
    blocks.append(name)
    return blocks.count - 1
  }
}
