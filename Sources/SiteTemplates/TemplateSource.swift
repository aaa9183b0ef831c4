/// A template as it was written.
package struct TemplateSource: Hashable, Sendable {
  /// What `{{>name}}` calls it: the path below `templates/` without `.mustache`, for example `partials/head`.
  package var name: String
  /// Where diagnostics point, for example `templates/partials/head.mustache`.
  package var path: String
  package var text: String

  package init(name: String, path: String, text: String) {
    self.name = name
    self.path = path
    self.text = text
  }
}
