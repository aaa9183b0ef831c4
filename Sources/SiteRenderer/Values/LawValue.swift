package import SiteTemplates

/// A law or document of the register.
package struct LawValue: TemplateRecord {
  package var title: String
  package var url: String
  package var number: String
  package var issuer: String
  package var level: String
  package var status: String
  package var isInForce: Bool
  package var isChanged: Bool
  package var note: String
  package var citationCount: Int

  package static let fields = FieldTable<Self>([
    .text("title", "Its official title, without 《》.", \.title),
    .text("url", "Its page.", \.url),
    .text("number", "文号 or order number.", \.number),
    .text("issuer", "Who issued it.", \.issuer),
    .text("level", "法律, 行政法规, 国务院文件, 部门, 地方, 社区.", \.level),
    .text("status", "现行有效, 已修订, 已废止, 未查明.", \.status),
    .flag("is_in_force", "现行有效.", \.isInForce),
    .flag("is_changed", "Repealed, revised or amended: what a catalog cites of it may no longer hold.", \.isChanged),
    .text("note", "What a reader should know of its status.", \.note),
    .number("citation_count", "How many items cite it.", \.citationCount),
  ])
}
