/// Something that a text says of a person and that a portal may not publish.
package struct PersonalFact: Hashable, Sendable {
  package var kind: Kind
  /// Where it stands: UTF-8 bytes of the text.
  package var range: Range<Int>
  /// As much of it as a message may show.
  package var masked: String

  package init(_ kind: Kind, _ range: Range<Int>, masked: String) {
    self.kind = kind
    self.range = range
    self.masked = masked
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 公民身份号码.
    case idNumber
    case bankCard
    case mobileNumber
    /// 护照、通行证、军官证.
    case otherDocument
    /// A home with its room.
    case homeAddress
    /// A date of birth beside a name.
    case birthDate
    /// An illness beside a name.
    case illness
    /// A name of somebody under eighteen.
    case minor
    /// A number of which a mask hides too little.
    case weakMask
  }
}

/// A number that an author has masked: two masks of one person's may show more together than each alone.
package struct MaskedNumber: Hashable, Sendable {
  package var kind: PersonalFact.Kind
  /// Whose it is, as the text says.
  package var name: String
  /// One sign for each of the number's: digits, `*` for what is hidden.
  package var signs: String
  /// Where it stands: UTF-8 bytes of the text.
  package var range: Range<Int>

  package init(_ kind: PersonalFact.Kind, name: String, signs: String, range: Range<Int>) {
    self.kind = kind
    self.name = name
    self.signs = signs
    self.range = range
  }
}

/// What was found in a text, in the order of its places.
package struct PersonalFacts: Hashable, Sendable {
  package var facts: [PersonalFact] = []
  package var masked: [MaskedNumber] = []

  package init() {}

  package var isEmpty: Bool { facts.isEmpty && masked.isEmpty }
}
