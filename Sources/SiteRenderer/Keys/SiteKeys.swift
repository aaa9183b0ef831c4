package import SiteModel
package import SiteTemplates

/// The key of each file of a site: the fingerprint of everything that the file is made from.
///
/// A page that says something of an organisation depends on its files and on those of the ones above it; a page that says
/// something of a posting depends on the posting's whole file. That is more than it shows, and simple enough to be right:
/// a page made once too often costs little, a page not made would be wrong.
///
/// Cost: one pass over the organisations, the items and the postings; each key looks at what its page shows.
package struct SiteKeys: Sendable {
  package let site: Site
  let day: CalendarDay
  /// The settings, the registers and the names of the assets, on which every page depends.
  let base: Fingerprint
  /// What each type of page is rendered with.
  let templates: [PageType: Fingerprint]
  /// For each organisation its place, its files, and those of the ones above it.
  let organisations: [Fingerprint]
  /// For each organisation what its parent's page says of it and of those below it.
  let cards: [Fingerprint]
  /// For each item, by its place among all, what the pages of the same item elsewhere say of it.
  let items: [Fingerprint]
  /// For each posting its file, its attachments and its organisation.
  let postings: [Fingerprint]
  /// All organisations with their catalogs, in their order.
  let structure: Fingerprint
  /// How many postings each item has.
  let counts: Fingerprint
  /// The site map for machines: the addresses of all pages, and the days of the postings.
  let sitemap: Fingerprint

  package init(of site: Site, templates: TemplateLibrary, settings: RenderSettings) {
    self.site = site
    day = settings.asOf
    let base = Fingerprint { mixer in
      mixer.mix(site.settings)
      // The command line may give another than the settings do.
      mixer.mix(site.portal.baseURL)
      for (name, address) in settings.assets.sorted(by: { $0.key < $1.key }) {
        mixer.mix(name)
        mixer.mix(address)
      }
    }
    self.base = base
    self.templates = Dictionary(
      uniqueKeysWithValues: PageType.allCases.map { type in
        (
          type,
          Fingerprint { mixer in
            mixer.mix(type.rawValue)
            for source in templates.sources(reachedFrom: type.rawValue) {
              mixer.mix(source.name)
              mixer.mix(source.bytes)
            }
          }
        )
      })
    let organisations = Self.organisations(of: site)
    self.organisations = organisations
    items = site.organisations.indices.flatMap { organisation in
      site.items(of: organisation).indices.map { index in
        let item = ItemReference(organisation: organisation, index: index)
        return Fingerprint { mixer in
          mixer.mix(organisations[organisation])
          mixer.mix(index)
          mixer.mix(site.postingCount(of: item))
        }
      }
    }
    postings = Self.postings(of: site, organisations: organisations)
    cards = Self.cards(of: site, organisations: organisations, postings: postings)
    let structure = Fingerprint(organisations)
    self.structure = structure
    sitemap = Fingerprint { mixer in
      mixer.mix(base)
      mixer.mix(structure)
      for list in [site.relations.portalWidePostings] + site.relations.postingsOfOrganisation {
        mixer.mix(list.count)
        for posting in list {
          mixer.mix(site.postings[posting].name)
          mixer.mix(site.postings[posting].published.day.dayNumber)
        }
      }
    }
    counts = Fingerprint { mixer in
      for items in site.relations.postingsOfItem {
        for postings in items { mixer.mix(postings.count) }
      }
    }
  }

  /// Parents stand before their children. The catalog that an organisation follows is its own or one above it.
  private static func organisations(of site: Site) -> [Fingerprint] {
    var keys: [Fingerprint] = []
    for (index, organisation) in site.organisations.enumerated() {
      keys.append(
        Fingerprint { mixer in
          mixer.mix(organisation.id)
          // Its file's name says it, not its bytes.
          mixer.mix(organisation.level.rawValue)
          mixer.mix(organisation.fingerprint)
          mixer.mix(site.relations.parent[index].map { keys[$0] } ?? .ofNothing)
        })
    }
    return keys
  }

  private static func postings(of site: Site, organisations: [Fingerprint]) -> [Fingerprint] {
    var keys = Array(repeating: Fingerprint.ofNothing, count: site.postings.count)
    for index in site.relations.postingsByOrganisation {
      let posting = site.postings[index]
      keys[index] = Fingerprint { mixer in
        mixer.mix(posting.name)
        mixer.mix(posting.fingerprint)
        mixer.mix(posting.organisation.map { organisations[$0] } ?? .ofNothing)
        for attachment in posting.attachments {
          mixer.mix(attachment.size)
          mixer.mix(site.files[attachment.path]?.fingerprint ?? .ofNothing)
        }
      }
    }
    return keys
  }

  private static func cards(
    of site: Site, organisations: [Fingerprint], postings: [Fingerprint]
  ) -> [Fingerprint] {
    var cards = organisations
    for index in organisations.indices.reversed() {
      let own = site.relations.postingsOfOrganisation[index]
      cards[index] = Fingerprint { mixer in
        mixer.mix(organisations[index])
        mixer.mix(own.count)
        mixer.mix(own.first.map { postings[$0] } ?? .ofNothing)
        for child in site.relations.children[index] { mixer.mix(cards[child]) }
      }
    }
    return cards
  }
}

extension Fingerprint {
  /// Of what `body` mixes.
  init(_ body: (inout FingerprintMixer) -> Void) {
    var mixer = FingerprintMixer()
    body(&mixer)
    self = mixer.fingerprint
  }

  init(_ parts: [Fingerprint]) {
    self.init { mixer in
      for part in parts { mixer.mix(part) }
    }
  }
}
