import SiteDiagnostics
import SiteModel

/// Reads the facts of pages, one after the other; of pages of one folder, an address is looked up once.
struct PageReader {
  private let addresses: SiteAddresses
  private var folder: Substring = ""
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
        if let name = tag.text(of: .name).flatMap(PageTag.init), facts.tags[name] == nil {
          facts.tags[name] = tag.text(of: .content) ?? ""
        }
      case .footer: footer = tag.start
      case .svg: isInPicture = true
      default: break
      }
      if let id = tag.value(of: .id) {
        let name = Fingerprint(ofText: UnsafeRawBufferPointer(rebasing: bytes[id]))
        if !ids.insert(name).inserted { facts.repeatedIDs.append(address(id, in: bytes)) }
      }
      if let (value, isShown) = tag.address { note(value, isShown, in: bytes, &facts) }
    }
    facts.ids = Array(ids)
    // Links to places of the page itself are kept only if there is no such place.
    facts.anchors.removeAll { $0.target == facts.file && ids.contains($0.id) }
  }

  private mutating func note(
    _ value: Range<Int>, _ isShown: Bool, in bytes: UnsafeRawBufferPointer, _ facts: inout PageFacts
  ) {
    let meaning = meaning(of: bytes[value])
    switch meaning.target {
    case .elsewhere: return
    case .nothing: facts.deadLinks.append(address(value, in: bytes))
    case .file(let file):
      // The page itself: `#main`.
      let target = file < 0 ? facts.file : file
      if isShown { facts.resources.append(target) } else { facts.links.append(target) }
      if let id = meaning.fragment, !facts.anchors.contains(where: { $0.target == target && $0.id == id }) {
        facts.anchors.append(PageFacts.Anchor(address: address(value, in: bytes), target: target, id: id))
      }
    }
  }

  private mutating func meaning(of value: Slice<UnsafeRawBufferPointer>) -> Meaning {
    let key = Fingerprint(ofText: UnsafeRawBufferPointer(rebasing: value))
    if let place = known[key] { return meanings[place] }
    let text = plainText(value)
    let mark = text.firstIndex(of: "#")
    let path = mark.map { text[..<$0] } ?? text[...]
    let fragment = mark.map { percentDecoded(text[text.index(after: $0)...]) } ?? ""
    let meaning = Meaning(
      target: path.isEmpty ? .file(-1) : addresses.target(String(path), from: folder),
      // The top of a page needs no place.
      fragment: fragment.isEmpty || fragment == "top" ? nil : Fingerprint(of: fragment))
    known.updateIndex(meanings.count, of: key)
    meanings.append(meaning)
    return meaning
  }

  private func address(_ value: Range<Int>, in bytes: UnsafeRawBufferPointer) -> PageFacts.Address {
    let before = bytes[..<value.lowerBound]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return PageFacts.Address(
      text: plainText(bytes[value]),
      range: SourceRange(line: line, column: value.lowerBound - lineStart + 1, length: value.count))
  }
}

private func distinct(_ files: [Int]) -> [Int] {
  var distinct: [Int] = []
  for file in files.sorted() where distinct.last != file { distinct.append(file) }
  return distinct
}
