/// The machine failed, or the output folder is not ours to write.
package struct WriteError: Error, Hashable, CustomStringConvertible {
  package var path: String
  package var reason: String
  /// What to do next, if there is something.
  package var help: String?

  /// The machine could, but something that is there would be lost: the caller asked for the wrong place.
  package var isRefusal = false

  package init(path: String, reason: String, help: String? = nil, isRefusal: Bool = false) {
    self.isRefusal = isRefusal
    self.path = path
    self.reason = reason
    self.help = help
  }

  package var description: String { "cannot write '\(path)': \(reason)" + (help.map { "; \($0)" } ?? "") }
}
