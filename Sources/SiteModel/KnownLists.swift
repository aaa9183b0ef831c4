/// What was made of lists of which many are one and the same, each made once.
///
/// The items of a hundred catalogs say much the same and share their lists of citations and channels: a list is known by
/// where it lies in memory, and stays there, for it is held here. One that says the same and lies elsewhere is not known,
/// which costs time and nothing else.
package struct KnownLists<Element: Sendable, Value: Sendable>: Sendable {
  @usableFromInline package var known: [UInt: (list: [Element], value: Value)] = [:]

  @inlinable package init() {}

  @inlinable package subscript(list: [Element]) -> Value? {
    get {
      // Lists without an element lie at one place, whatever they are of.
      guard let found = known[Self.place(of: list)], found.list.count == list.count else { return nil }
      return found.value
    }
    set { known[Self.place(of: list)] = newValue.map { (list, $0) } }
  }

  @inlinable package static func place(of list: [Element]) -> UInt { list.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) } }
}
