import SiteModel

/// Which column each cell of a row belongs to, by what the cells hold and, where that leaves it open, by where they stand.
///
/// Cells and columns keep their order. A cell may be put further left or right, and once it is, those after it go with it
/// unless what they hold says otherwise: the beginning of a gap costs more than its length.
struct RowAlignment {
  /// For each cell the index of its column; `nil` for an empty cell that was passed over, or one that fits nowhere.
  var columns: [Int?]
  var score: Int
}

/// - Parameters:
///   - cells: the row's cells; `nil` for an empty one.
///   - joins: whether several cells one after the other may be one cell: a text that has lost what sets its cells apart.
func alignRow(
  _ cells: [CellTraits?], to columns: [TargetColumn], joins: Bool = false,
  bonus: (Int, CellTraits) -> Int = { _, _ in 0 }
) -> RowAlignment {
  let (n, m) = (cells.count, columns.count)
  guard n > 0, m > 0 else { return RowAlignment(columns: Array(repeating: nil, count: n), score: 0) }
  let impossible = Int.min / 4
  // States: what the last step did. 0: put a cell into a column; 1: left a column empty; 2: passed over a cell.
  let width = m + 1
  var best = [[Int]](repeating: Array(repeating: impossible, count: (n + 1) * width), count: 3)
  var from = [[UInt8]](repeating: Array(repeating: 9, count: (n + 1) * width), count: 3)
  best[0][0] = 0
  let lastFilled = cells.lastIndex { $0 != nil } ?? -1
  let scores: [[Int]] = cells.map { cell in
    columns.indices.map { column in
      guard let cell else { return emptyScore(columns[column]) }
      return columns[column].score(cell) + bonus(column, cell)
    }
  }
  // The second value of a numbered list belongs where the first is.
  let numbers = joins ? cells.map { $0.flatMap(\.listNumber) } : []
  let goesOn = (0..<n).map { joins && $0 > 0 && numbers[$0] != nil && numbers[$0] == numbers[$0 - 1].map { $0 + 1 } }
  let isDense = joins && cells.allSatisfy { $0 != nil }
  for i in 0...n {
    for j in 0...m where i + j > 0 {
      let place = i * width + j
      if i > 0, j > 0 {
        let before = (i - 1) * width + j - 1
        for state in 0..<3 where best[state][before] > impossible {
          var value = best[state][before] + scores[i - 1][j - 1]
          if goesOn[i - 1] { value -= 60 }
          // Of the choices of one column, one is ticked as a rule.
          if isDense, state == 0, j > 1, columns[j - 1].choice != nil, columns[j - 2].column == columns[j - 1].column {
            value -= 45
          }
          if isDense, j > 1, columns[j - 1].choice != nil, columns[j - 2].column == columns[j - 1].column { value -= 3 }
          if value > best[0][place] { (best[0][place], from[0][place]) = (value, UInt8(state)) }
        }
        // The cell goes on with the column that the cell before it is in.
        if joins, cells[i - 1] != nil, i > 1 {
          let above = (i - 1) * width + j
          if best[0][above] > impossible {
            let value = best[0][above] + joiningScore(scores[i - 1][j - 1], columns[j - 1], goesOn[i - 1])
            if value > best[0][place] { (best[0][place], from[0][place]) = (value, 3) }
          }
        }
      }
      if j > 0 {
        let before = i * width + j - 1
        let isEnd = i > lastFilled
        let (opening, next) = isEnd ? (-10, -2) : (-30, -4)
        let extra = columns[j - 1].column == .contents ? -40 : columns[j - 1].column == .number ? -20 : 0
        for state in 0..<3 where best[state][before] > impossible {
          let value = best[state][before] + (state == 1 ? next : opening) + extra
          if value > best[1][place] { (best[1][place], from[1][place]) = (value, UInt8(state)) }
        }
      }
      if i > 0 {
        let before = (i - 1) * width + j
        let (opening, next) = cells[i - 1] != nil ? (-400, -400) : i - 1 > lastFilled ? (0, 0) : (-20, -2)
        for state in 0..<3 where best[state][before] > impossible {
          let value = best[state][before] + (state == 2 ? next : opening)
          if value > best[2][place] { (best[2][place], from[2][place]) = (value, UInt8(state)) }
        }
      }
    }
  }
  let end = n * width + m
  var state = (0..<3).max { best[$0][end] < best[$1][end] } ?? 0
  let score = best[state][end]
  var result: [Int?] = Array(repeating: nil, count: n)
  var (i, j) = (n, m)
  while i > 0 || j > 0 {
    let previous = from[state][i * width + j]
    switch state {
    case 0:
      result[i - 1] = j - 1
      if previous == 3 {
        i -= 1
        continue
      }
      (i, j) = (i - 1, j - 1)
    case 1: j -= 1
    default: i -= 1
    }
    guard previous < 3 else { break }
    state = Int(previous)
  }
  return RowAlignment(columns: result, score: score)
}

/// For one more piece of a cell: less than a cell of its own is worth, and little where a cell has one value.
private func joiningScore(_ score: Int, _ column: TargetColumn, _ goesOn: Bool) -> Int {
  if goesOn { return max(score, 30) }
  let holdsLists = [.contents, .bases, .channels, .bodies].contains(column.column) && column.choice == nil
  return min(score, 60) / 2 - (holdsLists ? 6 : 40)
}

private func emptyScore(_ column: TargetColumn) -> Int {
  switch column.column {
  case .contents: -40
  case .number: -20
  case .timeLimit, .bodies, .channels, .bases: column.choice == nil ? -6 : 0
  default: 0
  }
}
