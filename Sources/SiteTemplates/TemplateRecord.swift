/// A typed value that a template can ask for its fields: a page, an item, a link.
///
/// A type lists its fields once, with the words that the manual gives them. The engine finds a field by its
/// `TemplateKey` and reads it where the value lies, without boxing or reflection.
///
///     struct Link: TemplateRecord {
///       var title: String, url: String, parents: [Link], place: Place?
///       static let fields = FieldTable<Link>([
///         .text("title", "The link's words.", \.title),
///         .text("url", "The address, from the portal's root.", \.url),
///         .list("parents", "The pages above, the home page first.", \.parents),
///         .record("place", "Where it is; none for a page without a place.", \.place),
///         .flag("is_external", "Whether it leads out of the portal.") { $0.pointee.url.hasPrefix("http") },
///       ])
///     }
///
/// A stored property is given by its key path: the engine then reads it in place. What is made when it is asked for is
/// given by a closure, which gets the record where it lies, and is asked again for every tag that names the field: a list
/// that takes long to make is better stored.
package protocol TemplateRecord: Sendable {
  /// A `static let`: made at the first use, the same value ever after.
  static var fields: FieldTable<Self> { get }
}

extension TemplateRecord {
  /// The name and the fields of this kind of record, for the manual and for checking templates.
  package static var schema: RecordSchema { fields.schema }
}
