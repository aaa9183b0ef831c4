import SiteModel

/// The items that several communities of one district have in catalogs of their own, by what they are.
struct DistrictItems {
  /// For each item that two catalogs or more have, where it stands in them.
  private(set) var shared: [[Member]] = []

  /// An item of a catalog.
  struct Member {
    /// The catalog's index among those of the portal.
    var catalog: Int
    var item: DisclosureItem
  }

  private struct Key: Hashable {
    var district: Int
    var category: ExactText
    var name: ExactText
  }

  init(_ catalogs: [OwnCatalog], _ site: Site) {
    var placeOfKey: [Key: Int] = [:]
    var all: [[Member]] = []
    for (index, own) in catalogs.enumerated() where own.organisation.level == .community {
      guard let district = site.district(of: own.owner) else { continue }
      for item in own.items where !item.isEmpty {
        let key = Key(
          district: district, category: ExactText(item.categories.last ?? ""), name: ExactText(item.name))
        let place = placeOfKey[key] ?? all.count
        if place == all.count {
          placeOfKey[key] = place
          all.append([])
        }
        // Of two items of one name in a catalog nobody can say which of them is the other's.
        if all[place].last?.catalog != index { all[place].append(Member(catalog: index, item: item)) }
      }
    }
    shared = all.filter { $0.count > 1 }
  }
}

extension Site {
  /// The organisation at the top above one; `nil` if there is none above it.
  func district(of organisation: Int) -> Int? {
    var top: Int?
    var index = relations.parent[organisation]
    while let above = index {
      top = above
      index = relations.parent[above]
    }
    return top
  }
}
