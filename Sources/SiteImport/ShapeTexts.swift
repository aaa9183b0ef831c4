import SiteDiagnostics
import SiteModel

/// Writes the cells as a catalog has them: lists one value a line, other texts without the line breaks of narrow columns.
func shapeTexts(_ draft: inout ImportDraft) {
  var known: [ShapeKey: ShapedText] = [:]
  for index in draft.rows.indices {
    for column in CatalogColumn.allCases where column != .number && column != .code {
      guard let cell = draft.rows[index].cells[Slot(column: column)], !cell.text.isEmpty else { continue }
      let key = ShapeKey(column: column, text: ExactText(cell.text))
      let shaped = known[key] ?? ShapedText(cell.text, in: column)
      known[key] = shaped
      draft.rows[index][column] = shaped.text
      for step in shaped.steps {
        draft.repair(
          step.kind, step.certainty, row: index, column: column, at: cell.place, before: [step.before],
          after: [step.after],
          step.reason)
      }
    }
  }
}

private struct ShapeKey: Hashable {
  var column: CatalogColumn
  var text: ExactText
}

/// A text as a column wants it, with the steps that led there.
struct ShapedText {
  private(set) var text: String
  private(set) var steps: [Step] = []

  struct Step {
    var kind: Repair.Kind
    var certainty: Repair.Certainty
    var before: String
    var after: String
    var reason: Wording
  }

  init(_ text: String, in column: CatalogColumn) {
    self.text = text
    // No cell that a person wrote: it is left as it is.
    guard text.utf8.count <= 60_000 else { return }
    switch column {
    case .code, .number: break
    case .domain, .first, .second, .third, .websiteColumn:
      take(.unwrapped, .certain, joinedLines(text), Wording("a line break of a narrow column", "窄栏里的换行"))
    case .timeLimit:
      take(.unwrapped, .likely, unwrappedTimeLimit(text), Wording("a line break of a narrow column", "窄栏里的换行"))
    case .contents:
      take(.unwrapped, .likely, unwrapped(text), Wording("a line break in the middle of a sentence", "一句话中间的换行"))
      take(
        .split, .certain, partsOfLines(self.text, partsByNumbering),
        Wording("numbered values, each on its line", "有编号的几条，各占一行"))
    case .bases:
      take(.unwrapped, .likely, unwrapped(text), Wording("a line break inside of a citation", "一条依据中间的换行"))
      take(
        .split, .certain, partsOfLines(self.text, partsByCitation), Wording("citations, each on its line", "几条依据，各占一行"))
    case .channels: shapeChannels()
    case .bodies:
      take(.unwrapped, .likely, unwrapped(text), Wording("a line break inside of a name", "名称中间的换行"))
      take(
        .split, .certain, partsOfLines(self.text, partsByNumbering),
        Wording("numbered values, each on its line", "有编号的几条，各占一行"))
      take(.split, .likely, partsOfLines(self.text, partsByName), Wording("names, each on its line", "几个名称，各占一行"))
    case .audiences, .methods, .levels: shapeWords(column)
    }
  }

  private mutating func take(
    _ kind: Repair.Kind, _ certainty: Repair.Certainty, _ shaped: String, _ reason: Wording
  ) {
    guard ExactText(shaped) != ExactText(text) else { return }
    steps.append(Step(kind: kind, certainty: certainty, before: text, after: shaped, reason: reason))
    text = shaped
  }
}

extension ShapedText {
  private mutating func shapeChannels() {
    take(.unwrapped, .likely, unwrapped(text), Wording("a line break inside of a name", "名称中间的换行"))
    let boxed = withBoxesOfLostFonts(text)
    if boxed.unicodeScalars.contains(where: { ChannelBox.signs.contains($0) }) || boxed != text {
      let mentions = parseChannelCell(boxed)
      if !mentions.isEmpty {
        let lines = mentions.map { ($0.isTicked ? "☑ " : "☐ ") + joinedLines($0.name) }
        return take(
          .box, boxed == text ? .certain : .likely, lines.joined(separator: "\n"),
          Wording("boxes and ticks as ☑ and ☐", "勾选框和勾写成 ☑ 和 ☐"))
      }
    }
    take(
      .split, .certain, partsOfLines(text, partsByNumbering),
      Wording("numbered values, each on its line", "有编号的几条，各占一行"))
    take(.split, .likely, partsOfLines(text, partsByChannel), Wording("channels, each on its line", "几个渠道，各占一行"))
  }

  /// 公开对象, 公开方式 and 公开层级: a few words, or boxes beside them.
  private mutating func shapeWords(_ column: CatalogColumn) {
    if text.unicodeScalars.contains(where: { ChannelBox.signs.contains($0) }) {
      let mentions = parseChannelCell(text)
      let ticked = mentions.filter(\.isTicked).map { joinedLines($0.name) }
      if !mentions.isEmpty {
        take(.tick, .certain, ticked.joined(separator: "\n"), Wording("the values that are ticked", "勾选了的几项"))
      }
    }
    let lines = text.split(separator: "\n").flatMap { line -> [String] in
      let whole = String(line)
      if let word = knownWord(whole, column) { return [word] }
      let pieces = whole.split { "、；;，,/ ".contains($0) }.map(String.init)
      let words = pieces.compactMap { knownWord($0, column) }
      if pieces.count > 1, words.count == pieces.count { return words }
      return [whole]
    }
    let joined = lines.count == 1 ? lines[0] : lines.joined(separator: "\n")
    let isWording = joined.squeezed != text.squeezed.filter { !"、；;，,/".contains($0) }
    take(
      isWording ? .wording : .split, .likely, joined,
      isWording ? Wording("as catalogs write it", "按目录的写法") : Wording("values, each on its line", "几条，各占一行"))
    if column == .audiences || column == .levels {
      take(.unwrapped, .likely, unwrapped(text), Wording("a line break inside of a value", "一条中间的换行"))
    }
  }
}

enum ChannelBox {
  /// Boxes and ticks that `parseChannelCell` reads.
  static let signs = Set("☑☒✓✔✅√■▣🗹☐□◻▢❏".unicodeScalars)
}

/// A word of the column's few, its blanks taken out; `nil` if it is none of them.
private func knownWord(_ text: String, _ column: CatalogColumn) -> String? {
  let words = text.squeezed
  guard case .choice(let own, let word) = Heading(words), own == column else { return nil }
  if column == .methods { return word }
  return words
}

/// The lines of a text, each parted further.
private func partsOfLines(_ text: String, _ parts: (String) -> [String]) -> String {
  text.split(separator: "\n").flatMap { parts(String($0)) }.joined(separator: "\n")
}

/// `《甲》（一号）《乙》` as two parts; separators stay with the part before them.
private func partsByCitation(_ line: String) -> [String] {
  let bases = parseLegalBases(line)
  guard bases.count > 1 else { return [line] }
  let bytes = Array(line.utf8)
  var starts = [0]
  for (basis, before) in zip(bases.dropFirst(), bases) {
    var start = basis.range.lowerBound
    if let marker = basis.marker,
      let found = lastPlace(of: Array(marker.utf8), in: bytes, before.range.upperBound..<start)
    {
      start = found
    }
    if start > (starts.last ?? 0) { starts.append(start) }
  }
  return zip(starts, starts.dropFirst() + [bytes.count]).compactMap { start, end in
    let part = String(decoding: bytes[start..<end], as: UTF8.self).trimmed
    return part.isEmpty ? nil : part
  }
}

private func lastPlace(of part: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Int? {
  guard range.count >= part.count, !part.isEmpty else { return nil }
  return (range.lowerBound...range.upperBound - part.count).last { bytes[$0...].starts(with: part) }
}

/// Channels parted by blanks, `、` or `；`, if each of them is a channel.
private func partsByChannel(_ line: String) -> [String] {
  if isWholeChannel(line) { return [line] }
  let byBlanks = line.split(separator: " ").map(String.init)
  if byBlanks.count > 1,
    byBlanks.allSatisfy({ piece in piece.split { "、；;，,".contains($0) }.allSatisfy { isChannelName(String($0)) } })
  {
    return byBlanks.flatMap(partsByChannel)
  }
  let pieces = parted(line, at: "、；;，,")
  let names = pieces.map { String($0.filter { !"、；;，,。".contains($0) }) }
  guard pieces.count > 1, names.allSatisfy(isChannelName) else { return [line] }
  return pieces
}

private let standardChannels = ChannelRegister(Channel.standard)

/// A name that has separators in it: 发布会、听证会.
private func isWholeChannel(_ line: String) -> Bool {
  standardChannels[line] != nil || ["发布会、听证会", "入户、现场", "微博、微信、客户端"].contains(line.squeezed)
}

/// Parted behind separators outside of brackets; each stays with the part before it.
private func parted(_ line: String, at separators: String) -> [String] {
  var parts: [String] = []
  var current = ""
  var depth = 0
  for character in line {
    if "（(《".contains(character) { depth += 1 }
    if "）)》".contains(character) { depth = max(0, depth - 1) }
    current.append(character)
    if depth == 0, separators.contains(character) {
      parts.append(current.trimmed)
      current = ""
    }
  }
  if !current.isBlank { parts.append(current.trimmed) }
  return parts
}

/// Names of offices parted by blanks or `、`, if each of them is one.
private func partsByName(_ line: String) -> [String] {
  let pieces = line.split { " 、；;".contains($0) }.map(String.init)
  guard pieces.count > 1, pieces.allSatisfy({ $0.count >= 2 && looksLikeBodies($0) }),
    pieces.contains(where: { $0.count > 3 }), isBalanced(line),
    pieces.allSatisfy(isBalanced)
  else { return [line] }
  return pieces
}
