package import SiteDiagnostics
package import SiteFormats

extension JSONWriter {
  /// A diagnostic for programs: places as lines and columns from 1, columns in bytes of UTF-8.
  package mutating func diagnostic(_ diagnostic: Diagnostic, in language: Language) {
    object { json in
      json.member("code", diagnostic.code.id)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("message", diagnostic.message[language])
      if let place = diagnostic.place { json.place(place) }
      json.member("help", diagnostic.help?[language])
      if !diagnostic.notes.isEmpty { json.notes(diagnostic.notes, in: language) }
      if let fix = diagnostic.shownFix { json.fix(fix) }
    }
  }

  package mutating func place(_ place: Place) {
    key("place")
    object { json in
      json.member("path", place.path)
      if case .cell(_, let sheet, let address, _) = place {
        json.member("sheet", sheet)
        json.member("cell", address.description)
      }
      if let range = place.range { json.range(range) }
    }
  }

  private mutating func range(_ range: SourceRange) {
    member("line", range.start.line)
    member("column", range.start.column)
    member("end_line", range.end.line)
    member("end_column", range.end.column)
  }

  private mutating func notes(_ notes: [Diagnostic.Note], in language: Language) {
    key("notes")
    array { json in
      for note in notes {
        json.object { json in
          json.member("message", note.message[language])
          if let place = note.place { json.place(place) }
        }
      }
    }
  }

  /// What `--fix` would write.
  private mutating func fix(_ fix: Fix) {
    key("fix")
    array { json in
      for edit in fix.edits {
        json.object { json in
          json.member("path", edit.path)
          json.range(edit.range)
          json.member("original", edit.original)
          json.member("replacement", edit.replacement)
        }
      }
    }
  }
}
