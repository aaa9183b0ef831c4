/// A law, regulation or policy document that items cite: an entry of `laws.yml`.
package struct Law: Hashable, Sendable {
  package var slug: String
  /// The official title, without 《》.
  package var title: String
  /// 文号 or order number.
  package var number: String?
  package var issuer: String?
  package var level: LawLevel
  /// 公布日期, as the register writes it.
  package var issued: String?
  /// 施行日期.
  package var effective: String?
  package var status: LawStatus
  package var note: String?
  /// The title of the law that took its place.
  package var supersededBy: String?
  /// Other right names.
  package var aliases: [String]
  /// Wrong names under which catalogs are known to cite it.
  package var misnomers: [String]
  /// Where the official text is.
  package var url: String?

  package init(
    slug: String, title: String, number: String? = nil, issuer: String? = nil, level: LawLevel = .local,
    issued: String? = nil, effective: String? = nil, status: LawStatus = .unknown, note: String? = nil,
    supersededBy: String? = nil, aliases: [String] = [], misnomers: [String] = [], url: String? = nil
  ) {
    self.slug = slug
    self.title = title
    self.number = number
    self.issuer = issuer
    self.level = level
    self.issued = issued
    self.effective = effective
    self.status = status
    self.note = note
    self.supersededBy = supersededBy
    self.aliases = aliases
    self.misnomers = misnomers
    self.url = url
  }
}

/// The rank of a law (效力级别), highest first: the groups of the register's page.
package enum LawLevel: String, Hashable, Sendable, CaseIterable {
  case law = "法律"
  case administrativeRegulation = "行政法规"
  case partyRegulation = "党内法规"
  case centralDocument = "中央文件"
  case stateCouncilDocument = "国务院文件"
  case department = "部门"
  case local = "地方"
  case community = "社区"
}

/// Whether a law is still in force (时效性).
package enum LawStatus: String, Hashable, Sendable, CaseIterable {
  case inForce = "现行有效"
  /// 修订: replaced as a whole by a new text.
  case revised = "已修订"
  /// 修正、修改: single articles changed.
  case amended = "已修改"
  case repealed = "已废止"
  case unknown = "未查明"
}
