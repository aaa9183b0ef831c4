/// The looks that cells of a workbook have; the raw value is the index into the list of formats in `styles.xml`.
enum XLSXStyle: Int {
  case body = 1
  case header = 2
  case title = 3

  /// Texts stay texts: number format 49 is `@`, so that Excel does not turn an edited code into a number.
  static let stylesXML = Array(
    (#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\#n<styleSheet xmlns="\#(spreadsheetNamespace)">"#
      + "<fonts count=\"3\">" + font(size: 11) + font(size: 11, isBold: true) + font(size: 16, isBold: true)
      + "</fonts>"
      + #"<fills count="3"><fill><patternFill patternType="none"/></fill>"#
      + #"<fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid">"#
      + #"<fgColor rgb="FFE8EEF2"/><bgColor indexed="64"/></patternFill></fill></fills>"#
      + #"<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>"#
      + ["left", "right", "top", "bottom"].map { #"<\#($0) style="thin"><color rgb="FF9AA5AE"/></\#($0)>"# }.joined()
      + "<diagonal/></border></borders>"
      + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#
      + #"<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#
      + format(font: 0, fill: 0, border: 1, #"vertical="center" wrapText="1""#)
      + format(font: 1, fill: 2, border: 1, #"horizontal="center" vertical="center" wrapText="1""#)
      + format(font: 2, fill: 0, border: 0, #"horizontal="center" vertical="center" wrapText="1""#)
      + "</cellXfs>"
      + #"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#).utf8)

  private static func font(size: Int, isBold: Bool = false) -> String {
    #"<font>\#(isBold ? "<b/>" : "")<sz val="\#(size)"/><name val="Microsoft YaHei"/><family val="2"/></font>"#
  }

  private static func format(font: Int, fill: Int, border: Int, _ alignment: String) -> String {
    #"<xf numFmtId="49" fontId="\#(font)" fillId="\#(fill)" borderId="\#(border)" xfId="0" applyNumberFormat="1" "#
      + #"applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment \#(alignment)/></xf>"#
  }
}
