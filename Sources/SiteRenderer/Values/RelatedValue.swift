package import SiteTemplates

/// A posting's counterpart: what it interprets, what came of it.
package struct RelatedValue: TemplateRecord {
  package var relation: String
  package var posting: PostingLink

  package static let fields = FieldTable<Self>([
    .text("relation", "What the other is to this one: 决议, 实施结果, 解读, 相关文件.", \.relation),
    .record("posting", "The other.", \.posting),
  ])
}
