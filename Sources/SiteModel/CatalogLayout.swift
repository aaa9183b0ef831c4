/// Which columns a catalog's file has, and where: the rows have it in common.
package final class CatalogLayout: Sendable {
  let path: String
  /// How many columns of a catalog the file has.
  let count: Int
  /// For each column in the order of their declaration its rank among those of the file; -1 if the file lacks it.
  private let ranks: [Int8]
  /// For each rank the column's number in the file, from 1.
  private let numbers: [Int]

  /// - Parameter columns: each with its number in the file, from 1.
  package init(path: String, columns: [(column: CatalogColumn, number: Int)]) {
    self.path = path
    count = columns.count
    let ordered = columns.sorted { $0.number < $1.number }
    var ranks = Array(repeating: Int8(-1), count: CatalogColumn.count)
    for (rank, column) in ordered.enumerated() { ranks[column.column.ordinal] = Int8(rank) }
    self.ranks = ranks
    numbers = ordered.map(\.number)
  }

  func rank(of column: CatalogColumn) -> Int? {
    let rank = ranks[column.ordinal]
    return rank < 0 ? nil : Int(rank)
  }

  func number(of column: CatalogColumn) -> Int? { rank(of: column).map { numbers[$0] } }

  /// The number of the last column that means something.
  package var lastNumber: Int { numbers.last ?? 0 }
}
