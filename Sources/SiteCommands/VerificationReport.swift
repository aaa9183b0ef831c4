import ArgumentParser
import SiteDiagnostics
import SiteFormats
import SiteWriter

/// What there is to say of a folder that was held against its manifest: a line for each fault, and one that sums up.
struct VerificationReport {
  var folder: String
  var verification: SiteVerification
  var language: Language

  var human: String {
    var text = verification.faults.map { $0.inWords[language] + "\n" }.joined()
    if verification.isUnfinished {
      text +=
        Wording(
          "unfinished: a build is putting files in their places, or was killed while it did; build again",
          "未完成：有一次构建正在放置文件，或者在放置时中断了；请重新构建")[language] + "\n"
    }
    return text + summary[language] + "\n"
  }

  private var summary: Wording {
    let count = verification.fileCount
    if verification.isSound {
      return Wording(
        "\(count) \(count == 1 ? "file" : "files") (\(verification.size) bytes) in '\(folder)' are as they were built."
          + " SHA-256 of manifest.json: \(verification.manifest)",
        "“\(folder)”中的 \(count) 个文件（\(verification.size) 字节）与构建时一致。"
          + "manifest.json 的 SHA-256：\(verification.manifest)")
    }
    let counts = FaultName.allCases.map { name in (name, verification.faults.count { $0.kind.name == name }) }
      .filter { $0.1 > 0 }
    return Wording(
      "'\(folder)' is not as it was built (\(count) \(count == 1 ? "file" : "files") listed): "
        + (counts.isEmpty
          ? "a build is not finished" : counts.map { "\($1) \($0.rawValue)" }.joined(separator: ", ")) + ".",
      "“\(folder)”与构建时不一致（清单有 \(count) 个文件）："
        + (counts.isEmpty ? "构建未完成" : counts.map { "\($0.chinese) \($1) 个" }.joined(separator: "，")) + "。")
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

/// The report for programs on a folder that cannot be held against a manifest.
func jsonOfFailure(_ reason: String) -> String {
  var json = JSONWriter(.lines)
  json.object { json in
    json.member("verified", false)
    json.member("error", reason)
  }
  return String(decoding: json.bytes, as: UTF8.self)
}

extension VerificationError {
  func inWords(of folder: String) -> Wording {
    switch self {
    case .noFolder:
      Wording("there is no folder '\(folder)': name that of a built portal", "没有文件夹“\(folder)”：请指明已生成的门户")
    case .noManifest:
      Wording(
        "'\(folder)' has no manifest.json, so sitegen did not build it: name the folder of a built portal",
        "“\(folder)”中没有 manifest.json，不是 sitegen 生成的：请指明已生成的门户")
    case .damagedManifest:
      Wording(
        "'\(folder)/manifest.json' is damaged, it is not as sitegen writes it: build again, or publish again",
        "“\(folder)/manifest.json”已损坏，不是 sitegen 写的样子：请重新构建或重新发布")
    case .manifestWithoutSums:
      Wording(
        "'\(folder)/manifest.json' is of sitegen 0.1 and has no sums: build again",
        "“\(folder)/manifest.json”是 sitegen 0.1 写的，没有校验和：请重新构建")
    case .manifestOfVersion(let version):
      Wording(
        "'\(folder)/manifest.json' has the version \(version): use the later sitegen that wrote it",
        "“\(folder)/manifest.json”的版本是 \(version)：请用写它的新版 sitegen")
    case .unreadable(let path, let reason):
      Wording("cannot read '\(path)': \(reason)", "读不了“\(path)”：\(reason)")
    }
  }

  var status: ExitCode {
    switch self {
    case .damagedManifest: .contentHasErrors
    case .noFolder, .noManifest, .manifestWithoutSums, .manifestOfVersion: .wrongUsage
    case .unreadable: .failure
    }
  }
}

/// What a report calls a fault.
private enum FaultName: String, CaseIterable {
  case missing, changed, foreign

  var chinese: String {
    switch self {
    case .missing: "缺少"
    case .changed: "改变"
    case .foreign: "多出"
    }
  }
}

extension SiteVerification.Kind {
  fileprivate var name: FaultName {
    switch self {
    case .missing: .missing
    case .noFile, .otherSize, .otherSum: .changed
    case .foreign: .foreign
    }
  }
}

extension SiteVerification.Fault {
  fileprivate var inWords: Wording {
    // Signs that a terminal obeys are not written.
    let path = path.unicodeScalars.reduce(into: "") {
      $0.unicodeScalars.append($1.value < 0x20 || $1.value == 0x7F ? "?" : $1)
    }
    let line = Wording("\(kind.name.rawValue): \(path)", "\(kind.name.chinese)：\(path)")
    let detail: Wording? =
      switch kind {
      case .missing, .foreign: nil
      case .noFile: Wording("no file: a folder or a link", "不是文件，是文件夹或链接")
      case .otherSize(let size, let listed): Wording("\(size) bytes, not \(listed)", "\(size) 字节，清单为 \(listed)")
      case .otherSum: Wording("other bytes of the same length", "长度相同，内容不同")
      }
    guard let detail else { return line }
    return Wording("\(line.english) (\(detail.english))", "\(line.chinese)（\(detail.chinese)）")
  }

  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("path", path)
      json.member("fault", kind.name.rawValue)
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
