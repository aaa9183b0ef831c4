/// A place within a law (条、款、项): `第三条第二款第（一）项`.
package struct ArticleReference: Hashable, Sendable {
  /// As written; a later part of a list has only its own words (`第二款` of `第三条第一款、第二款`).
  package var original: String
  /// 章.
  package var chapter: Int?
  /// 条; taken over from the reference before where the words leave it out.
  package var article: Int?
  /// 之一: inserted articles.
  package var inserted: Int?
  /// 款.
  package var paragraph: Int?
  /// 项.
  package var item: Int?
  /// The last article of a range: `第三条至第五条`.
  package var through: Int?

  package init(
    original: String, chapter: Int? = nil, article: Int? = nil, inserted: Int? = nil, paragraph: Int? = nil,
    item: Int? = nil, through: Int? = nil
  ) {
    self.original = original
    self.chapter = chapter
    self.article = article
    self.inserted = inserted
    self.paragraph = paragraph
    self.item = item
    self.through = through
  }
}
