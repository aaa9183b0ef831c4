/// The citations in a cell of the column 公开依据, in its order.
package func parseLegalBases(_ cell: String) -> [LegalBasis] {
  cell.isEmpty ? [] : [LegalBasis(original: cell, range: 0..<cell.utf8.count, title: cell)]
}
