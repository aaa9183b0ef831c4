package import SiteModel

/// The keys of the files that are no pages.
extension SiteKeys {
  /// The feed of an organisation, or of the whole portal.
  func feed(of organisation: Int?) -> Fingerprint {
    Fingerprint { mixer in
      mixer.mix(base)
      mixer.mix(organisation.map { organisations[$0] } ?? .ofNothing)
      if let organisation {
        for posting in site.relations.postingsOfOrganisation[organisation].prefix(feedLength) {
          mixer.mix(postings[posting])
        }
      } else {
        for posting in postings.prefix(feedLength) { mixer.mix(posting) }
      }
    }
  }

  /// The downloads of a catalog.
  package func downloads(ofCatalogOf organisation: Int) -> Fingerprint {
    Fingerprint { mixer in
      mixer.mix(base)
      mixer.mix(organisations[organisation])
    }
  }

  /// The words of the pages of an organisation, or of the pages that belong to none, and what narrows them.
  package func searchTexts(of organisation: Int?) -> Fingerprint {
    Fingerprint { mixer in
      mixer.mix(base)
      guard let organisation else {
        for posting in site.relations.portalWidePostings { mixer.mix(postings[posting]) }
        return
      }
      mixer.mix(organisations[organisation])
      for posting in site.relations.postingsOfOrganisation[organisation] { mixer.mix(postings[posting]) }
    }
  }
}
