package import SiteDiagnostics

/// Reads an office's file into paragraphs and tables, by what its bytes are, not by its name.
///
/// - Parameter path: as messages name it; its extension decides between text formats.
/// - Returns: `nil` with an error if nothing can be read.
package func parseDocument(_ bytes: [UInt8], path: String) -> Diagnosed<Document?> {
  func refuse(_ code: DiagnosticCode, _ message: Wording, _ help: Wording?) -> Diagnosed<Document?> {
    Diagnosed(nil, [Diagnostic(code, message, at: .file(path: path), help: help)])
  }
  guard !bytes.isEmpty else {
    return refuse(
      .importDamaged, Wording("a file has content, and this one has 0 bytes", "文件要有内容，这个是 0 字节"),
      Wording("ask for the file again", "请对方重新发一份"))
  }
  guard bytes.count <= DocumentLimits.fileSize else {
    return refuse(
      .importTooLarge,
      Wording(
        "a catalog's file has at most \(DocumentLimits.fileSize >> 20) MB, and this one more",
        "目录文件最大 \(DocumentLimits.fileSize >> 20) MB，这个更大"), nil)
  }
  let name = fileExtension(of: path)
  var result: Diagnosed<Document?>
  let sniffed = sniffFormat(bytes)
  switch sniffed {
  case .archive: result = parseOfficeArchive(bytes, path: path)
  case .compoundFile:
    if isEncryptedOfficeFile(bytes) {
      return refuse(
        .importProtected, Wording("an import reads files without a password", "导入不能读有密码的文件"),
        Wording("open the file with its password, take the password out, and save it again", "用密码打开文件，取消密码，再保存"))
    }
    let command = "soffice --headless --convert-to \(name == "doc" || name == "wps" ? "docx" : "xlsx") FILE"
    return refuse(
      .importUnsupported, Wording("an old Office file (.doc, .xls) cannot be read", "老的 Office 文件（.doc、.xls）不能读"),
      Wording(
        "open it in Word, WPS or LibreOffice and save it as .docx or .xlsx; or run '\(command)'",
        "用 Word、WPS 或 LibreOffice 打开，另存为 .docx 或 .xlsx；或者运行 \(command)"))
  case .pdf:
    return refuse(
      .importUnsupported, Wording("a PDF has no tables, only characters at places", "PDF 里没有表格，只有摆在各处的字"),
      Wording(
        "ask for the Word or Excel file it was made from; or open it in WPS or Word and save it as .docx",
        "要它原来的 Word 或 Excel 文件；或者用 WPS、Word 打开，另存为 .docx"))
  case .richText:
    return refuse(
      .importUnsupported, Wording("an RTF file cannot be read", "RTF 文件不能读"),
      Wording("open it in Word, WPS or LibreOffice and save it as .docx", "用 Word、WPS 或 LibreOffice 打开，另存为 .docx"))
  case .picture:
    return refuse(
      .importUnsupported, Wording("a picture has no text", "图片里没有文字"),
      Wording("ask for the file it was taken from, or read it with an OCR program", "要它原来的文件，或者用文字识别程序读出来"))
  case .oldOfficeXML:
    return refuse(
      .importUnsupported, Wording("an Office XML file of 2003 cannot be read", "2003 版的 Office XML 文件不能读"),
      Wording("open it and save it as .docx or .xlsx", "打开后另存为 .docx 或 .xlsx"))
  case .html: result = parseHTML(bytes, path: path).map { $0 }
  case .text: result = parsePlainText(bytes, path: path, isCSV: name == "csv").map { $0 }
  }
  if result.diagnostics.contains(where: { $0.code == .importTooLarge }) { result.value = nil }
  if let document = result.value, let expected = expectedFormats[name], !expected.contains(document.format) {
    result.diagnostics.append(
      Diagnostic(
        .importWrongExtension,
        Wording(
          "the name ends in '.\(name)', but the file is \(document.format.rawValue)",
          "文件名以“.\(name)”结尾，文件却是 \(document.format.rawValue)"),
        at: .file(path: path)))
  }
  return result
}

/// The extension in lower case, without its point; empty if there is none.
private func fileExtension(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  guard let point = name.lastIndex(of: "."), point != name.startIndex else { return "" }
  return name[name.index(after: point)...].lowercased()
}

private let expectedFormats: [String: Set<DocumentFormat>] = [
  "xlsx": [.xlsx], "xlsm": [.xlsx], "xls": [], "docx": [.docx], "doc": [], "html": [.html], "htm": [.html],
  "csv": [.csv, .text], "tsv": [.csv, .text], "txt": [.csv, .text], "md": [.text, .csv], "pdf": [],
]

/// A password-protected .xlsx or .docx is a compound file with a stream of this name, in UTF-16.
private func isEncryptedOfficeFile(_ bytes: [UInt8]) -> Bool {
  let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
  guard let first = name.first else { return false }
  var start = bytes.startIndex
  while let index = bytes[start...].firstIndex(of: first) {
    if bytes[index...].starts(with: name) { return true }
    start = index + 1
  }
  return false
}
