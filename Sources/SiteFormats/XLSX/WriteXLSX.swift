/// A workbook as Excel, LibreOffice and WPS open it; the same sheets give the same bytes.
///
/// Texts stand in the cells themselves (inline strings), so that a sheet is written in one pass.
package func writeXLSX(sheets: [Sheet]) -> [UInt8] {
  precondition(!sheets.isEmpty, "a workbook has a sheet")
  let names = sheetNames(for: sheets.map(\.name))
  var archive = ZipArchive()
  archive.add("[Content_Types].xml", Array(contentTypes(sheetCount: sheets.count).utf8))
  archive.add("_rels/.rels", Array(packageRelations.utf8))
  archive.add("xl/workbook.xml", Array(workbook(names: names, sheets: sheets).utf8))
  archive.add("xl/_rels/workbook.xml.rels", Array(workbookRelations(sheetCount: sheets.count).utf8))
  archive.add("xl/styles.xml", Array(XLSXStyle.stylesXML.utf8))
  for (index, sheet) in sheets.enumerated() {
    archive.add("xl/worksheets/sheet\(index + 1).xml", worksheet(of: sheet))
  }
  return archive.finish()
}

let xmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
let spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let relationsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships"
private let documentRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

private func contentTypes(sheetCount: Int) -> String {
  let prefix = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  var xml = xmlDeclaration + #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
  xml += #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
  xml += #"<Default Extension="xml" ContentType="application/xml"/>"#
  xml += #"<Override PartName="/xl/workbook.xml" ContentType="\#(prefix).sheet.main+xml"/>"#
  xml += #"<Override PartName="/xl/styles.xml" ContentType="\#(prefix).styles+xml"/>"#
  for number in 1...sheetCount {
    xml += #"<Override PartName="/xl/worksheets/sheet\#(number).xml" ContentType="\#(prefix).worksheet+xml"/>"#
  }
  return xml + "</Types>"
}

private let packageRelations =
  xmlDeclaration + #"<Relationships xmlns="\#(relationsNamespace)"><Relationship Id="rId1" "#
  + #"Type="\#(documentRelations)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#

private func workbookRelations(sheetCount: Int) -> String {
  var xml = xmlDeclaration + #"<Relationships xmlns="\#(relationsNamespace)">"#
  for number in 1...sheetCount {
    xml += #"<Relationship Id="rId\#(number)" Type="\#(documentRelations)/worksheet" "#
    xml += #"Target="worksheets/sheet\#(number).xml"/>"#
  }
  xml += #"<Relationship Id="rId\#(sheetCount + 1)" Type="\#(documentRelations)/styles" Target="styles.xml"/>"#
  return xml + "</Relationships>"
}

private func workbook(names: [String], sheets: [Sheet]) -> String {
  var xml = xmlDeclaration + #"<workbook xmlns="\#(spreadsheetNamespace)" xmlns:r="\#(documentRelations)"><sheets>"#
  for (index, name) in names.enumerated() {
    xml += #"<sheet name="\#(xmlText(name))" sheetId="\#(index + 1)" r:id="rId\#(index + 1)"/>"#
  }
  xml += "</sheets><definedNames>"
  // The rows above the table are printed on each page.
  for (index, name) in names.enumerated() {
    let quoted = name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    xml += #"<definedName name="_xlnm.Print_Titles" localSheetId="\#(index)">"#
    xml += "'\(xmlText(quoted))'!$1:$\(sheets[index].headRowCount)</definedName>"
  }
  return xml + "</definedNames></workbook>"
}
