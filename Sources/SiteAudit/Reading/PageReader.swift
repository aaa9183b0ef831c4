import SiteDiagnostics
import SiteModel

/// Reads the facts of pages, one after the other; of pages of one folder, an address is looked up once.
struct PageReader {
  private let addresses: SiteAddresses
  private var folder: [UInt8] = []
  /// What the addresses of the folder mean, by the fingerprints of their bytes.
  private var known = FingerprintTable()
  private var meanings: [Meaning] = []

  private struct Meaning {
    var target: SiteAddresses.Target
    /// Of the identity behind `#`, without escapes.
    var fragment: Fingerprint?
  }

  init(_ addresses: SiteAddresses) { self.addresses = addresses }

  mutating func facts(ofPage index: Int, in content: [UInt8]) -> PageFacts {
    let folder = addresses.folder(ofFile: index)
    if folder != self.folder { (self.folder, known, meanings) = (folder, FingerprintTable(), []) }
    var facts = PageFacts(file: index)
    content.withUnsafeBytes { bytes in read(bytes, into: &facts) }
    facts.links = distinct(facts.links)
    facts.resources = distinct(facts.resources)
    return facts
  }

  private mutating func read(_ bytes: UnsafeRawBufferPointer, into facts: inout PageFacts) {
    var scanner = MarkupScanner(bytes)
    var footer: Int?
    var isInPicture = false
    var tags = PageTagValues()
    var ids: Set<Fingerprint> = []
    while let tag = scanner.next() {
      if tag.isEnd {
        if tag.name == .footer, let start = footer { facts.footer.formUnion(FooterParts(in: bytes[start..<tag.start])) }
        if tag.name == .svg { isInPicture = false }
        continue
      }
      switch tag.name {
      case .title: if !isInPicture, facts.title == nil { facts.title = scanner.textHere() }
      case .meta:
        if let name = tag.value(of: .name).flatMap({ PageTag(bytes[$0]) }) {
          tags.note(name, tag.value(of: .content) ?? 0..<0)
        }
      case .footer: footer = tag.start
      case .svg: isInPicture = true
      default: break
      }
      if let id = tag.value(of: .id) {
        let name = Fingerprint(ofText: UnsafeRawBufferPointer(rebasing: bytes[id]))
        if !ids.insert(name).inserted { facts.repeatedIDs.append(id) }
      }
      if let (value, isShown) = tag.address { note(value, isShown, in: bytes, &facts) }
    }
    facts.ids = Array(ids)
    facts.tagFaults = tags.faults(in: bytes)
    // Links to places of the page itself are kept only if there is no such place.
    facts.anchors.removeAll { $0.target == facts.file && ids.contains($0.id) }
  }

  private mutating func note(
    _ value: Range<Int>, _ isShown: Bool, in bytes: UnsafeRawBufferPointer, _ facts: inout PageFacts
  ) {
    let meaning = meaning(of: bytes[value])
    switch meaning.target {
    case .elsewhere: return
    case .nothing: facts.deadLinks.append(value)
    case .file(let file):
      // The page itself: `#main`.
      let target = file < 0 ? facts.file : file
      if isShown { facts.resources.append(target) } else { facts.links.append(target) }
      if let id = meaning.fragment, !facts.anchors.contains(where: { $0.target == target && $0.id == id }) {
        facts.anchors.append(PageFacts.Anchor(address: value, target: target, id: id))
      }
    }
  }

  private mutating func meaning(of value: Slice<UnsafeRawBufferPointer>) -> Meaning {
    let key = Fingerprint(ofText: UnsafeRawBufferPointer(rebasing: value))
    if let place = known[key] { return meanings[place] }
    let text = Array(plainText(value).utf8)
    let mark = text.firstIndex(of: UInt8(ascii: "#"))
    let path = mark.map { text[..<$0] } ?? text[...]
    let fragment = mark.map { percentDecoded(text[($0 + 1)...]) } ?? []
    // The top of a page needs no place.
    let isPlace = !fragment.isEmpty && !fragment.elementsEqual("top".utf8)
    let meaning = Meaning(
      target: path.isEmpty ? .file(-1) : addresses.target(path, from: folder),
      fragment: isPlace ? fragment.withUnsafeBytes { Fingerprint(ofText: $0) } : nil)
    known.updateIndex(meanings.count, of: key)
    meanings.append(meaning)
    return meaning
  }
}

private func distinct(_ files: [Int]) -> [Int] {
  var distinct: [Int] = []
  for file in files.sorted() where distinct.last != file { distinct.append(file) }
  return distinct
}
