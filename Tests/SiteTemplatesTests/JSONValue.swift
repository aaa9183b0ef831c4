@testable import SiteTemplates

/// The data of the specification's tests: records whose names are known only at run time.
enum JSONValue: Decodable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case decimal(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    self =
      if value.decodeNil() {
        .null
      } else if let bool = try? value.decode(Bool.self) {
        .bool(bool)
      } else if let integer = try? value.decode(Int.self) {
        .integer(integer)
      } else if let decimal = try? value.decode(Double.self) {
        .decimal(decimal)
      } else if let text = try? value.decode(String.self) {
        .text(text)
      } else if let list = try? value.decode([JSONValue].self) {
        .list(list)
      } else {
        .object(try value.decode([String: JSONValue].self))
      }
  }
}

extension JSONValue: TemplateRecord {
  static let fields = FieldTable<JSONValue>.open { value, key in
    if key.name == "." { return value.templateValue }
    guard case .object(let fields) = value else { return nil }
    return fields[key.name]?.templateValue
  }

  private var templateValue: TemplateValue {
    switch self {
    case .null: .none
    case .bool(let bool): .flag(bool)
    case .integer(let integer): .number(integer)
    case .decimal(let decimal): .text("\(decimal)")
    case .text(let text): .text(text)
    case .list(let list): .list(list)
    case .object: .record(self)
    }
  }
}
