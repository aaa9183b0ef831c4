package import SiteTemplates

/// What every page has; the templates see it around what is the page's own.
package struct PageFrame: TemplateRecord {
  package var root: String
  package var site: Shared<SiteValue>
  package var language: String
  package var type: String
  package var title: String
  package var documentTitle: String
  package var description: String
  package var canonical: String
  package var feedURL: String
  package var meta: [MetaValue]
  package var breadcrumbs: [LinkValue]
  package var navigation: [LinkValue]
  package var stylesheet: String
  package var script: String
  package var icon: String

  package static let fields = FieldTable<Self>([
    .text("root", "The way from this page to the portal's root (`../../`), to be written before every `url`.", \.root),
    .record("site", "The portal.", \.site),
    .text("language", "The language of the pages: zh-CN.", \.language),
    .text("type", "The page's type, which is its template's name.", \.type),
    .text("title", "The page's title.", \.title),
    .text("document_title", "The page's title with the portal's, for `<title>`.", \.documentTitle),
    .text("description", "A sentence about the page.", \.description),
    .text("canonical", "The page's full address; empty if the portal has no `base_url`.", \.canonical),
    .text("feed_url", "The nearest feed: the organisation's, else the portal's.", \.feedURL),
    .list("meta", "The required page tags.", \.meta),
    .list("breadcrumbs", "The way from the home page to this one; empty on the home page.", \.breadcrumbs),
    .list("navigation", "The parts of the portal.", \.navigation),
    .text("stylesheet", "The style sheet, fingerprinted.", \.stylesheet),
    .text("script", "The script of every page, fingerprinted.", \.script),
    .text("icon", "The portal's icon.", \.icon),
  ])
}
