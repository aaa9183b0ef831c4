package import SiteTemplates

/// How much the portal has.
package struct CountsValue: TemplateRecord {
  var districts: Int
  var communities: Int
  var items: Int
  var postings: Int
  var laws: Int

  package static let fields = FieldTable<Self>([
    .number("districts", "Districts.", \.districts),
    .number("communities", "Communities and villages.", \.communities),
    .number("items", "Items of the catalogs that organisations have of their own.", \.items),
    .number("postings", "Postings.", \.postings),
    .number("laws", "Laws and documents of the register.", \.laws),
  ])
}
