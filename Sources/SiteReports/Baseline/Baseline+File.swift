import SiteFormats

extension Baseline {
  /// The name of the file in the portal's folder.
  package static let fileName = ".sitegen-baseline.json"

  /// The file: one entry a line, in an order that depends on nothing but the faults.
  package var bytes: [UInt8] {
    var text = "{\n  \"sitegen_baseline\": 1,\n  \"faults\": ["
    for (index, entry) in entries.enumerated() {
      var json = JSONWriter()
      json.object { json in
        json.member("file", entry.file)
        json.member("code", entry.code)
        json.member("item", entry.item)
        json.member("text", entry.text)
        json.member("count", entry.count)
        json.member("fingerprint", entry.fingerprint)
      }
      text += (index == 0 ? "\n    " : ",\n    ") + String(decoding: json.bytes, as: UTF8.self)
    }
    return Array((text + (entries.isEmpty ? "]\n}\n" : "\n  ]\n}\n")).utf8)
  }

  /// `nil` if the bytes are no such file.
  package init?(_ bytes: [UInt8]) {
    guard let root = JSONValue(bytes), root["sitegen_baseline"]?.integer == 1, let faults = root["faults"]?.elements
    else { return nil }
    var entries: [Entry] = []
    for fault in faults {
      guard let code = fault["code"]?.text, let file = fault["file"]?.text,
        let fingerprint = fault["fingerprint"]?.text, let count = fault["count"]?.integer, count > 0
      else { return nil }
      entries.append(
        Entry(
          code: code, file: file, item: fault["item"]?.text, text: fault["text"]?.text, fingerprint: fingerprint,
          count: count))
    }
    self.init(entries)
  }
}
