/// A document number (文号) or the number of an order (令、公告), with what was wrong in the way it was typed.
///
/// - Source: GB/T 9704-2012: 机关代字 + 〔full year〕 + number + 号, no 第, no leading zero; orders take 第.
package struct DocumentNumber: Hashable, Sendable {
  /// As written: `国办发﹝2019﹞54 号`.
  package var original: String
  package var kind: Kind
  /// Departures from the standard, in the order of the text.
  package var flaws: [Flaw]

  package enum Kind: Hashable, Sendable {
    /// `国办发〔2019〕54号`.
    case document(agency: String, year: Int, serial: Int)
    /// `国务院令第711号`, `昆明市人民政府公告第91号`, `财政部公告2019年第99号`; `name` includes 令 or 公告 and
    /// never begins with 中华人民共和国.
    case order(name: String, year: Int?, serial: Int)
  }

  package enum Flaw: Hashable, Sendable {
    /// The year's brackets are not 〔〕: `﹝2019﹞`, `（2019）`, `[2019]`, `【2019】`.
    case wrongBrackets
    /// The year's brackets are two different ones: `〔2019）`.
    case mismatchedBrackets
    /// `国办发2019第54号`.
    case missingBrackets
    /// `〔19〕`.
    case shortYear
    case spaceInside
    /// A 第 in a document number: `〔2019〕第54号`.
    case superfluousOrdinal
    /// No 第 in an order: `国务院令649号`.
    case missingOrdinal
    case leadingZero
    /// Full-width digits.
    case wideDigits
    /// No 号 at the end.
    case missingSuffix
  }

  package init(original: String, kind: Kind, flaws: [Flaw] = []) {
    self.original = original
    self.kind = kind
    self.flaws = flaws
  }

  /// The standard's form, which is also the key by which two ways of writing one number are the same.
  package var normalised: String {
    switch kind {
    case .document(let agency, let year, let serial): "\(agency)〔\(year)〕\(serial)号"
    case .order(let name, nil, let serial): "\(name)第\(serial)号"
    case .order(let name, let year?, let serial): "\(name)\(year)年第\(serial)号"
    }
  }

  package var isOrder: Bool { if case .order = kind { true } else { false } }
}
