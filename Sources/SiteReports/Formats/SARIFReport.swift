import SiteDiagnostics
import SiteFormats

/// The findings as SARIF 2.1.0, the form that code scanning of GitHub, GitLab, Azure and editors read.
///
/// Columns count units of UTF-16, as the format's readers expect; paths are percent-encoded, from the root of the sources.
/// - Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
package func sarifReport(of findings: Findings, version: String) -> String {
  var writing = SARIFWriting(findings)
  writing.write(version: version)
  return String(decoding: writing.json.bytes, as: UTF8.self)
}

private struct SARIFWriting {
  private let findings: Findings
  /// New ones and, with a baseline, known ones; then those that the authors let stand.
  private let results: [(diagnostic: Diagnostic, isKnown: Bool, letStand: LetStand?)]
  private let rules: [DiagnosticCode]
  private let files: [String]
  private var lines: SourceLines
  private(set) var json = JSONWriter(.lines)

  init(_ findings: Findings) {
    self.findings = findings
    results =
      findings.diagnostics.map { ($0, false, nil) } + findings.known.map { ($0, true, nil) }
      + findings.letStand.map { ($0.diagnostic, false, $0) }
    let all = results.map(\.diagnostic)
    rules = Set(all.map(\.code)).sorted { $0.id < $1.id }
    files = Set(all.flatMap { [$0.place] + $0.notes.map(\.place) }.compactMap { $0.map(findings.path) }).sorted()
    lines = SourceLines(of: findings.excerpts)
  }

  mutating func write(version: String) {
    object { writing in
      writing.json.member(
        "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      writing.json.member("version", "2.1.0")
      writing.member("runs") { writing in
        writing.array { writing in writing.object { $0.run(version: version) } }
      }
    }
  }

  private mutating func run(version: String) {
    member("tool") { writing in
      writing.object { writing in
        writing.member("driver") { writing in writing.object { $0.driver(version: version) } }
      }
    }
    json.member("columnKind", "utf16CodeUnits")
    member("invocations") { writing in
      writing.array { writing in writing.object { $0.json.member("executionSuccessful", true) } }
    }
    member("artifacts") { writing in
      writing.array { writing in
        for index in writing.files.indices {
          writing.object { writing in writing.member("location") { $0.location(ofFile: index) } }
        }
      }
    }
    let fingerprints = faultFingerprints(of: results.map(\.diagnostic), excerpts: findings.excerpts)
    member("results") { writing in
      writing.array { writing in
        for (result, fingerprint) in zip(writing.results, fingerprints) {
          writing.object { writing in
            writing.result(result.diagnostic, isKnown: result.isKnown, fingerprint)
            if let letStand = result.letStand { writing.suppression(letStand) }
          }
        }
      }
    }
  }

  private mutating func driver(version: String) {
    json.member("name", "sitegen")
    json.member("semanticVersion", version)
    json.member("language", findings.language == .chinese ? "zh-CN" : "en")
    member("rules") { writing in
      writing.array { writing in
        for rule in writing.rules { writing.object { $0.rule(rule) } }
      }
    }
  }

  private mutating func rule(_ code: DiagnosticCode) {
    let explanation = code.explanation[findings.language]
    json.member("id", code.id)
    member("shortDescription") { $0.message(explanation) }
    member("help") { writing in
      writing.object { writing in
        writing.json.member("text", explanation)
        if let example = code.example {
          writing.json.member(
            "markdown", "\(explanation)\n\n```\n\(example.faulty)\n```\n\n→\n\n```\n\(example.mended)\n```\n")
        }
      }
    }
    member("defaultConfiguration") { writing in
      writing.object { $0.json.member("level", code.severity.rawValue) }
    }
  }
}

// A result.
extension SARIFWriting {
  private mutating func result(_ diagnostic: Diagnostic, isKnown: Bool, _ fingerprint: String) {
    json.member("ruleId", diagnostic.code.id)
    json.member("ruleIndex", rules.firstIndex(of: diagnostic.code))
    json.member("level", diagnostic.severity.rawValue)
    let words = findings.words(of: diagnostic)
    member("message") { $0.message(words) }
    if let place = diagnostic.place {
      member("locations") { writing in
        writing.array { writing in writing.object { $0.location(of: place) } }
      }
    }
    let notes = diagnostic.notes
    if !notes.isEmpty {
      member("relatedLocations") { writing in
        writing.array { writing in
          for note in notes { writing.object { $0.related(note) } }
        }
      }
    }
    member("partialFingerprints") { writing in
      writing.object { $0.json.member("fault/v1", fingerprint) }
    }
    if findings.hasBaseline { json.member("baselineState", isKnown ? "unchanged" : "new") }
    if let fix = diagnostic.shownFix {
      member("fixes") { writing in
        writing.array { writing in writing.object { $0.fix(fix) } }
      }
    }
  }

  private mutating func suppression(_ letStand: LetStand) {
    member("suppressions") { writing in
      writing.array { writing in
        writing.object { writing in
          writing.json.member("kind", letStand.isBesideText ? "inSource" : "external")
          writing.json.member("justification", letStand.reason)
        }
      }
    }
  }

  private mutating func related(_ note: Diagnostic.Note) {
    if let place = note.place { location(of: place) }
    let words = note.message[findings.language]
    member("message") { $0.message(words) }
  }

  private mutating func location(of place: Place) {
    member("physicalLocation") { writing in
      writing.object { writing in
        writing.member("artifactLocation") { $0.location(ofPath: place.path) }
        if let range = place.range {
          writing.member("region") { writing in writing.object { $0.region(range, in: place.path) } }
        }
      }
    }
    guard case .cell(_, let sheet, let address, _) = place else { return }
    member("logicalLocations") { writing in
      writing.array { writing in
        writing.object { writing in
          writing.json.member("name", address.description)
          writing.json.member("fullyQualifiedName", (sheet.map { $0 + "!" } ?? "") + address.description)
          writing.json.member("kind", "cell")
        }
      }
    }
  }

  /// Without columns where the line is not known: bytes would be taken for something else.
  private mutating func region(_ range: SourceRange, in path: String) {
    json.member("startLine", range.start.line)
    let start = lines.utf16Column(of: range.start, in: path)
    let end = lines.utf16Column(of: range.end, in: path)
    if end != nil { json.member("startColumn", start) }
    json.member("endLine", range.end.line)
    if start != nil { json.member("endColumn", end) }
  }

  private mutating func fix(_ fix: Fix) {
    let paths = Set(fix.edits.map(\.path)).sorted()
    member("artifactChanges") { writing in
      writing.array { writing in
        for path in paths { writing.object { $0.change(of: path, fix.edits.filter { $0.path == path }) } }
      }
    }
  }

  private mutating func change(of path: String, _ edits: [Fix.Edit]) {
    member("artifactLocation") { $0.location(ofPath: path) }
    member("replacements") { writing in
      writing.array { writing in
        for edit in edits {
          writing.object { writing in
            writing.member("deletedRegion") { writing in writing.object { $0.region(edit.range, in: path) } }
            writing.member("insertedContent") { $0.message(edit.replacement) }
          }
        }
      }
    }
  }
}

// What is written everywhere.
extension SARIFWriting {
  private mutating func location(ofPath path: String) {
    let path = findings.folder + path
    if let index = files.firstIndex(of: path) { return location(ofFile: index) }
    object { $0.json.member("uri", uriReference(path)) }
  }

  private mutating func location(ofFile index: Int) {
    object { writing in
      writing.json.member("uri", uriReference(writing.files[index]))
      writing.json.member("uriBaseId", "%SRCROOT%")
      writing.json.member("index", index)
    }
  }

  private mutating func message(_ text: String) { object { $0.json.member("text", text) } }

  private mutating func member(_ name: String, _ value: (inout SARIFWriting) -> Void) {
    json.key(name)
    value(&self)
  }

  private mutating func object(_ members: (inout SARIFWriting) -> Void) {
    json.beginObject()
    members(&self)
    json.endObject()
  }

  private mutating func array(_ elements: (inout SARIFWriting) -> Void) {
    json.beginArray()
    elements(&self)
    json.endArray()
  }
}

/// A path as a relative reference of RFC 3986: what is no unreserved sign or `/` is percent-encoded.
private func uriReference(_ path: String) -> String {
  var reference = ""
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      reference.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      reference += "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
  return reference
}
