/// The laws of `laws.yml`, found by the many ways in which catalogs cite them.
package struct LawRegister: Sendable {
  package let laws: [Law]

  package init(_ laws: [Law] = []) { self.laws = laws }

  /// The law that a citation means.
  package func resolve(_ basis: LegalBasis) -> LawResolution {
    guard let index = laws.firstIndex(where: { $0.title == basis.title }) else { return .unknown(nearest: nil) }
    return .exact(RegisteredLaw(index: index, law: laws[index]))
  }
}
