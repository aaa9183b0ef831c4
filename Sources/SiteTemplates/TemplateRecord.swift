/// A typed value that a template can ask for its fields: a page, an item, a link.
///
/// A type lists its fields once, with the words that the manual gives them. The engine asks by `TemplateKey`, whose hash
/// is computed when the template is compiled, so a field is found without hashing, boxing or reflection while rendering.
///
///     struct Link: TemplateRecord {
///       var title: String, url: String
///       static let fields = FieldTable<Link>([
///         .text("title", "The link's words.") { $0.title },
///         .text("url", "The address, from the portal's root.") { $0.url },
///       ])
///     }
package protocol TemplateRecord: Sendable {
  /// The name and the fields of this kind of record, for the manual and for checking templates.
  static var schema: RecordSchema { get }
  /// The field's value; `nil` if the record has no field of that name.
  func value(for key: TemplateKey) -> TemplateValue?
}
