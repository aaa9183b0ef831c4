/// Traditional characters and their simplified forms, so that 優生優育 finds 优生优育.
///
/// Radicals and compatibility characters are here too: they look like ordinary characters, and text copied from a PDF has
/// them. A character of GB 2312 stays as it is unless ordinary simplified text does not have it (於, 後, 徵, 摺, 菸, 麽).
/// Each form is one character, and none is itself folded. Characters above U+FFFF stay as they are.
package enum TraditionalCharacters {
  /// The pairs in the order of the traditional characters.
  package static let pairs: [(traditional: Unicode.Scalar, simplified: Unicode.Scalar)] = {
    let scalars = Array(traditionalPairs.unicodeScalars.filter { $0 != "\n" })
    return stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) }
  }()

  /// The characters of all pairs, one after another.
  static var text: String {
    String(decoding: traditionalPairs.utf8.filter { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// For each UTF-16 unit the unit of its simplified form, mostly itself: 128 KB, made at the first use.
  ///
  /// A loop over a text should take it once: `let simplified = TraditionalCharacters.simplifiedUnits`.
  package static let simplifiedUnits: [UInt16] = {
    var units = Array(UInt16.min...UInt16.max)
    for pair in pairs { units[Int(pair.traditional.value)] = UInt16(pair.simplified.value) }
    return units
  }()

  /// The simplified form of a character, or the character itself.
  package static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value <= 0xFFFF else { return scalar }
    return Unicode.Scalar(simplifiedUnits[Int(scalar.value)]) ?? scalar
  }
}
