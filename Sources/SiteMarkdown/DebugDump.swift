import SiteDiagnostics

extension MarkdownDocument {
  /// The tree with the place of every node, for tests.
  package var debugDump: String {
    var lines: [(depth: Int, text: String)] = []
    var depth = 1
    for event in events {
      if event.side == .close {
        depth -= 1
        continue
      }
      lines.append((depth, describe(event)))
      if event.side == .open { depth += 1 }
    }
    var dump = "Document"
    // From the end: whether a node of a depth follows tells which connector stands at it.
    var drawn: [String] = []
    var follows: Set<Int> = []
    for (depth, text) in lines.reversed() {
      var line = ""
      for level in stride(from: 1, to: depth, by: 1) { line += follows.contains(level) ? "│  " : "   " }
      drawn.append(line + (follows.contains(depth) ? "├─ " : "└─ ") + text)
      follows = follows.filter { $0 < depth }
      follows.insert(depth)
    }
    for line in drawn.reversed() { dump += "\n" + line }
    return dump + "\n"
  }

  private func describe(_ event: MarkdownEvent) -> String {
    let name = "\(event.kind)"
    var text = name.prefix(1).uppercased() + name.dropFirst()
    if event.startLine > 0 {
      let range = range(of: event)
      text += " @\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
    }
    switch event.kind {
    case .text, .code, .html, .codeBlock, .htmlBlock: text += " \(string(event.text).debugDescription)"
    case .link, .image: text += " \(string(event.destination).debugDescription)\(event.flag ? " refused" : "")"
    case .heading: text += " level: \(event.number)"
    case .list: text += event.flag ? " start: \(event.number)" : ""
    case .taskMarker: text += event.flag ? " done" : " open"
    case .softBreak: text += event.flag ? " joined" : ""
    case .tableCell: text += event.number == 0 ? "" : " align: \(Alignment(rawValue: event.number) ?? .none)"
    default: break
    }
    return text
  }
}
