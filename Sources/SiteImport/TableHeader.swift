import SiteDocuments
import SiteModel

/// The headings of a table, in one row or in two or three with what they span.
struct TableHeader: Equatable {
  var columns: [TargetColumn]
  /// How many rows of the table it takes.
  var rowCount: Int
  /// Whether the headings stand above their columns, so that a cell's place says something.
  var isAligned = true

  /// `nil` if no header begins with the first of the rows.
  init?(_ rows: ArraySlice<CleanRow>) {
    guard let top = rows.first, Self.isTopRow(top) else { return nil }
    var below: [CleanRow] = []
    for row in rows.dropFirst().prefix(2) {
      guard Self.isSubRow(row, below: top) else { break }
      below.append(row)
    }
    rowCount = 1 + below.count
    let placed = Self.placed(top, below)
    if Self.isConsistent(placed) {
      columns = Self.targets(placed)
    } else {
      columns = Self.targets(Self.spread(top, below))
      isAligned = false
    }
    while let last = columns.last, last.column == nil, last.heading.isEmpty { columns.removeLast() }
    let kinds = Set(columns.compactMap(\.column))
    guard kinds.contains(.contents) || kinds.contains(.first) && kinds.count >= 4 else { return nil }
  }

  /// A heading and what stands below it.
  private struct Placed {
    var top: String
    var leaf: String
    /// The heading spans the one to the left, too.
    var isSpanned: Bool
  }
}

extension TableHeader {
  /// Whether the row has the headings of columns, and little else.
  static func isTopRow(_ row: CleanRow) -> Bool {
    let filled = row.filled
    guard filled.count >= 3, filled.count <= 80 else { return false }
    var kinds: Set<Heading> = []
    var (known, beside) = (0, 0)
    for cell in filled {
      guard let heading = Heading(cell.text) else { continue }
      known += 1
      switch heading {
      case .column(let column):
        kinds.insert(heading)
        if ![.domain, .first, .second, .third].contains(column) { beside += 1 }
      case .group: kinds.insert(heading)
      case .choice, .other: break
      }
    }
    // Levels alone are the lower row of a header.
    guard beside > 0 else { return false }
    return kinds.count >= 3 && known * 10 >= filled.count * 6
      || row.isHeading && kinds.count >= 2 && known * 10 >= filled.count * 5
  }

  /// Whether all that the row has are names that stand below other headings.
  private static func isSubRow(_ row: CleanRow, below top: CleanRow) -> Bool {
    let filled = row.filled
    guard !filled.isEmpty, filled.count <= 80 else { return row.isHeading && !row.isBlank }
    if isTopRow(row) && filled.count >= top.filled.count { return false }
    let isKnown = filled.allSatisfy { cell in
      switch Heading(cell.text) {
      case .column(let column): [.domain, .first, .second, .third, .number].contains(column) || repeats(cell, top)
      case .choice, .group, .other: true
      case nil: isChannelName(cell.text) && top.filled.contains { Heading($0.text) == .column(.channels) }
      }
    }
    guard isKnown else { return false }
    // A row of the table proper has a number, or more than choices.
    let words = Set(filled.compactMap { Heading($0.text) })
    return words.count >= min(2, filled.count) || filled.count == 1
  }

  private static func repeats(_ cell: CleanCell, _ top: CleanRow) -> Bool {
    top.filled.contains { headingKey($0.text) == headingKey(cell.text) }
  }

  /// Each column by its place, a heading to the left reaching over empty places that have something below.
  private static func placed(_ top: CleanRow, _ below: [CleanRow]) -> [Placed] {
    let width = ([top] + below).map(\.cells.count).max() ?? 0
    var placed: [Placed] = []
    var current = ""
    for index in 0..<width {
      let own = index < top.cells.count ? top.cells[index] : nil
      let leaves = below.compactMap {
        index < $0.cells.count && !$0.cells[index].text.isEmpty ? $0.cells[index].text : nil
      }
      let leaf = leaves.last ?? ""
      if let own, !own.text.isEmpty {
        current = own.text
        placed.append(Placed(top: current, leaf: leaf == current ? "" : leaf, isSpanned: false))
      } else if own?.merge == .fromLeft || !leaf.isEmpty {
        placed.append(Placed(top: current, leaf: leaf, isSpanned: true))
      } else {
        // An empty place beside 公开事项 is one of its levels; elsewhere it is a column without a name.
        let isLevel = Heading(current) == .group && below.isEmpty && placed.last?.leaf.isEmpty == true
        placed.append(Placed(top: isLevel ? current : "", leaf: "", isSpanned: isLevel))
      }
    }
    return placed
  }

  /// Whether the names in the lower rows stand below the headings that they belong to.
  private static func isConsistent(_ placed: [Placed]) -> Bool {
    var (right, wrong) = (0, 0)
    for column in placed where !column.leaf.isEmpty {
      let parent = Heading(column.top)
      switch Heading(column.leaf) {
      case .choice(let own, _): if parent == .column(own) { right += 1 } else { wrong += 1 }
      case .column(let own) where [.first, .second, .third, .domain].contains(own):
        if parent == .group || parent == nil || parent == .column(.first) { right += 1 } else { wrong += 1 }
      default: break
      }
    }
    return wrong == 0 || wrong < right
  }

  /// The lower names put below the headings that they belong to, where the rows do not show it.
  private static func spread(_ top: CleanRow, _ below: [CleanRow]) -> [Placed] {
    var leaves = below.flatMap(\.filled).map(\.text)
    var placed: [Placed] = []
    for cell in top.filled {
      let parent = Heading(cell.text)
      let own = leaves.filter { leaf in
        switch Heading(leaf) {
        case .choice(let column, _): parent == .column(column)
        case .column(let column): [.domain, .first, .second, .third].contains(column) && parent == .group
        case .group: parent == .group
        default: false
        }
      }
      leaves.removeAll { own.contains($0) }
      if own.isEmpty {
        placed.append(Placed(top: cell.text, leaf: "", isSpanned: false))
      } else {
        for (index, leaf) in own.enumerated() {
          placed.append(Placed(top: cell.text, leaf: leaf, isSpanned: index > 0))
        }
      }
    }
    return placed
  }

  private static func targets(_ placed: [Placed]) -> [TargetColumn] {
    var columns = placed.map(target)
    // 公开事项 without names below it: the levels that are not named elsewhere, in their order.
    var free = [CatalogColumn.first, .second, .third].filter { level in !columns.contains { $0.column == level } }
    for (index, column) in placed.enumerated() where columns[index].column == nil {
      let isGroup = Heading(column.leaf.isEmpty ? column.top : column.leaf) == .group
      let isUnderGroup = Heading(column.top) == .group && Heading(column.leaf) != .other
      guard isGroup || isUnderGroup, let level = free.first else { continue }
      columns[index].column = level
      free.removeFirst()
    }
    // Of two columns for one thing the first is meant, unless one heading spans both.
    for index in columns.indices.dropFirst() where columns[index].column != nil && columns[index].choice == nil {
      let isRepeated = columns[..<index].contains { $0.column == columns[index].column && $0.choice == nil }
      if isRepeated, !placed[index].isSpanned { columns[index].column = nil }
    }
    return columns
  }

  private static func target(_ placed: Placed) -> TargetColumn {
    let words = placed.leaf.isEmpty ? placed.top : placed.leaf
    let parent = Heading(placed.top)
    switch Heading(words) {
    case .column(let column):
      // 公开内容 below 公开事项 is the content; 社区 below 公开渠道 is a channel.
      return TargetColumn(column: column, choice: nil, heading: words)
    case .choice(let column, let word):
      if case .column(let above) = parent, above != column, !placed.leaf.isEmpty {
        return TargetColumn(column: above, choice: words.squeezed, heading: words)
      }
      return TargetColumn(column: column, choice: word, heading: words)
    case .group, .other: return TargetColumn(column: nil, choice: nil, heading: words)
    case nil:
      if case .column(let above) = parent, !placed.leaf.isEmpty {
        return TargetColumn(column: above, choice: isChoiceColumn(above) ? words.squeezed : nil, heading: words)
      }
      if case .column(let above) = parent, placed.isSpanned {
        return TargetColumn(column: above, choice: nil, heading: words)
      }
      return TargetColumn(column: nil, choice: nil, heading: words)
    }
  }

  private static func isChoiceColumn(_ column: CatalogColumn) -> Bool {
    [.channels, .audiences, .methods, .levels].contains(column)
  }
}
