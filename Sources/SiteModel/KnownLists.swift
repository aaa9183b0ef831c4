/// Numbers lists of which many are one and the same, so that what is made of them is made once.
///
/// The items of a hundred catalogs say much the same and share their lists of citations and channels: a list is known by
/// where it lies in memory. One that says the same and lies elsewhere has another number, which costs time and nothing else.
package struct KnownLists: Sendable {
  private var numbers = FingerprintTable()

  package init() {}

  /// The number of a list; a new one has that of all before it together.
  ///
  /// - Parameter list: its elements. They lie there as long as anybody asks.
  package mutating func number(of list: UnsafeRawBufferPointer) -> Int {
    var mixer = FingerprintMixer()
    mixer.mix(Int(bitPattern: list.baseAddress))
    // Lists without an element lie at one place, whatever they are of.
    mixer.mix(list.count)
    if let number = numbers[mixer.fingerprint] { return number }
    numbers.updateIndex(numbers.count, of: mixer.fingerprint)
    return numbers.count - 1
  }
}
