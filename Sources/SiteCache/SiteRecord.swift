package import SiteDiagnostics
package import SiteModel

/// What a build said of a whole site when it had published it.
package struct SiteRecord: Hashable, Sendable {
  /// Of the paths and stamps of all sources, and of what the build was asked for.
  package var key: Fingerprint
  package var pageCount: Int
  package var itemCount: Int
  package var postingCount: Int
  package var diagnostics: [Diagnostic]

  package init(key: Fingerprint, pageCount: Int, itemCount: Int, postingCount: Int, diagnostics: [Diagnostic]) {
    self.key = key
    self.pageCount = pageCount
    self.itemCount = itemCount
    self.postingCount = postingCount
    self.diagnostics = diagnostics
  }
}

extension BuildCache {
  /// A path that no file has.
  private static let sitePath = Fingerprint(of: "")

  /// What was said of the site with this key.
  package func siteRecord(key: Fingerprint) -> SiteRecord? {
    let record = readEntry(ofFileAt: Self.sitePath) { reader throws(DamagedBytes) in try reader.siteRecord() }
    return record?.key == key ? record : nil
  }

  package func add(_ record: SiteRecord) {
    var writer = ByteWriter()
    writer.write(record)
    add(entry: writer.bytes[...], ofFileAt: Self.sitePath)
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ record: SiteRecord) {
    write(record.key.value)
    write(record.pageCount)
    write(record.itemCount)
    write(record.postingCount)
    write(record.diagnostics) { $0.write($1) }
  }
}

extension ByteReader {
  fileprivate mutating func siteRecord() throws(DamagedBytes) -> SiteRecord {
    SiteRecord(
      key: Fingerprint(value: try word()), pageCount: try number(), itemCount: try number(),
      postingCount: try number(), diagnostics: try list { reader throws(DamagedBytes) in try reader.diagnostic() })
  }
}
