import SiteDiagnostics

extension ByteWriter {
  mutating func write(_ diagnostic: Diagnostic) {
    write(diagnostic.code)
    write(diagnostic.severity.rawValue)
    write(diagnostic.message)
    write(diagnostic.place) { $0.write($1) }
    write(diagnostic.help) { $0.write($1) }
    write(diagnostic.notes) { writer, note in
      writer.write(note.message)
      writer.write(note.place) { $0.write($1) }
    }
    write(diagnostic.fix) { writer, fix in writer.write(fix.edits) { $0.write($1) } }
  }

  /// Its number and, where it has none, all of it.
  private mutating func write(_ code: DiagnosticCode) {
    let number = codes.number(of: code)
    write(number ?? -1)
    guard number == nil else { return }
    write(code.id)
    write(code.severity.rawValue)
    write(code.explanation)
  }

  private mutating func write(_ edit: Fix.Edit) {
    write(edit.path)
    write(edit.range)
    write(edit.original)
    write(edit.replacement)
  }

  mutating func write(_ range: SourceRange) {
    write(range.start.line)
    write(range.start.column)
    write(range.end.line)
    write(range.end.column)
  }

  private mutating func write(_ wording: Wording) {
    write(wording.english)
    write(wording.chinese)
  }

  mutating func write(_ place: Place) {
    write(place.path)
    write(place.range) { $0.write($1) }
    guard case .cell(_, let sheet, let address, _) = place else { return write(false) }
    write(true)
    write(sheet) { $0.write($1) }
    write(address.row)
    write(address.column)
  }
}

extension ByteReader {
  mutating func diagnostic() throws(DamagedBytes) -> Diagnostic {
    let code = try code()
    let severity = try severity()
    return Diagnostic(
      code, try wording(), severity: severity, at: try optional { reader throws(DamagedBytes) in try reader.place() },
      help: try optional { reader throws(DamagedBytes) in try reader.wording() },
      notes: try list { reader throws(DamagedBytes) in
        Diagnostic.Note(
          try reader.wording(), at: try reader.optional { reader throws(DamagedBytes) in try reader.place() })
      },
      fix: try optional { reader throws(DamagedBytes) in
        Fix(try reader.list { reader throws(DamagedBytes) in try reader.edit() })
      })
  }

  private mutating func edit() throws(DamagedBytes) -> Fix.Edit {
    Fix.Edit(path: try text(), range: try range(), original: try text(), replacement: try text())
  }

  mutating func range() throws(DamagedBytes) -> SourceRange {
    SourceRange(
      SourcePosition(line: try number(), column: try number()), SourcePosition(line: try number(), column: try number())
    )
  }

  private mutating func code() throws(DamagedBytes) -> DiagnosticCode {
    let number = try number()
    if number < 0 { return DiagnosticCode(try text(), try severity(), try wording()) }
    guard let code = codes[number] else { throw DamagedBytes() }
    return code
  }

  private mutating func wording() throws(DamagedBytes) -> Wording { Wording(try text(), try text()) }

  private mutating func severity() throws(DamagedBytes) -> Severity {
    guard let severity = Severity(rawValue: try text()) else { throw DamagedBytes() }
    return severity
  }

  mutating func place() throws(DamagedBytes) -> Place {
    let path = try text()
    let range = try optional { reader throws(DamagedBytes) in try reader.range() }
    guard try flag() else { return range.map { .text(path: path, range: $0) } ?? .file(path: path) }
    let sheet = try optional { reader throws(DamagedBytes) in try reader.text() }
    return .cell(
      path: path, sheet: sheet, address: CellAddress(row: try number(), column: try number()), range: range)
  }
}
