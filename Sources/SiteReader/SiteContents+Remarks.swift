package import SiteModel

extension SiteContents {
  /// The findings that the portal's settings and texts let stand, public or not.
  package var exceptions: [CheckException] { portal.exceptions + remarks.flatMap(\.exceptions) }

  /// The numbers that files mask.
  package var masks: [SeenMask] { remarks.flatMap(\.masks) }
}
