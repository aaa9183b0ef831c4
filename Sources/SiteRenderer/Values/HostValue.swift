package import SiteTemplates

/// The organisation that runs the portal.
package struct HostValue: TemplateRecord {
  package var name: String
  package var address: String
  package var phone: String
  package var email: String
  package var hours: String

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.", \.name),
    .text("address", "Its address.", \.address),
    .text("phone", "Its telephone.", \.phone),
    .text("email", "Its e-mail address.", \.email),
    .text("hours", "When it is open.", \.hours),
  ])
}
