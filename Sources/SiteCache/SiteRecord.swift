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
  /// What the authors let stand.
  package var letStand: [LetStand]

  package init(
    key: Fingerprint, pageCount: Int, itemCount: Int, postingCount: Int, diagnostics: [Diagnostic],
    letStand: [LetStand] = []
  ) {
    self.letStand = letStand
    self.key = key
    self.pageCount = pageCount
    self.itemCount = itemCount
    self.postingCount = postingCount
    self.diagnostics = diagnostics
  }
}

extension BuildCache {
  /// Paths that no file has.
  private static let sitePath = Fingerprint(of: "")
  private static let checkedPath = Fingerprint(of: "/")

  /// What was said of the site with this key when it was published.
  package func siteRecord(key: Fingerprint) -> SiteRecord? { record(at: Self.sitePath, key: key) }

  package func add(_ record: SiteRecord) { add(record, at: Self.sitePath) }

  /// What was said of the site with this key when it was checked, whatever stands in the output.
  package func checkedSite(key: Fingerprint) -> SiteRecord? { record(at: Self.checkedPath, key: key) }

  package func addCheckedSite(_ record: SiteRecord) { add(record, at: Self.checkedPath) }

  private func record(at path: Fingerprint, key: Fingerprint) -> SiteRecord? {
    readEntry(ofFileAt: path) { reader throws(DamagedBytes) in try reader.siteRecord(key: key) } ?? nil
  }

  private func add(_ record: SiteRecord, at path: Fingerprint) {
    var writer = ByteWriter(codes: codes)
    writer.write(record)
    add(entry: writer.bytes, ofFileAt: path)
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ record: SiteRecord) {
    write(record.key.value)
    write(record.pageCount)
    write(record.itemCount)
    write(record.postingCount)
    write(record.diagnostics) { $0.write($1) }
    write(record.letStand) { writer, finding in
      writer.write(finding.diagnostic)
      writer.write(finding.reason)
      writer.write(finding.isBesideText)
    }
  }
}

extension ByteReader {
  /// `nil` if it has another key: of all that follows, nothing is read then.
  fileprivate mutating func siteRecord(key: Fingerprint) throws(DamagedBytes) -> SiteRecord? {
    guard Fingerprint(value: try word()) == key else { return nil }
    return SiteRecord(
      key: key, pageCount: try number(), itemCount: try number(),
      postingCount: try number(), diagnostics: try list { reader throws(DamagedBytes) in try reader.diagnostic() },
      letStand: try list { reader throws(DamagedBytes) in
        LetStand(try reader.diagnostic(), reason: try reader.text(), isBesideText: try reader.flag())
      })
  }
}
