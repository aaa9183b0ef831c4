import SiteDiagnostics
import SiteModel

/// What the whole portal has in common: its settings, its registers and the words of its home page. Few files, read
/// together.
struct CommonContents: Sendable {
  let portal: Portal
  let introduction: Prose?
  let laws: LawRegister
  let channels: ChannelRegister
  let domains: DomainRegister
  /// Of the files but for the words.
  let settings: Fingerprint
  let diagnostics: [Diagnostic]

  private static let introductionPath = "content/index.md"
  private static let settingPaths = [
    "sitegen.yml", "content/laws.yml", "content/channels.yml", "content/domains.yml",
  ]

  static func has(_ path: String) -> Bool { path == introductionPath || settingPaths.contains(path) }

  init(_ tree: SourceTree, baseURL: String?) throws(ReadError) {
    var diagnostics: [Diagnostic] = []
    let (tree, settings) = try tree.reading(Self.settingPaths)
    portal = try readPortal(from: tree, baseURL: baseURL).unwrap(into: &diagnostics)
    introduction = try readProse(at: Self.introductionPath, from: tree, &diagnostics)
    laws = try readLaws(from: tree).unwrap(into: &diagnostics)
    channels = try readChannels(from: tree).unwrap(into: &diagnostics)
    domains = try readDomains(from: tree).unwrap(into: &diagnostics)
    self.settings = settings
    self.diagnostics = diagnostics
  }
}
