/// A fault as it may stand in a file, and the same mended: for `sitegen check --explain` and the manual.
package struct CodeExample: Hashable, Sendable {
  package let faulty: String
  package let mended: String

  package init(_ faulty: String, _ mended: String) {
    self.faulty = faulty
    self.mended = mended
  }
}
