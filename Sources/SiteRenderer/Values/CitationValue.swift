package import SiteTemplates

package struct CitationValue: TemplateRecord {
  package var item: ItemLink
  package var text: String
  package var article: String
  package var isMisnamed: Bool

  package static let fields = FieldTable<Self>([
    .record("item", "The item.", \.item),
    .text("text", "The citation as written.", \.text),
    .text("article", "第二条、第十条, if it names articles.", \.article),
    .flag("is_misnamed", "It cites another title or number than the register has.", \.isMisnamed),
  ])
}
