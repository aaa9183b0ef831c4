/// How much of a number may be seen.
///
/// Of a mobile number the first three and the last four digits, as bills and lists of the country show it. Of a bank card
/// ten, which is what PCI DSS lets be shown (the first six and the last four); of a resident's number as many, so that the
/// eight digits of the day of birth, or as many others, are hidden.
package enum MaskRule {
  package static func mostSeen(of kind: PersonalFact.Kind) -> Int { kind == .mobileNumber ? 7 : 10 }

  /// A number as a message may show it, whether it was masked or not: enough to find it by.
  static func masked(_ signs: [UInt8], _ kind: PersonalFact.Kind) -> String {
    let own = kind == .mobileNumber ? Array(signs.suffix(11)) : signs
    let (first, last) = kind == .mobileNumber ? (3, 4) : (4, 2)
    let shown = own.enumerated().map { index, sign in
      index < first || index >= own.count - last ? sign : NumberCluster.mask
    }
    return String(decoding: shown, as: UTF8.self)
  }
}
