/// A disclosure channel (公开渠道): one of the 13 standard ones, or another that a catalog names.
package struct Channel: Sendable, Hashable {
  package var name: String
  package var slug: String
  package var isStandard: Bool
  package var aliases: [String]
  package var description: String

  package init(name: String, slug: String, isStandard: Bool, aliases: [String], description: String) {
    self.name = name
    self.slug = slug
    self.isStandard = isStandard
    self.aliases = aliases
    self.description = description
  }
}

/// The channels of `channels.yml`, found by name or alias whatever brackets and spaces were typed.
package struct ChannelRegister: Sendable {
  package let channels: [Channel]
  private let indexByName: [ExactText: Int]

  package init(_ channels: [Channel] = []) {
    self.channels = channels
    var indexByName: [ExactText: Int] = [:]
    for (index, channel) in channels.enumerated() {
      for name in [channel.name] + channel.aliases {
        for key in [name, Self.folded(name)].map(ExactText.init) where indexByName[key] == nil {
          indexByName[key] = index
        }
      }
    }
    self.indexByName = indexByName
  }

  /// The index of the channel that is meant, `nil` if the register has none of that name.
  package func index(of name: String) -> Int? {
    indexByName[ExactText(name)] ?? indexByName[ExactText(Self.folded(name))]
  }

  package subscript(name: String) -> Channel? { index(of: name).map { channels[$0] } }

  private static func folded(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.compactMap { scalar in
          switch scalar {
          case " ", "\u{3000}", "\t": nil
          case "（": "("
          case "）": ")"
          case "／": "/"
          default: scalar
          }
        }))
  }
}
