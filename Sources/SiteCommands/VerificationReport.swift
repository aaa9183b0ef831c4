import ArgumentParser
import SiteFormats
import SiteWriter

/// What there is to say of a folder that was held against its manifest: a line for each fault, and one that sums up.
struct VerificationReport {
  var folder: String
  var verification: SiteVerification

  var human: String {
    var text = verification.faults.map { $0.inWords + "\n" }.joined()
    if verification.isUnfinished {
      text += "unfinished: a build is putting files in their places, or was killed while it did; build again\n"
    }
    return text + summary + "\n"
  }

  /// `214 files (3.1 MB) in 'site' are as they were built. manifest.json: SHA-256 9f86d0…`
  private var summary: String {
    let files = "\(verification.fileCount) \(verification.fileCount == 1 ? "file" : "files")"
    if verification.isSound {
      return "\(files) (\(verification.size) bytes) in '\(folder)' are as they were built."
        + " SHA-256 of manifest.json: \(verification.manifest)"
    }
    let counts = [("missing", \SiteVerification.Kind.isMissing), ("changed", \.isChange), ("foreign", \.isForeign)]
      .map { word, property in (word, verification.faults.count { $0.kind[keyPath: property] }) }
      .filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    let ending = counts.isEmpty ? "a build is not finished" : counts.joined(separator: ", ")
    return "'\(folder)' is not as it was built (\(files) listed): \(ending)."
  }

  var json: String {
    var json = JSONWriter(.lines)
    json.object { json in
      json.member("verified", verification.isSound)
      json.member("files", verification.fileCount)
      json.member("bytes", verification.size)
      json.member("manifest_sha256", verification.manifest.description)
      json.member("unfinished", verification.isUnfinished)
      json.key("faults")
      json.array { json in for fault in verification.faults { fault.write(to: &json) } }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

/// What there is to say of a folder that cannot be held against a manifest.
struct FailedVerificationReport {
  var folder: String
  var error: VerificationError

  var human: String { "error: \(words.reason)\n" + (words.help.map { "  help: \($0)\n" } ?? "") }

  var json: String {
    var json = JSONWriter(.lines)
    json.object { json in
      json.member("verified", false)
      json.member("error", words.reason)
      json.member("help", words.help)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private var words: (reason: String, help: String?) {
    switch error {
    case .noFolder: ("there is no folder '\(folder)'", "name the folder of a built portal")
    case .noManifest:
      ("'\(folder)' has no manifest.json, so sitegen did not build it", "name the folder of a built portal")
    case .damagedManifest:
      ("'\(folder)/manifest.json' is damaged: it is not as sitegen writes it", "build again, or publish again")
    case .manifestWithoutSums: ("'\(folder)/manifest.json' is of sitegen 0.1 and has no sums", "build again")
    case .manifestOfVersion(let version):
      ("'\(folder)/manifest.json' has the version \(version), which a later sitegen wrote", "use that sitegen")
    case .unreadable(let path, let reason): ("cannot read '\(path)': \(reason)", nil)
    }
  }

  var status: ExitCode {
    switch error {
    case .damagedManifest: .contentHasErrors
    case .noFolder, .noManifest, .manifestWithoutSums, .manifestOfVersion: .wrongUsage
    case .unreadable: .failure
    }
  }
}

extension SiteVerification.Kind {
  fileprivate var isMissing: Bool { self == .missing }
  fileprivate var isForeign: Bool { self == .foreign }
  fileprivate var isChange: Bool { !isMissing && !isForeign }

  fileprivate var name: String { isMissing ? "missing" : isForeign ? "foreign" : "changed" }
}

extension SiteVerification.Fault {
  fileprivate var inWords: String {
    let path = String(
      String.UnicodeScalarView(path.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "?" : $0 }))
    return switch kind {
    case .missing, .foreign: "\(kind.name): \(path)"
    case .noFile: "changed: \(path) (no file: a folder or a link)"
    case .otherSize(let size, let listed): "changed: \(path) (\(size) bytes, not \(listed))"
    case .otherSum: "changed: \(path) (other bytes of the same length)"
    }
  }

  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("path", path)
      json.member("fault", kind.name)
      switch kind {
      case .missing, .foreign, .noFile: break
      case .otherSize(let size, let listed):
        json.member("size", size)
        json.member("listed_size", listed)
      case .otherSum(let sum, let listed):
        json.member("sha256", sum.description)
        json.member("listed_sha256", listed.description)
      }
    }
  }
}
