package import SiteDiagnostics
package import SiteModel
import SitePrivacy

/// Numbers of one person that two files, or two lines of one, mask so that both together show too much.
package func checkMasks(_ masks: [SeenMask]) -> [Diagnostic] {
  let known = masks.compactMap { mask in PersonalFact.Kind(rawValue: mask.kind).map { (mask, $0) } }
  let placed = known.map { mask, kind in
    PlacedMask(
      path: mask.place.path, number: MaskedNumber(kind, name: mask.name, signs: mask.signs, range: 0..<0))
  }
  return SitePrivacy.differingMasks(among: placed).map { first, second in
    .differingMasks(kind: known[second].1, at: known[second].0.place, other: known[first].0.place)
  }
}
