package import SiteTemplates

/// A file to download: an attachment, or a catalog in another format.
package struct DownloadValue: TemplateRecord {
  package var title: String
  package var url: String
  package var format: String
  package var size: String

  package static let fields = FieldTable<Self>([
    .text("title", "What the file is.", \.title),
    .text("url", "The address, from the portal's root.", \.url),
    .text("format", "The file's kind: CSV, XLSX, PDF.", \.format),
    .text("size", "The file's size, for a person: 12 KB.", \.size),
  ])
}
