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

/// The channels of a cell, in its order: one a line, parted by `；` or `、`, or each behind its box in one line.
///
/// A name without a box is in use.
package func parseChannelCell(_ text: String) -> [ChannelMention] {
  let cell = CellValues(text)
  var mentions: [ChannelMention] = []
  mentions.reserveCapacity(cell.values.count)
  for value in cell.values {
    ChannelScanner(scalars: cell.scalars, range: value.range, marker: value.marker).read(into: &mentions)
  }
  return mentions
}

private struct ChannelScanner {
  let scalars: [Unicode.Scalar]
  let range: Range<Int>
  let marker: ItemMarker?

  /// A name begins after `、`, and at a box that does not follow its name.
  func read(into mentions: inout [ChannelMention]) {
    var start = range.lowerBound
    func end(at index: Int) {
      if let mention = mention(start..<index) { mentions.append(mention) }
      start = index
    }
    var depth = 0
    var index = marker?.end ?? range.lowerBound
    var hasName = false
    let boxesLead = ChannelTick(in: scalars, at: scalars.skippingBlanks(index, upTo: range.upperBound), range) != nil
    while index < range.upperBound {
      let scalar = scalars[index]
      if scalar.isOpeningRound { depth += 1 } else if scalar.isClosingRound { depth = max(0, depth - 1) }
      if depth == 0, scalar == "、" {
        end(at: index + 1)
        (hasName, index) = (false, index + 1)
      } else if let tick = ChannelTick(in: scalars, at: index, range) {
        if hasName { end(at: boxesLead ? index : tick.end) }
        (hasName, index) = (false, tick.end)
      } else {
        hasName = hasName || !scalar.isBlank
        index += 1
      }
    }
    end(at: range.upperBound)
  }

  private func mention(_ range: Range<Int>) -> ChannelMention? {
    let whole = scalars.trimmed(range)
    var name = whole
    if let marker, whole.lowerBound == self.range.lowerBound {
      name = min(marker.end, whole.upperBound)..<whole.upperBound
    }
    var isTicked = true
    var position = name.lowerBound
    var kept: [Unicode.Scalar] = []
    kept.reserveCapacity(name.count)
    while position < name.upperBound {
      if let tick = ChannelTick(in: scalars, at: position, self.range) {
        isTicked = tick.isTicked
        position = tick.end
      } else {
        kept.append(scalars[position])
        position += 1
      }
    }
    let words = kept.trimmed(0..<kept.count) {
      $0.isBlank || isValueSeparator($0) || $0 == "、" || $0 == "，" || $0 == "," || $0 == "。"
    }
    guard !words.isEmpty else { return nil }
    return ChannelMention(name: kept.text(words), isTicked: isTicked, original: scalars.text(whole))
  }
}
