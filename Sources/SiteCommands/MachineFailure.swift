import ArgumentParser
import SiteDiagnostics
import SiteReader
import SiteWriter

/// A failure of the machine, or a refusal to write over what is there, in words and as an exit status.
struct MachineFailure {
  var words: Wording
  var status: ExitCode

  init(_ error: ReadError) {
    words = Wording(error.description, "读不了“\(error.path)”：\(inChinese(error.reason))")
    status = .failure
  }

  init(_ error: WriteError) {
    let help = error.help.map { "；\($0)" } ?? ""
    words = Wording(error.description, "写不了“\(error.path)”：\(inChinese(error.reason))\(help)")
    status = error.isRefusal ? .wrongUsage : .failure
  }

  /// Tells it on standard error.
  ///
  /// - Returns: what the command throws then.
  func report(in language: Language) -> ExitCode { reportFailure(words, status, in: language) }
}

/// Says on standard error why a command ends.
///
/// - Returns: what the command throws then.
func reportFailure(_ words: Wording, _ status: ExitCode, in language: Language) -> ExitCode {
  printToStandardError("\(Severity.error.word[language]): \(words[language])\n")
  return status
}

/// What the C library says of the failures that people meet; others stay as they are.
private func inChinese(_ reason: String) -> String { reasons[reason] ?? reason }

private let reasons = [
  "No such file or directory": "没有这个文件或文件夹",
  "Permission denied": "没有权限",
  "Operation not permitted": "没有权限",
  "No space left on device": "磁盘已满",
  "Disk quota exceeded": "超出磁盘配额",
  "Read-only file system": "磁盘是只读的",
  "Is a directory": "它是文件夹",
  "Not a directory": "路径中有一段不是文件夹",
  "Input/output error": "磁盘读写出错",
  "Too many open files": "打开的文件太多",
  "File name too long": "文件名太长",
  "there is no such file": "没有这个文件",
  "another build is at work in it": "另一次构建正在写入，等它结束",
]
