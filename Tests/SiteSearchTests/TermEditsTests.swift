import SiteModel
import Testing

@testable import SiteSearch

/// An index that is made from the one before is the same as one that is made anew.
struct TermEditsTests {
  private func text(_ length: ClosedRange<Int>, using generator: inout Seeded) -> String {
    let alphabet = Array("的社区公开低保名单务财，。〔）20a 9三季度收入支出困难群众救助金额")
    return String(
      (0..<Int.random(in: length, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! })
  }

  /// Postings of two communities, of which one stays as it is.
  private func texts(_ count: Int, using generator: inout Seeded) -> [IndexedPortal.Text] {
    let common = (0..<40).map { _ in text(5...40, using: &generator) }
    return (0..<count).map { _ in
      let own = (0..<Int.random(in: 1...3, using: &generator)).map { _ in text(5...60, using: &generator) }
      let shared = (0..<4).map { _ in common.randomElement(using: &generator)! }
      return IndexedPortal.Text(title: text(1...14, using: &generator) + "号", lines: own + shared)
    }
  }

  @Test(arguments: 0..<6)
  func anyEditsGiveWhatANewIndexGives(seed: UInt64) async throws {
    var generator = Seeded(seed)
    var texts = texts(1_600, using: &generator)
    var portal = try await IndexedPortal(texts)
    for round in 0..<3 {
      // Community a has each sixteenth: a change of few pages is one to make an index from the one before.
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let changed = 16 * Int.random(in: 0..<texts.count / 16, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: texts[changed].title = text(1...14, using: &generator)
        case 1: texts[changed].title = "低"
        case 2: texts[changed].lines.append(text(1...30, using: &generator))
        case 3: texts[changed].lines.removeFirst()
        default: texts[changed].lines.shuffle(using: &generator)
        }
        if texts[changed].lines.isEmpty { texts[changed].lines = ["空"] }
      }
      let edited = try await IndexedPortal(texts, before: portal)
      let new = try await IndexedPortal(texts)
      #expect(Set(edited.files.keys) == Set(new.files.keys))
      for (path, bytes) in new.files { #expect(edited.files[path] == bytes, "\(path), seed \(seed), round \(round)") }
      let terms = edited.files.keys.filter { $0.hasPrefix("search/terms/") }
      #expect(terms.count > 16 && edited.made.intersection(terms).count < terms.count)
      portal = edited
    }
  }

  /// The record and the files are of two builds: nothing of the index is taken over.
  @Test func anIndexOfAnotherRecordIsMadeAnew() async throws {
    var generator = Seeded(77)
    let texts = texts(1_600, using: &generator)
    var others = texts
    others[16].title = "别的题"
    others[16].lines = ["别的话。"]
    let portal = try await IndexedPortal(texts)
    let mixed = portal.withFiles(of: try await IndexedPortal(others))
    #expect(try await IndexedPortal(texts, before: mixed).files == portal.files)
  }
}
