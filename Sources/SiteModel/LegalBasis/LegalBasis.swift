/// A legal basis (公开依据): one citation of a law or policy, as a catalog's cell has it.
///
/// Nothing is corrected here: what was cited is kept, and `LawRegister` says which law is meant.
/// Shape: `issuer 《title》（number）（amendment）articles`, every part optional but one.
/// - Source: GB/T 9704-2012 for titles and document numbers.
package struct LegalBasis: Hashable, Sendable {
  /// The citation's text, exactly as the cell has it, without its numbering and the separators around it.
  package var original: String
  /// Where `original` stands in the cell, in UTF-8 bytes.
  package var range: Range<Int>
  /// The numbering in front: `1.`, `（一）`, `①`.
  package var marker: String?
  /// Bodies named before the title: `中共中央办公厅 国务院办公厅`.
  package var issuer: String?
  /// The title without its outer marks, inner 〈〉 kept; `nil` if only a document number is cited.
  package var title: String?
  /// The title stood in 《》.
  package var isQuoted: Bool
  /// 文号 or order number.
  package var number: DocumentNumber?
  package var articles: [ArticleReference]
  /// `2015年修正`.
  package var amendment: String?

  package init(
    original: String, range: Range<Int>, marker: String? = nil, issuer: String? = nil, title: String? = nil,
    isQuoted: Bool = false, number: DocumentNumber? = nil, articles: [ArticleReference] = [], amendment: String? = nil
  ) {
    self.original = original
    self.range = range
    self.marker = marker
    self.issuer = issuer
    self.title = title
    self.isQuoted = isQuoted
    self.number = number
    self.articles = articles
    self.amendment = amendment
  }
}
