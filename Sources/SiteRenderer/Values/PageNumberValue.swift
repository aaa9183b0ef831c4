package import SiteTemplates

package struct PageNumberValue: TemplateRecord {
  package var number: Int
  package var url: String
  package var isCurrent: Bool
  package var isGap: Bool

  package static let fields = FieldTable<Self>([
    .number("number", "The page's number.", \.number),
    .text("url", "The page.", \.url),
    .flag("is_current", "It is this page.", \.isCurrent),
    .flag("is_gap", "Not a page: some are left out here.", \.isGap),
  ])
}
