/// A workbook as Excel, LibreOffice and WPS open it; the same sheets give the same bytes.
///
/// Texts stand in the cells themselves (inline strings), so that a sheet is written in one pass.
package func writeXLSX(sheets: [Sheet]) -> [UInt8] {
  precondition(!sheets.isEmpty, "a workbook has a sheet")
  let names = sheetNames(for: sheets.map(\.name))
  var archive = ZipArchive()
  archive.add("[Content_Types].xml", contentTypes(sheetCount: sheets.count))
  archive.add("_rels/.rels", packageRelations())
  archive.add("xl/workbook.xml", workbook(names: names, sheets: sheets))
  archive.add("xl/_rels/workbook.xml.rels", workbookRelations(sheetCount: sheets.count))
  archive.add("xl/styles.xml", XLSXStyle.stylesXML)
  for (index, sheet) in sheets.enumerated() {
    archive.add("xl/worksheets/sheet\(index + 1).xml", worksheet(of: sheet))
  }
  return archive.finish()
}

extension XMLWriter {
  /// A part of a workbook: its declaration, then what follows.
  static func part(capacity: Int = 1024, _ write: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter(capacity: capacity)
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    write(&xml)
    return xml.bytes
  }
}

let spreadsheetNamespace: StaticString = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let relationsNamespace: StaticString = "http://schemas.openxmlformats.org/package/2006/relationships"
private let documentRelations: StaticString = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let spreadsheetType: StaticString = "application/vnd.openxmlformats-officedocument.spreadsheetml"

private func contentTypes(sheetCount: Int) -> [UInt8] {
  XMLWriter.part { xml in
    xml.markup(#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#)
    xml.markup(#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#)
    xml.markup(#"<Default Extension="xml" ContentType="application/xml"/>"#)
    xml.markup(#"<Override PartName="/xl/workbook.xml" ContentType=""#)
    xml.markup(spreadsheetType)
    xml.markup(#".sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType=""#)
    xml.markup(spreadsheetType)
    xml.markup(#".styles+xml"/>"#)
    for number in 1...sheetCount {
      xml.markup(#"<Override PartName="/xl/worksheets/sheet"#)
      xml.number(number)
      xml.markup(#".xml" ContentType=""#)
      xml.markup(spreadsheetType)
      xml.markup(#".worksheet+xml"/>"#)
    }
    xml.markup("</Types>")
  }
}

private func packageRelations() -> [UInt8] {
  XMLWriter.part { xml in
    xml.markup(#"<Relationships xmlns=""#)
    xml.markup(relationsNamespace)
    xml.markup(#""><Relationship Id="rId1" Type=""#)
    xml.markup(documentRelations)
    xml.markup(#"/officeDocument" Target="xl/workbook.xml"/></Relationships>"#)
  }
}

private func workbookRelations(sheetCount: Int) -> [UInt8] {
  XMLWriter.part { xml in
    xml.markup(#"<Relationships xmlns=""#)
    xml.markup(relationsNamespace)
    xml.markup(#"">"#)
    for number in 1...sheetCount {
      xml.markup(#"<Relationship Id="rId"#)
      xml.number(number)
      xml.markup(#"" Type=""#)
      xml.markup(documentRelations)
      xml.markup(#"/worksheet" Target="worksheets/sheet"#)
      xml.number(number)
      xml.markup(#".xml"/>"#)
    }
    xml.markup(#"<Relationship Id="rId"#)
    xml.number(sheetCount + 1)
    xml.markup(#"" Type=""#)
    xml.markup(documentRelations)
    xml.markup(#"/styles" Target="styles.xml"/></Relationships>"#)
  }
}

private func workbook(names: [String], sheets: [Sheet]) -> [UInt8] {
  XMLWriter.part { xml in
    xml.markup(#"<workbook xmlns=""#)
    xml.markup(spreadsheetNamespace)
    xml.markup(#"" xmlns:r=""#)
    xml.markup(documentRelations)
    xml.markup(#""><sheets>"#)
    for (index, name) in names.enumerated() {
      xml.markup(#"<sheet name=""#)
      xml.text(name)
      xml.markup(#"" sheetId=""#)
      xml.number(index + 1)
      xml.markup(#"" r:id="rId"#)
      xml.number(index + 1)
      xml.markup(#""/>"#)
    }
    xml.markup("</sheets><definedNames>")
    // The rows above the table are printed on each page.
    for (index, name) in names.enumerated() {
      xml.markup(#"<definedName name="_xlnm.Print_Titles" localSheetId=""#)
      xml.number(index)
      xml.markup(#"">'"#)
      xml.text(name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))
      xml.markup("'!$1:$")
      xml.number(sheets[index].headRowCount)
      xml.markup("</definedName>")
    }
    xml.markup("</definedNames></workbook>")
  }
}
