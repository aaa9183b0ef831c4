import SiteDiagnostics
import SiteModel

extension ByteWriter {
  mutating func write(_ made: MadeFile) {
    write(made.key.value)
    write(made.written.size)
    write(Int(made.written.modified))
    write(made.byProducts) { $0.write($1) }
  }

  mutating func write(_ made: MadeFolder) {
    write(made.key.value)
    write(made.pages.count)
    write(made.pages.sum)
    write(made.byProducts) { $0.write($1) }
  }

  private mutating func write(_ byProducts: ByProducts) {
    write(byProducts.copies) { writer, copy in
      writer.write(copy.path)
      writer.write(copy.source)
    }
    write(byProducts.diagnostics) { $0.write($1) }
    write(byProducts.lookups) { $0.write($1) }
  }
}

extension ByteReader {
  mutating func madeFile(withByProducts: Bool = true) throws(DamagedBytes) -> MadeFile {
    MadeFile(
      key: Fingerprint(value: try word()),
      written: WrittenFile(size: try number(), modified: Int64(try number())),
      byProducts: withByProducts ? try optional { reader throws(DamagedBytes) in try reader.byProducts() } : nil)
  }

  mutating func madeFolder() throws(DamagedBytes) -> MadeFolder {
    MadeFolder(
      key: Fingerprint(value: try word()), pages: WrittenPages(count: try number(), sum: try word()),
      byProducts: try optional { reader throws(DamagedBytes) in try reader.byProducts() })
  }

  private mutating func byProducts() throws(DamagedBytes) -> ByProducts {
    var byProducts = ByProducts()
    byProducts.copies = Set(
      try list { reader throws(DamagedBytes) in
        ByProducts.Copy(path: try reader.text(), source: try reader.text())
      })
    byProducts.diagnostics = try list { reader throws(DamagedBytes) in try reader.diagnostic() }
    byProducts.lookups = try list { reader throws(DamagedBytes) in try reader.text() }
    return byProducts
  }
}
