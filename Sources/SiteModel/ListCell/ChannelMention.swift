/// A channel as a catalog names it (公开渠道和载体), in use or listed and left unticked.
package struct ChannelMention: Hashable, Sendable {
  /// The name without tick, numbering and trailing separator; `ChannelRegister` says which channel it is.
  package var name: String
  package var isTicked: Bool
  /// As the cell has it.
  package var original: String

  package init(name: String, isTicked: Bool, original: String) {
    self.name = name
    self.isTicked = isTicked
    self.original = original
  }
}

/// The channels of a cell, in its order.
package func parseChannelCell(_ text: String) -> [ChannelMention] {
  parseListCell(text).map { ChannelMention(name: $0.text, isTicked: true, original: $0.original) }
}
