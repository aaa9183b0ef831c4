import SiteDiagnostics

/// Reads a zip archive as the Office file that it is.
func parseOfficeArchive(_ bytes: [UInt8], path: String) -> Diagnosed<Document?> {
  do throws(PackageFault) {
    let package = try OfficePackage(bytes)
    if package.mainPart.contains("word/") { return try parseDOCX(package, path: path) }
    return try parseXLSX(package, path: path)
  } catch {
    return Diagnosed(nil, [error.diagnostic(path)])
  }
}

enum PackageFault: Error {
  case archive(Archive.Fault)
  case xml(XMLReader.Fault, part: String)
  case notOffice(help: Wording?)
  case missingPart(String)
  case tooLarge

  func diagnostic(_ path: String) -> Diagnostic {
    let place = Place.file(path: path)
    let askAgain = Wording(
      "open it in Word, Excel or WPS and save it again, or ask for the file again",
      "用 Word、Excel 或 WPS 打开后重新保存，或者请对方重新发一份")
    switch self {
    case .archive(.notReadable):
      return Diagnostic(
        .importDamaged,
        Wording("an Office file is a whole zip archive, and this one is damaged", "Office 文件应是完整的压缩包，这个损坏了"), at: place,
        help: askAgain)
    case .archive(.enciphered):
      return Diagnostic(
        .importProtected, Wording("an import reads files without a password", "导入不能读有密码的文件"), at: place,
        help: Wording("save the file without a password", "取消密码后保存"))
    case .archive(.tooLarge), .tooLarge, .xml(.tooDeep, _):
      return Diagnostic(
        .importTooLarge, Wording("the file unpacks to more than a catalog needs", "文件展开以后远超过目录的需要"), at: place)
    case .xml(.documentType, let part):
      return Diagnostic(
        .importForbiddenMarkup,
        Wording(
          "a part of an Office file declares no document type, but '\(part)' does", "Office 文件的各部分不声明文档类型，“\(part)”却声明了"
        ), at: place)
    case .xml(.malformed, let part):
      return Diagnostic(
        .importDamaged, Wording("the part '\(part)' of the file is well-formed XML", "文件的“\(part)”部分应是完整的 XML"),
        at: place, help: askAgain)
    case .notOffice(let help):
      return Diagnostic(
        .importUnsupported,
        Wording("a zip archive is a .xlsx or .docx file, and this one is neither", "压缩包应是 .xlsx 或 .docx 文件，这个都不是"),
        at: place, help: help)
    case .missingPart(let part):
      return Diagnostic(
        .importDamaged, Wording("an Office file has a part '\(part)'", "Office 文件应有“\(part)”部分"), at: place,
        help: askAgain)
    }
  }
}

/// The parts of an Office file, found by the relations between them.
struct OfficePackage {
  private let archive: Archive
  let mainPart: String
  let names: Set<String>

  init(_ bytes: [UInt8]) throws(PackageFault) {
    do throws(Archive.Fault) { archive = try Archive(bytes) } catch { throw .archive(error) }
    names = Set(archive.names)
    if names.contains("mimetype") {
      throw .notOffice(
        help: Wording(
          "it is an OpenDocument file: open it in LibreOffice or WPS and save it as .xlsx or .docx",
          "它是 OpenDocument 文件：用 LibreOffice 或 WPS 打开，另存为 .xlsx 或 .docx"))
    }
    var main: String?
    if let relations = try Self.read("_rels/.rels", archive) {
      main = try relationsOf(relations, "_rels/.rels").first { $0.type.hasSuffix("/officeDocument") }.map {
        resolved($0.target, from: "")
      }
    }
    let candidates = ([main].compactMap { $0 } + ["xl/workbook.xml", "word/document.xml"]).filter(names.contains)
    guard let part = candidates.first, part.contains("word/") || part.contains("xl/") else {
      if let main, main.contains("xl/") || main.contains("word/") { throw .missingPart(main) }
      throw .notOffice(
        help: main?.contains("ppt/") == true ? nil : Wording("unpack it and import the files in it", "解开压缩包，导入里面的文件"))
    }
    mainPart = part
  }

  func part(_ name: String) throws(PackageFault) -> [UInt8]? { try Self.read(name, archive) }

  private static func read(_ name: String, _ archive: Archive) throws(PackageFault) -> [UInt8]? {
    do throws(Archive.Fault) { return try archive.bytes(of: name) } catch { throw .archive(error) }
  }

  /// What a part refers to, by the names that it uses for them.
  func relations(of part: String) throws(PackageFault) -> [String: (type: String, target: String)] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
    guard let bytes = try self.part(name) else { return [:] }
    var relations: [String: (type: String, target: String)] = [:]
    for relation in try relationsOf(bytes, name) {
      relations[relation.id] = (relation.type, resolved(relation.target, from: folder))
    }
    return relations
  }
}

private struct Relation {
  var id: String
  var type: String
  var target: String
}

private func relationsOf(_ bytes: [UInt8], _ part: String) throws(PackageFault) -> [Relation] {
  var relations: [Relation] = []
  try readXML(bytes, part) { event, reader in
    if case .start("Relationship") = event, relations.count < 10_000 {
      relations.append(
        Relation(
          id: reader.attribute("Id") ?? "", type: reader.attribute("Type") ?? "",
          target: reader.attribute("Target") ?? ""))
    }
  }
  return relations
}

/// A target as a name in the archive: from its root, or from the folder of the part that names it.
private func resolved(_ target: String, from folder: String) -> String {
  var parts: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
  for part in target.split(separator: "/") where part != "." {
    if part == ".." { _ = parts.popLast() } else { parts.append(part) }
  }
  return parts.joined(separator: "/")
}

/// Hands over the events of a part of the file, one after the other.
func readXML(
  _ bytes: [UInt8], _ part: String, _ take: (XMLReader.Event, XMLReader) throws(PackageFault) -> Void
) throws(PackageFault) {
  let result: Result<Void, PackageFault> = bytes.withUnsafeBufferPointer { buffer in
    guard let reader = XMLReader(buffer) else { return .failure(.xml(.malformed, part: part)) }
    do throws(PackageFault) {
      while true {
        let event: XMLReader.Event
        do throws(XMLReader.Fault) { event = try reader.next() } catch { throw .xml(error, part: part) }
        if case .finished = event { return .success(()) }
        try take(event, reader)
      }
    } catch {
      return .failure(error)
    }
  }
  try result.get()
}
