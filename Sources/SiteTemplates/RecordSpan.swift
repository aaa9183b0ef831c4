/// Records of one kind that lie one behind the other in memory: how the engine sees a list, and a record as a list of one.
package struct RecordSpan {
  let start: UnsafeRawPointer
  let count: Int
  let stride: Int
  let fields: Unmanaged<FieldDirectory>

  init<Record: TemplateRecord>(_ type: Record.Type, at start: UnsafeRawPointer, count: Int) {
    self.start = start
    self.count = count
    stride = MemoryLayout<Record>.stride
    // A record's fields are a `static let`: nothing ever frees them.
    fields = .passUnretained(Record.fields.directory)
  }

  /// The records of an array, where it holds them.
  init<Record: TemplateRecord>(_ records: [Record]) {
    let fields = Record.fields.directory
    // Of an empty list nothing is read, wherever it is said to be.
    start = records.withUnsafeBytes { $0.baseAddress } ?? UnsafeRawPointer(Unmanaged.passUnretained(fields).toOpaque())
    count = records.count
    stride = MemoryLayout<Record>.stride
    self.fields = .passUnretained(fields)
  }

  /// Calls `body` with the one record, which must not leave the call.
  static func with<Record: TemplateRecord>(_ record: Record, _ body: (RecordSpan) -> Void) {
    withUnsafePointer(to: record) { body(RecordSpan(Record.self, at: $0, count: 1)) }
  }

  @inline(__always)
  subscript(index: Int) -> TemplateFrame { TemplateFrame(at: start + index * stride, fields: fields) }
}
