/// The portal as the records of a page hold it: not counted, since a page touches it hundreds of times, and several
/// threads would count the same object at once.
///
/// Whoever renders a page keeps the `SiteLinks` until it is made.
struct LinksReference: Sendable {
  private let links: Unmanaged<SiteLinks>

  init(_ links: SiteLinks) { self.links = .passUnretained(links) }

  @inline(__always)
  func callAsFunction<Value>(_ read: (SiteLinks) -> Value) -> Value { links._withUnsafeGuaranteedRef(read) }
}
