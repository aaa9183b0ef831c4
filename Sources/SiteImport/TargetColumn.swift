import SiteModel

/// What a column of an office's table is for.
struct TargetColumn: Hashable {
  /// `nil` if a catalog has no such column.
  var column: CatalogColumn?
  /// Of a choice, what a tick in it says: 全社会.
  var choice: String?
  /// As the table has it.
  var heading: String

  var isLevel: Bool {
    guard choice == nil, let column else { return false }
    return [.domain, .first, .second, .third].contains(column)
  }
}

extension TargetColumn {
  /// How well a text suits the column: above zero it may stand there, far below it cannot.
  func score(_ cell: CellTraits) -> Int {
    guard let column else { return cell.isNumber ? -20 : 0 }
    if choice != nil { return choiceScore(cell) }
    if cell.isDitto { return column == .number ? -60 : 5 }
    switch column {
    case .number: return cell.isNumber ? 80 : -120
    case .code: return cell.length <= 16 && cell.squeezed.utf8.allSatisfy({ $0 < 0x80 }) ? 40 : -80
    case .domain, .first, .second, .third: return levelScore(cell)
    case .contents: return contentsScore(cell)
    case .websiteColumn:
      if cell.isDash { return 40 }
      if cell.isWebsiteColumn { return 70 }
      return homePenalty(cell, -60, -5) - (cell.length > 30 ? 40 : 0)
    case .bases: return cell.isLaw ? 90 : cell.isDash ? 0 : homePenalty(cell, -80, -25)
    case .timeLimit: return cell.isTimeLimit ? 90 : homePenalty(cell, -90, -50)
    case .bodies:
      if cell.isBody, !cell.isLaw, !cell.isTimeLimit { return cell.isChannels ? 25 : 50 }
      return homePenalty(cell, -80, -25)
    case .channels:
      if cell.isChannels { return cell.hasBoxes ? 95 : 80 }
      return cell.hasBoxes ? 40 : homePenalty(cell, -80, -40)
    case .audiences: return cell.isAudience ? 75 : homePenalty(cell, -80, cell.length <= 20 ? -20 : -60)
    case .methods: return cell.isMethod ? 80 : homePenalty(cell, -90, -60)
    case .levels: return cell.isLevel ? 70 : cell.isBody && cell.length <= 40 ? 5 : homePenalty(cell, -90, -50)
    }
  }

  private func choiceScore(_ cell: CellTraits) -> Int {
    if cell.tick != nil { return 80 }
    if cell.isDash { return 20 }
    let squeezed = cell.squeezed
    if let choice, squeezed.contains(choice) || choice.hasPrefix(squeezed) { return 75 }
    if case .choice(let column, _) = Heading(squeezed) { return column == self.column ? 40 : -60 }
    return homePenalty(cell, -100, cell.length <= 20 ? -10 : -70)
  }

  private func levelScore(_ cell: CellTraits) -> Int {
    if cell.isNumber || cell.isTimeLimit || cell.isLaw || cell.isMethod { return -90 }
    if let tick = cell.tick, tick != .unclear { return -90 }
    if cell.isChannels, cell.hasBoxes || cell.length > 10 { return -70 }
    if cell.isDash { return -5 }
    if cell.isNumbered, cell.length > 20 { return -60 }
    if cell.length > 60 { return -45 }
    return cell.length <= 16 ? 20 : cell.length <= 32 ? 5 : -5
  }

  private func contentsScore(_ cell: CellTraits) -> Int {
    if cell.isNumber || cell.isMethod || cell.isAudience && cell.length <= 6 { return -90 }
    if let tick = cell.tick, tick != .unclear { return -90 }
    if cell.isDash { return -40 }
    if cell.isTimeLimit { return cell.length > 20 ? -35 : -45 }
    if cell.isLaw { return -30 }
    if cell.isChannels, cell.hasBoxes || cell.length > 12 { return -60 }
    if cell.isNumbered { return 45 }
    return cell.length > 30 ? 40 : cell.length >= 10 ? 25 : 8
  }

  /// - Parameter home: if the text clearly belongs to another column.
  private func homePenalty(_ cell: CellTraits, _ home: Int, _ other: Int) -> Int {
    if cell.tick != nil, !cell.isDash { return home }
    if cell.isDash { return -5 }
    let hasHome =
      cell.isNumber || cell.isLaw || cell.isTimeLimit || cell.isMethod || cell.isChannels
      || cell.isNumbered && cell.length > 20 || cell.isAudience && cell.length <= 6
    return hasHome ? home : cell.length > 60 ? (home + other) / 2 : other
  }
}
