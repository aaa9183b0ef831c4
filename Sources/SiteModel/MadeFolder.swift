/// The pages of a folder of the site as an earlier build made them: where none of them has changed, one look is enough for
/// all.
package struct MadeFolder: Hashable, Sendable {
  /// Of everything that they were made from.
  package var key: Fingerprint
  package var pages: WrittenPages
  /// What came of making them; `nil` if there is nothing to say.
  package var byProducts: ByProducts?

  package init(key: Fingerprint, pages: WrittenPages, byProducts: ByProducts?) {
    self.key = key
    self.pages = pages
    self.byProducts = byProducts
  }
}

/// Pages as the disk knows them, in any order.
package struct WrittenPages: Hashable, Sendable {
  package private(set) var count = 0
  /// Of their paths, sizes and times: another one if one of them was written again.
  package private(set) var sum: UInt64 = 0

  package init() {}

  package init(count: Int, sum: UInt64) { (self.count, self.sum) = (count, sum) }

  /// - Parameter path: the fingerprint of the page's path.
  package mutating func add(_ path: Fingerprint, _ written: WrittenFile) {
    var mixer = FingerprintMixer()
    mixer.mix(path)
    mixer.mix(written.size)
    mixer.mix(Int(written.modified))
    count += 1
    sum &+= mixer.fingerprint.value
  }
}

/// Whether a file of the site is a page, by its path.
package func isPage(_ path: UnsafeRawBufferPointer) -> Bool { path.suffix(5).elementsEqual(".html".utf8) }
