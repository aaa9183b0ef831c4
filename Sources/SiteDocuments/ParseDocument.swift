package import SiteDiagnostics

/// Reads an office's file into paragraphs and tables, by what its bytes are, not by its name.
///
/// - Parameter path: as messages name it; its extension decides between text formats.
/// - Returns: `nil` with an error if nothing can be read.
package func parseDocument(_ bytes: [UInt8], path: String) -> Diagnosed<Document?> {
  func refuse(_ code: DiagnosticCode, _ message: String, _ help: String?) -> Diagnosed<Document?> {
    Diagnosed(nil, [Diagnostic(code, message, at: .file(path: path), help: help)])
  }
  guard !bytes.isEmpty else {
    return refuse(.importDamaged, "a file has content, and this one has 0 bytes", "ask for the file again")
  }
  guard bytes.count <= DocumentLimits.fileSize else {
    return refuse(
      .importTooLarge, "a catalog's file has at most \(DocumentLimits.fileSize >> 20) MB, and this one more", nil)
  }
  let name = fileExtension(of: path)
  var result: Diagnosed<Document?>
  let sniffed = sniffFormat(bytes)
  switch sniffed {
  case .archive: result = parseOfficeArchive(bytes, path: path)
  case .compoundFile:
    if isEncryptedOfficeFile(bytes) {
      return refuse(
        .importProtected, "an import reads files without a password",
        "open the file with its password, take the password out, and save it again")
    }
    return refuse(
      .importUnsupported, "an old Office file (.doc, .xls) cannot be read",
      """
      open it in Word, WPS or LibreOffice and save it as .docx or .xlsx; or run \
      'soffice --headless --convert-to \(name == "doc" || name == "wps" ? "docx" : "xlsx") FILE'
      """)
  case .pdf:
    return refuse(
      .importUnsupported, "a PDF has no tables, only characters at places",
      "ask for the Word or Excel file it was made from; or open it in WPS or Word and save it as .docx")
  case .richText:
    return refuse(
      .importUnsupported, "an RTF file cannot be read", "open it in Word, WPS or LibreOffice and save it as .docx")
  case .picture:
    return refuse(
      .importUnsupported, "a picture has no text", "ask for the file it was taken from, or read it with an OCR program")
  case .oldOfficeXML:
    return refuse(
      .importUnsupported, "an Office XML file of 2003 cannot be read", "open it and save it as .docx or .xlsx")
  case .html: result = parseHTML(bytes, path: path).map { $0 }
  case .text: result = parsePlainText(bytes, path: path, isCSV: name == "csv").map { $0 }
  }
  if result.diagnostics.contains(where: { $0.code == .importTooLarge }) { result.value = nil }
  if let document = result.value, let expected = expectedFormats[name], !expected.contains(document.format) {
    result.diagnostics.append(
      Diagnostic(
        .importWrongExtension, "the name ends in '.\(name)', but the file is \(document.format.rawValue)",
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
