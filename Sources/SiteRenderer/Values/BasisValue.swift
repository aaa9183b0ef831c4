package import SiteTemplates

/// A legal basis of an item.
package struct BasisValue: TemplateRecord {
  package var marker: String
  package var text: String
  package var title: String
  package var url: String
  package var officialTitle: String
  package var note: String

  package static let fields = FieldTable<Self>([
    .text("marker", "The number as the source wrote it.", \.marker),
    .text("text", "The citation as written.", \.text),
    .text("title", "The cited title, without 《》.", \.title),
    .text("url", "The law's page; empty if the register does not have it.", \.url),
    .flag("is_misnamed", "The register knows it by another title or number than the one cited.") {
      !$0.pointee.officialTitle.isEmpty
    },
    .text("official_title", "The title that the register has, if the citation differs.", \.officialTitle),
    .text("note", "What a reader should know: repealed, revised since.", \.note),
  ])
}
