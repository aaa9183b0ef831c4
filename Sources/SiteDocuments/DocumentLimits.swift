/// What no catalog needs, so that a file that is made to do harm ends soon and in little memory.
package enum DocumentLimits {
  /// Bytes of a file.
  package static let fileSize = 64 << 20
  /// Bytes of one part of an archive when it is unpacked.
  static let entrySize = 96 << 20
  /// Cells of a file's grids, empty ones between others included.
  static let cells = 3_000_000
  /// Cells of a row. The widest catalogs have some twenty, and a channel a column makes them forty.
  package static let columns = 400
  /// Rows of a table.
  static let rows = 200_000
  /// Elements inside of each other.
  static let depth = 256
}
