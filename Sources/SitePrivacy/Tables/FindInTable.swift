/// A fact that a cell of a table tells.
package struct CellFact: Hashable, Sendable {
  /// From 0.
  package var row: Int
  package var column: Int
  /// Its range is one of the cell's text.
  package var fact: PersonalFact
}

/// What was found in a table.
package struct TableFacts: Hashable, Sendable {
  package var facts: [CellFact] = []
  package var masked: [MaskedNumber] = []
}

/// Finds what a table tells of persons: the numbers in its cells, and by its headings what stands beside a name.
///
/// A name alone is no fact: the law has lists published by name.
package func findPersonalFacts(inTable rows: [[String]]) -> TableFacts {
  if let form = formFacts(rows) { return form }
  let columns = TableColumns(rows)
  var found = TableFacts()
  for (row, cells) in rows.enumerated() {
    let name = columns.names.flatMap { cells.indices.contains($0) ? PersonName.whole(cells[$0]) : nil }
    let isData = columns.headingRow.map { row > $0 } ?? true
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      var facts = PersonalFacts()
      if mayTell(cell) {
        facts = findPersonalFacts(
          in: cell, heading: isData ? columns.heading(column) : "", isOfStaff: columns.isOfStaff)
      }
      if isData, name != nil, facts.facts.isEmpty, let fact = circumstance(of: cell, in: column, columns, cells) {
        facts.facts.append(fact)
      } else if isData, let name, facts.facts.isEmpty, column == columns.names, isOfMinor(columns, cells) {
        facts.facts.append(PersonalFact(.minor, 0..<cell.utf8.count, masked: maskedName(name)))
      }
      found.facts += facts.facts.map { CellFact(row: row, column: column, fact: $0) }
      found.masked += facts.masked.map { number in
        var number = number
        if number.name.isEmpty { number.name = name ?? "" }
        return number
      }
    }
  }
  return found
}

/// What a cell beside a name says by its heading.
private func circumstance(
  of cell: String, in column: Int, _ columns: TableColumns, _ cells: [String]
) -> PersonalFact? {
  if columns.birthDates.contains(column) { return circumstance(.birthDate, of: cell) }
  if columns.illnesses.contains(column) { return circumstance(.illness, of: cell) }
  return columns.homes.contains(column) ? circumstance(.home, of: cell) : nil
}

/// What a cell says that a heading or a label explains.
private func circumstance(_ label: TableColumns.Label, of cell: String) -> PersonalFact? {
  let range = 0..<cell.utf8.count
  switch label {
  case .name: return nil
  case .birthDate:
    let line = TextLine(cell)
    guard let day = TextDay.first(in: line, 0..<line.count) else { return nil }
    return PersonalFact(.birthDate, line.bytes(day), masked: hidden(line.text(day)))
  case .illness: return Illness.isNamed(cell) ? PersonalFact(.illness, range, masked: "**") : nil
  case .home: return hasRoom(cell) ? PersonalFact(.homeAddress, range, masked: hiddenNumbers(cell)) : nil
  }
}

/// What a form tells, as of an application: its labels stand to the left of what was written in. `nil` if it is none.
private func formFacts(_ rows: [[String]]) -> TableFacts? {
  let isForm = rows.indices.contains { row in
    rows[row].indices.dropLast().contains { column in
      guard TableColumns.label(rows[row][column]) == .name, PersonName.isName(rows[row][column + 1]) else {
        return false
      }
      // In a list, names stand below the heading.
      let below = row + 1 < rows.count && column < rows[row + 1].count ? rows[row + 1][column] : ""
      return !PersonName.isName(below)
    }
  }
  guard isForm else { return nil }
  var found = TableFacts()
  for (row, cells) in rows.enumerated() {
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      let label = column > 0 ? cells[column - 1] : ""
      var facts = mayTell(cell) ? findPersonalFacts(in: cell, heading: label, isOfStaff: false) : PersonalFacts()
      if facts.facts.isEmpty, let kind = TableColumns.label(label), let fact = circumstance(kind, of: cell) {
        facts.facts.append(fact)
      }
      found.facts += facts.facts.map { CellFact(row: row, column: column, fact: $0) }
      found.masked += facts.masked
    }
  }
  return found
}

/// By the heading of the names, an age below eighteen, or a school class.
private func isOfMinor(_ columns: TableColumns, _ cells: [String]) -> Bool {
  if columns.namesOfMinors == columns.names { return true }
  if let column = columns.ages, cells.indices.contains(column), let age = age(ofCell: cells[column]), age < 18 {
    return true
  }
  return columns.schools.contains { cells.indices.contains($0) && isSchool(cells[$0]) }
}

private func isSchool(_ cell: String) -> Bool { classes.isIn(cell) }

private let classes = WordList("年级 班 小学 中学 幼儿园 初中 初一 初二 初三 高一 高二 高三")

/// A cell of a few signs tells no number.
private func mayTell(_ cell: String) -> Bool { cell.utf8.count >= 9 }
