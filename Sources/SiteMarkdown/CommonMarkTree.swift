import CCmark

/// Parses CommonMark with libcmark and writes down its tree as a walk. The only file that knows libcmark.
///
/// Literals go to the end of `pool`. `mark` is removed from all of them but those of texts, whose marks the inline
/// passes read. Containers nested deeper than `deepestNesting` are passed over, their contents kept; the line of the
/// first one is returned.
func readCommonMark(
  _ bytes: [UInt8], mark: DelimiterMark?, pool: inout [UInt8]
) -> (events: [MarkdownEvent], firstTooDeepLine: Int?) {
  arena_open(bytes.count * 8 + 4096)
  defer { arena_close() }
  guard let root = parse(bytes) else { return ([], nil) }
  var walk = TreeWalk(mark: mark, pool: pool)
  walk.events.reserveCapacity(bytes.count / 8 + 16)
  pool = []
  walk.pass(over: root)
  pool = walk.pool
  return (walk.events, walk.firstTooDeepLine)
}

private func parse(_ bytes: [UInt8]) -> Node? {
  guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, arena_memory()) else { return nil }
  bytes.withUnsafeBytes { buffer in
    guard let text = buffer.baseAddress else { return }
    cmark_parser_feed(parser, text.assumingMemoryBound(to: CChar.self), buffer.count)
  }
  return cmark_parser_finish(parser)
}

/// How deep quotes, lists and emphasis may nest before a level is passed over.
let deepestNesting = 200

private typealias Node = OpaquePointer

private struct TreeWalk {
  let mark: DelimiterMark?
  var pool: [UInt8]
  var events: [MarkdownEvent] = []
  var firstTooDeepLine: Int?
  private var depth = 0
  /// Whether each open list is tight.
  private var tightness: [Bool] = []

  init(mark: DelimiterMark?, pool: [UInt8]) {
    self.mark = mark
    self.pool = pool
  }

  /// Without recursion: the tree is as deep as its author likes.
  mutating func pass(over root: Node) {
    guard var node = cmark_node_first_child(root) else { return }
    while true {
      enter(node)
      if let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      leave(node)
      while true {
        if let next = cmark_node_next(node) {
          node = next
          break
        }
        guard let parent = cmark_node_parent(node), parent != root else { return }
        node = parent
        leave(node)
      }
    }
  }

  private mutating func enter(_ node: Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: addText(node)
    case CMARK_NODE_SOFTBREAK: addLeaf(.softBreak, node)
    case CMARK_NODE_LINEBREAK: addLeaf(.lineBreak, node)
    case CMARK_NODE_CODE: addLeaf(.code, node) { $0.text = $1.keep(cmark_node_get_literal(node)) }
    case CMARK_NODE_HTML_INLINE: addLeaf(.html, node) { $0.text = $1.keep(cmark_node_get_literal(node)) }
    case CMARK_NODE_HTML_BLOCK: addLeaf(.htmlBlock, node) { $0.text = $1.keep(cmark_node_get_literal(node)) }
    case CMARK_NODE_THEMATIC_BREAK: addLeaf(.thematicBreak, node)
    case CMARK_NODE_CODE_BLOCK:
      addLeaf(.codeBlock, node) {
        $0.text = $1.keep(cmark_node_get_literal(node))
        $0.title = $1.keep(cmark_node_get_fence_info(node))
      }
    default: open(node)
    }
  }

  private mutating func open(_ node: Node) {
    guard let kind = containerKind(node) else { return }
    depth += 1
    if kind == .list { tightness.append(cmark_node_get_list_tight(node) != 0) }
    guard isKept(kind) else {
      if firstTooDeepLine == nil { firstTooDeepLine = Int(cmark_node_get_start_line(node)) }
      return
    }
    var event = placed(MarkdownEvent(kind, .open), node)
    switch kind {
    case .list:
      event.flag = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      event.number = cmark_node_get_list_start(node)
    case .paragraph:
      event.flag = isInTightList(node)
    case .heading:
      event.number = cmark_node_get_heading_level(node)
    case .link, .image:
      // libcmark takes a link of several lines to begin on its last.
      if let child = cmark_node_first_child(node), cmark_node_get_start_line(child) > 0 {
        event.startLine = min(event.startLine, cmark_node_get_start_line(child))
      }
      event.destination = keep(cmark_node_get_url(node))
      event.title = keep(cmark_node_get_title(node))
    default: break
    }
    events.append(event)
  }

  private mutating func leave(_ node: Node) {
    guard let kind = containerKind(node) else { return }
    if isKept(kind) {
      var event = placed(MarkdownEvent(kind, .close), node)
      if kind == .list { event.flag = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }
      if kind == .paragraph { event.flag = isInTightList(node) }
      if kind == .heading { event.number = cmark_node_get_heading_level(node) }
      events.append(event)
    }
    depth -= 1
    if kind == .list { tightness.removeLast() }
  }

  /// A list and its items are kept or passed over together; leaf blocks are always kept.
  private func isKept(_ kind: MarkdownEvent.Kind) -> Bool {
    switch kind {
    case .paragraph, .heading: true
    case .item: depth <= deepestNesting + 1
    default: depth <= deepestNesting
    }
  }

  private func isInTightList(_ node: Node) -> Bool {
    guard let parent = cmark_node_parent(node), cmark_node_get_type(parent) == CMARK_NODE_ITEM else { return false }
    return tightness.last ?? false
  }

  private mutating func addText(_ node: Node) {
    let start = pool.count
    append(cmark_node_get_literal(node))
    if let last = events.indices.last, events[last].kind == .text {
      events[last].text.end = Int32(truncatingIfNeeded: pool.count)
      events[last].endLine = cmark_node_get_end_line(node)
      events[last].endColumn = cmark_node_get_end_column(node) + 1
      return
    }
    var event = placed(MarkdownEvent(.text, .leaf), node)
    event.text = PoolRange(start, pool.count)
    events.append(event)
  }

  private mutating func addLeaf(
    _ kind: MarkdownEvent.Kind, _ node: Node, _ fill: (inout MarkdownEvent, inout TreeWalk) -> Void = { _, _ in }
  ) {
    var event = placed(MarkdownEvent(kind, .leaf), node)
    fill(&event, &self)
    events.append(event)
  }

  private func placed(_ event: MarkdownEvent, _ node: Node) -> MarkdownEvent {
    var event = event
    event.startLine = cmark_node_get_start_line(node)
    event.startColumn = cmark_node_get_start_column(node)
    event.endLine = cmark_node_get_end_line(node)
    event.endColumn = cmark_node_get_end_column(node) + 1
    return event
  }

  private mutating func append(_ text: UnsafePointer<CChar>?) {
    guard let text else { return }
    var length = 0
    while text[length] != 0 { length += 1 }
    pool.append(contentsOf: UnsafeRawBufferPointer(start: text, count: length))
  }

  fileprivate mutating func keep(_ text: UnsafePointer<CChar>?) -> PoolRange {
    let start = pool.count
    append(text)
    mark?.remove(from: &pool, after: start)
    return PoolRange(start, pool.count)
  }
}

private func containerKind(_ node: Node) -> MarkdownEvent.Kind? {
  switch cmark_node_get_type(node) {
  case CMARK_NODE_BLOCK_QUOTE: .quote
  case CMARK_NODE_LIST: .list
  case CMARK_NODE_ITEM: .item
  case CMARK_NODE_PARAGRAPH: .paragraph
  case CMARK_NODE_HEADING: .heading
  case CMARK_NODE_EMPH: .emphasis
  case CMARK_NODE_STRONG: .strong
  case CMARK_NODE_LINK: .link
  case CMARK_NODE_IMAGE: .image
  default: nil
  }
}
