import SiteModel

extension LegalBasis {
  /// `第二条、第十条`; empty if no article is cited.
  var articleText: String { articles.map(\.original).joined(separator: "、") }
}

extension LawResolution {
  /// The register knows the law by another title or number than the one cited.
  var isMisnamed: Bool {
    switch self {
    case .misnamed, .numberDiffers: true
    case .exact, .alias, .unknown: false
    }
  }
}
