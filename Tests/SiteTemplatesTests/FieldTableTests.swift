import Testing

@testable import SiteTemplates

@Suite struct FieldTableTests {
  @Test func describesFieldsInTheirOrder() {
    let schema = Wide.schema
    #expect(schema.name == "Wide")
    #expect(schema.fields.map(\.name).prefix(4) == ["title", "url", "html", "count"])
    #expect(schema.field(named: "children")?.kind == .list)
    #expect(schema.field(named: "children")?.record == schema)
    #expect(schema.field(named: "title")?.record == nil)
  }

  @Test func findsEveryFieldByItsHash() {
    for field in Wide.schema.fields {
      #expect(Wide.fields.directory.reader(forCode: TemplateKey(field.name).code) != nil, "\(field.name)")
    }
    #expect(Wide.fields.directory.reader(forCode: TemplateKey("titel").code) == nil)
  }
}

private struct Wide: TemplateRecord {
  var title = "", url = "", html: [UInt8] = [], count = 0, isOpen = false
  var children: [Wide] = []
  var marks: [String] = []
  var place: TemplateText?

  static let fields = FieldTable<Self>([
    .text("title", "Words.", \.title),
    .text("url", "Address.", \.url),
    .html("html", "Body.", \.html),
    .number("count", "Number.", \.count),
    .flag("is_open", "Flag.", \.isOpen),
    .list("children", "Below.", \.children),
    .texts("marks", "Bare texts.", \.marks),
    .record("place", "Perhaps.", \.place),
    .text("title_2", "Words.") { $0.pointee.title },
    .text("url_2", "Address.") { $0.pointee.url + "?" },
    .html("html_2", "Body.") { $0.pointee.html },
    .number("count_2", "Number.") { $0.pointee.count + 1 },
    .flag("is_open_2", "Flag.") { !$0.pointee.isOpen },
    .list("children_2", "Below.") { $0.pointee.children },
    .texts("marks_2", "Bare texts.") { $0.pointee.marks },
    .record("place_2", "Perhaps.") { $0.pointee.place },
    .list("children_3", "Below.", of: Wide.self) { $0.pointee.children.filter(\.isOpen) },
    .text("title_3", "Words.") { $0.pointee.title.isEmpty ? "none" : $0.pointee.title },
    .text("title_4", "Words.") { $0.pointee.title.isEmpty ? "none" : $0.pointee.title },
    .text("title_5", "Words.") { $0.pointee.title.isEmpty ? "none" : $0.pointee.title },
    .text("title_6", "Words.") { $0.pointee.title.isEmpty ? "none" : $0.pointee.title },
    .text("title_7", "Words.") { $0.pointee.title.isEmpty ? "none" : $0.pointee.title },
    .text("title_8", "Words.") { $0.pointee.title.isEmpty ? "none" : $0.pointee.title },
  ])
}
