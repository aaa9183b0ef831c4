/// What a citation turned out to mean.
package enum LawResolution: Hashable, Sendable {
  /// The official title, whatever its spaces, widths and brackets, or a document number alone.
  case exact(RegisteredLaw)
  /// A right name that is not the whole title: an alias, without 中华人民共和国, without the issuer or （试行）.
  case alias(RegisteredLaw)
  /// A wrong title: a known misnomer, or the right number under another title.
  case misnamed(RegisteredLaw, asCited: String)
  /// The right title with another number than the register's.
  case numberDiffers(RegisteredLaw, cited: DocumentNumber, registered: String)
  /// The register has no such law; `nearest` is one whose title is much the same.
  case unknown(nearest: RegisteredLaw?)

  /// The law that is meant; `nil` if unknown, even if one is near.
  package var law: Law? { match?.law }

  /// Its index in the register.
  package var index: Int? { match?.index }

  private var match: RegisteredLaw? {
    switch self {
    case .exact(let match), .alias(let match), .misnamed(let match, _), .numberDiffers(let match, _, _): match
    case .unknown: nil
    }
  }
}

/// A law and its index in the register.
///
/// A class, since each citation of each page is looked up: to copy a law's dozen texts would cost more than the look.
package final class RegisteredLaw: Hashable, Sendable {
  package let index: Int
  package let law: Law

  package init(index: Int, law: Law) {
    self.index = index
    self.law = law
  }

  package static func == (left: RegisteredLaw, right: RegisteredLaw) -> Bool {
    left === right || left.index == right.index && left.law == right.law
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}
