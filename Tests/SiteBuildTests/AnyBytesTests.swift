import SiteBuild
import SiteDiagnostics
import SiteFixtures
import SiteModel
import SiteReader
import Testing

/// Whatever stands in the content, a build ends, says what is wrong, and loses nothing without a word.
struct AnyBytesTests {
  /// A part of this repository's portal: small, with every kind of file.
  private static func sample() async throws -> [String: [UInt8]] {
    let kept = [
      "content/xishan/kaiyuan/catalog.csv", "content/xishan/kaiyuan/community.yml", "content/xishan/kaiyuan/index.md",
      "content/xishan/kaiyuan/postings/2026-10-12-q3-accounts.csv",
      "content/xishan/kaiyuan/postings/2026-10-12-q3-accounts.md",
      "content/xishan/kaiyuan/postings/2026-03-16-chongdianpeng-jueyi.md",
      "content/xishan/kaiyuan/postings/2026-08-28-chongdianpeng-jieguo.md",
      "content/xishan/district.yml", "content/laws.yml", "content/channels.yml", "content/domains.yml",
      "content/index.md", "content/postings/2020-06-24-kunzhengban-2020-32.md", "sitegen.yml",
    ]
    let all = try await Repository.portal().allBytes()
    let sample = all.filter { kept.contains($0.key) }
    try #require(sample.count == kept.count)
    return sample.merging(try GoldenSite.plainTemplates()) { own, _ in own }
  }

  @Test func theSampleIsSound() async throws {
    let site = try await makeSite(from: SourceTree(bytes: await Self.sample()), .ofTests)
    #expect(!site.result.stopsPublishing, "\(site.result.diagnostics.map { lineReport(of: $0) })")
  }

  @Test(arguments: 0..<12)
  func endsWithADiagnosticOrAPageForEachPosting(seed: UInt64) async throws {
    let sample = try await Self.sample()
    var random = SeededGenerator(seed: seed)
    for round in 0..<20 {
      var bytes = sample
      let path = try #require(sample.keys.filter { !$0.hasPrefix("templates/") }.sorted().randomElement(using: &random))
      for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&bytes[path, default: []], using: &random) }
      let site = try await makeSite(from: SourceTree(bytes: bytes), .ofTests)
      let told = Set(site.result.diagnostics.compactMap { $0.place?.path })
      let pages = Set(site.files.map(\.path))
      for source in bytes.keys where source.hasSuffix(".md") && source.contains("/postings/") {
        let page = source.dropFirst("content/".count).dropLast("md".count) + "html"
        // A folder whose level cannot be read has no page for its postings.
        let isToldAbove = told.contains {
          $0.hasSuffix(".yml") && source.hasPrefix($0.prefix(through: $0.lastIndex(of: "/") ?? $0.startIndex))
        }
        #expect(
          pages.contains(String(page)) || told.contains(source) || isToldAbove,
          "seed \(seed), round \(round): \(source) is lost")
      }
      for diagnostic in site.result.diagnostics {
        expectSound(diagnostic, site.result.excerpts, "seed \(seed), round \(round)")
      }
    }
  }

  @Test func endsOnFilesOfNothingButNoise() async throws {
    let sample = try await Self.sample()
    var random = SeededGenerator(seed: 99)
    for path in sample.keys.sorted() where !path.hasPrefix("templates/") {
      for size in [0, 1, 3, 4096] {
        var bytes = sample
        bytes[path] = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
        let site = try await makeSite(from: SourceTree(bytes: bytes), .ofTests)
        let told = site.result.diagnostics.contains { $0.place?.path == path }
        if size == 4096 { #expect(told, "\(path)") }
        for diagnostic in site.result.diagnostics {
          expectSound(diagnostic, site.result.excerpts, "\(path), \(size) bytes")
        }
      }
    }
  }

  private func expectSound(_ diagnostic: Diagnostic, _ excerpts: SourceExcerpts, _ round: String) {
    for message in [diagnostic.message.english, diagnostic.message.chinese] {
      #expect(!message.isEmpty && !message.contains("\n"), "\(round): \(diagnostic)")
    }
    if let range = diagnostic.place?.range {
      #expect(range.start.line >= 1 && range.start.column >= 1 && range.start <= range.end, "\(round): \(diagnostic)")
    }
    #expect(!HumanReport(excerpts: excerpts).text(of: diagnostic).isEmpty)
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
    case 2: bytes.removeSubrange(place...)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
    case 4:
      let sign = Array("\"',:[]{}#&*-|>`~_<\n\r\t\0；：".utf8)
      bytes.insert(sign.randomElement(using: &random) ?? 0, at: place)
    case 5:
      let start = bytes[..<place].lastIndex(of: 10).map { $0 + 1 } ?? 0
      let end = bytes[place...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
      bytes.insert(contentsOf: bytes[start..<end], at: start)
    default:
      let start = bytes[..<place].lastIndex(of: 10).map { $0 + 1 } ?? 0
      let end = bytes[place...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
      bytes.removeSubrange(start..<end)
    }
  }
}
