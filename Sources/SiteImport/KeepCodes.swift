import SiteModel

extension ImportedCatalog {
  /// The catalog with the 编码 that its items have had: addresses of pages and postings hang on them.
  ///
  /// A new item gets the next of the series if the codes are one (`KY-001`, `KY-002`), and none otherwise.
  package func keepingCodes(of present: PresentCatalog, _ difference: CatalogDifference) -> ImportedCatalog {
    guard present.columns.contains(.code) else { return self }
    var catalog = self
    if !catalog.columns.contains(.code) { catalog.columns.insert(.code, at: 0) }
    let codes = present.items.map { $0[.code] ?? "" }
    var series = CodeSeries(codes)
    for (index, origin) in difference.origins.enumerated() {
      let own = catalog.items[index].cells[.code] ?? ""
      if let origin, !codes[origin].isBlank {
        catalog.items[index].cells[.code] = codes[origin]
      } else if own.isBlank {
        let number = catalog.items[index].cells[.number] ?? ""
        // Without a code its number would be its identity, which another item may have as its code.
        catalog.items[index].cells[.code] = series?.next() ?? (codes.contains(number) ? number + "-2" : "")
      }
    }
    return catalog
  }
}

/// Codes that are a word and a number that counts up.
private struct CodeSeries {
  private let prefix: String
  private let width: Int
  private var last: Int

  init?(_ codes: [String]) {
    let given = codes.filter { !$0.isBlank }
    guard let first = given.first else { return nil }
    prefix = String(first.reversed().drop { ("0"..."9").contains($0) }.reversed())
    var largest = 0
    var shortest = Int.max
    for code in given {
      let digits = code.dropFirst(prefix.count)
      guard code.hasPrefix(prefix), !digits.isEmpty, digits.utf8.count <= 9, let number = Int(digits) else {
        return nil
      }
      largest = max(largest, number)
      shortest = min(shortest, digits.count)
    }
    last = largest
    width = shortest
  }

  mutating func next() -> String {
    last += 1
    let digits = String(last)
    return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
