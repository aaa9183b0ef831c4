package import SiteDiagnostics

extension DiagnosticCode {
  static let emptyFile = DiagnosticCode(
    "file/empty", .error,
    Wording(
      "A file that the portal would publish has no bytes: readers would download nothing.",
      "要发布的文件是空的，读者下载不到内容。"))

  static let executableFile = DiagnosticCode(
    "file/executable", .error,
    Wording(
      "A file that the portal would publish is a program or a script. A government site never offers one among its information, whatever its name says.",
      "要发布的文件是程序或者脚本。政府网站不得随信息发布可执行文件，改了扩展名也不行。"))

  static let mismatchingFile = DiagnosticCode(
    "file/mismatching-type", .warning,
    Wording(
      "A file's bytes are of another type than its name says: programs refuse to open it or warn of it.",
      "文件的实际格式与扩展名不符，打开时会报错或者提示风险。"))

  static let fileWithMacros = DiagnosticCode(
    "file/macros", .warning,
    Wording(
      "An Office file of a type that carries macros: readers' programs warn of it or refuse it.",
      "文件是带宏的Office格式，读者打开时会提示风险或者被拦截。"))
}

/// How many bytes of a file `faults(ofFile:size:opening:)` wants to see.
package let openingLength = 1024

/// What is wrong with a file of the content that a posting lists or a text links, seen from its name, its size and the bytes
/// with which it begins.
package func faults(ofFile path: String, size: Int, opening: [UInt8]) -> [Diagnostic] {
  let place = Place.file(path: path)
  let name = path.split(separator: "/").last.map(String.init) ?? path
  let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  if size == 0 {
    return [
      Diagnostic(
        .emptyFile, Wording("'\(name)' is empty", "“\(name)”是空文件"), at: place,
        help: Wording("put the right file in its place, or take it out of the posting", "换上正确的文件，或者从信息里去掉"))
    ]
  }
  let type = FileType(opening)
  if executableEndings.contains(ending) || type == .program || type == .script {
    return [
      Diagnostic(
        .executableFile, Wording("'\(name)' is a program", "“\(name)”是可执行文件"), at: place,
        help: Wording("take it out; publish documents as .pdf, .docx or .xlsx", "去掉；文件请用.pdf、.docx、.xlsx等格式发布"))
    ]
  }
  if ["docm", "xlsm", "pptm", "dotm", "xlam"].contains(ending) {
    return [
      Diagnostic(
        .fileWithMacros, Wording("'\(name)' may carry macros", "“\(name)”是带宏的格式"), at: place,
        help: Wording("save it as .\(ending.dropLast())x", "另存为.\(ending.dropLast())x"))
    ]
  }
  guard let expected = FileType.expected(ofEnding: ending), let type, !expected.contains(type) else { return [] }
  return [
    Diagnostic(
      .mismatchingFile,
      Wording(
        "'\(name)' is \(type.wording.english), not .\(ending)", "“\(name)”实际是\(type.wording.chinese)，不是.\(ending)"),
      at: place,
      help: Wording("save it anew as .\(ending), or rename it", "重新另存为.\(ending)，或者改正扩展名"))
  ]
}

private let executableEndings: Set<String> = [
  "exe", "com", "bat", "cmd", "msi", "scr", "pif", "cpl", "dll", "sys", "ps1", "vbs", "vbe", "js", "jse", "wsf", "wsh",
  "hta",
  "jar", "apk", "ipa", "sh", "bash", "py", "pl", "php", "asp", "aspx", "jsp", "lnk", "reg", "inf", "gadget", "app",
  "run",
  "deb", "rpm", "dmg",
]
