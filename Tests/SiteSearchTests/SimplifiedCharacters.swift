import Foundation

/// The 6,763 Han characters of GB 2312.
func simplifiedCharacters() throws -> [Unicode.Scalar] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/gb2312.txt")
  return Array(try String(contentsOf: file, encoding: .utf8).unicodeScalars.filter { $0 != "\n" })
}
