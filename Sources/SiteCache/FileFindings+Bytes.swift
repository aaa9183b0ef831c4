import SiteDiagnostics
package import SiteModel

extension BuildCache {
  /// What looking through a file brought when it had this stamp.
  package func findings(inFile path: String, stamp: FileStamp) -> FileFindings? {
    readEntry(ofFileAt: Self.name(ofFindingsIn: path)) { reader throws(DamagedBytes) in
      guard try reader.stamp() == stamp else { throw DamagedBytes() }
      var findings = FileFindings()
      findings.diagnostics = try reader.list { reader throws(DamagedBytes) in try reader.diagnostic() }
      findings.remarks = try reader.remarks()
      return findings
    }
  }

  /// Hands on what `findings(inFile:stamp:)` gave.
  package func keepFindings(inFile path: String) { keepFile(at: Self.name(ofFindingsIn: path)) }

  package func add(_ findings: FileFindings, inFile path: String, stamp: FileStamp) {
    var writer = ByteWriter(codes: codes)
    writer.write(stamp)
    writer.write(findings.diagnostics) { $0.write($1) }
    writer.write(findings.remarks)
    add(entry: writer.bytes, ofFileAt: Self.name(ofFindingsIn: path))
  }

  /// A name that no file of the site has.
  private static func name(ofFindingsIn path: String) -> Fingerprint {
    Fingerprint(Fingerprint(of: "findings"), Fingerprint(of: path))
  }
}

extension ByteWriter {
  mutating func write(_ remarks: FileRemarks) {
    write(remarks.exceptions) { writer, exception in
      writer.write(exception.rule)
      writer.write(exception.path)
      writer.write(exception.lines) { writer, lines in
        writer.write(lines.lowerBound)
        writer.write(lines.upperBound)
      }
      writer.write(exception.text) { $0.write($1) }
      writer.write(exception.reason)
      writer.write(exception.place)
    }
    write(remarks.masks) { writer, mask in
      writer.write(mask.kind)
      writer.write(mask.name)
      writer.write(mask.signs)
      writer.write(mask.place)
    }
  }
}

extension ByteReader {
  mutating func remarks() throws(DamagedBytes) -> FileRemarks {
    var remarks = FileRemarks()
    remarks.exceptions = try list { reader throws(DamagedBytes) in try reader.exception() }
    remarks.masks = try list { reader throws(DamagedBytes) in
      SeenMask(kind: try reader.text(), name: try reader.text(), signs: try reader.text(), place: try reader.place())
    }
    return remarks
  }

  private mutating func exception() throws(DamagedBytes) -> CheckException {
    let (rule, path) = (try text(), try text())
    let lines = try optional { reader throws(DamagedBytes) in
      let (first, last) = (try reader.number(), try reader.number())
      guard first <= last else { throw DamagedBytes() }
      return first...last
    }
    return CheckException(
      rule: rule, path: path, lines: lines,
      text: try optional { reader throws(DamagedBytes) in try reader.text() }, reason: try text(), place: try place())
  }
}
