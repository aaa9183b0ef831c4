/// A record that many pages show: made once, and held by each of them at the cost of one reference.
package struct Shared<Record: TemplateRecord>: Sendable {
  /// A list of one, since a list is where the engine can read a record in place.
  let records: [Record]

  package init(_ record: Record) { records = [record] }

  var record: Record { records[0] }
}
