package import SiteDiagnostics

extension Fix {
  /// The mending of a part of a cell.
  ///
  /// - Parameters:
  ///   - part: UTF-8 bytes of `text`.
  ///   - text: what the cell says.
  ///   - place: of the cell.
  /// - Returns: `nil` if the file writes the part otherwise (doubled quotes, line breaks) or is no text.
  package init?(_ part: Range<Int>, ofCell text: String, at place: Place?, becomes replacement: String) {
    guard let place, case .cell(let path, _, _, _?) = place, part.upperBound <= text.utf8.count,
      case .cell(_, _, _, let range?) = place.part(part, ofCell: text)
    else { return nil }
    let original = String(decoding: Array(text.utf8)[part], as: UTF8.self)
    let isPlain = (original + replacement).utf8.allSatisfy { $0 != UInt8(ascii: "\"") && $0 >= 0x20 }
    guard isPlain, original.contains(",") || !replacement.contains(","), range.start.line == range.end.line,
      range.end.column - range.start.column == original.utf8.count
    else { return nil }
    self.init([Edit(path: path, range: range, original: original, replacement: replacement)])
  }

  /// The mending of a whole value of a YAML file, whether it stands in quotes or not.
  ///
  /// - Returns: `nil` if the file writes the value otherwise than it is, over several lines or with escapes.
  package init?(ofValue original: String, at place: Place, becomes replacement: String) {
    guard case .text(let path, var range) = place, range.start.line == range.end.line else { return nil }
    switch range.end.column - range.start.column - original.utf8.count {
    case 0: break
    case 2:
      range.start.column += 1
      range.end.column -= 1
    default: return nil
    }
    self.init([Edit(path: path, range: range, original: original, replacement: replacement)])
  }
}
