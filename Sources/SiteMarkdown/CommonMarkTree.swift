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
  walk.events.reserveCapacity(bytes.count / 12 + 32)
  pool = []
  walk.pass(over: root)
  pool = walk.pool
  return (walk.events, walk.firstTooDeepLine)
}

/// How deep quotes, lists and emphasis may nest before a level is passed over.
let deepestNesting = 200

private typealias Node = OpaquePointer

private func parse(_ bytes: [UInt8]) -> Node? {
  guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, arena_memory()) else { return nil }
  bytes.withUnsafeBytes { buffer in
    guard let text = buffer.baseAddress else { return }
    cmark_parser_feed(parser, text.assumingMemoryBound(to: CChar.self), buffer.count)
  }
  return cmark_parser_finish(parser)
}

private struct TreeWalk {
  /// A node whose children are being walked over.
  private struct OpenNode {
    let kind: MarkdownEvent.Kind
    /// Its first event; `nil` if it is passed over.
    var event: Int?
    /// Of a list and its items.
    var isTight = false
  }

  let mark: DelimiterMark?
  var pool: [UInt8]
  var events: [MarkdownEvent] = []
  var firstTooDeepLine: Int?
  private var openNodes: [OpenNode] = []

  init(mark: DelimiterMark?, pool: [UInt8]) {
    self.mark = mark
    self.pool = pool
    openNodes.reserveCapacity(16)
  }

  /// Without recursion: the tree is as deep as its author likes.
  mutating func pass(over root: Node) {
    guard var node = cmark_node_first_child(root) else { return }
    while true {
      if let kind = containerKind(node) {
        open(node, kind)
        if let child = cmark_node_first_child(node) {
          node = child
          continue
        }
        close()
      } else {
        addLeaf(node)
      }
      while true {
        if let next = cmark_node_next(node) {
          node = next
          break
        }
        guard let parent = cmark_node_parent(node), parent != root else { return }
        node = parent
        close()
      }
    }
  }

  private mutating func open(_ node: Node, _ kind: MarkdownEvent.Kind) {
    var opened = OpenNode(kind: kind)
    let parent = openNodes.last
    if kind == .list {
      opened.isTight = cmark_node_get_list_tight(node) != 0
    } else if kind == .item {
      opened.isTight = parent?.isTight ?? false
    }
    guard isKept(kind) else {
      if firstTooDeepLine == nil { firstTooDeepLine = Int(cmark_node_get_start_line(node)) }
      openNodes.append(opened)
      return
    }
    var event = MarkdownEvent(kind, .open)
    place(&event, node)
    switch kind {
    case .list:
      event.flag = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      event.number = cmark_node_get_list_start(node)
    case .paragraph:
      if let parent, parent.kind == .item { event.flag = parent.isTight }
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
    opened.event = events.count
    openNodes.append(opened)
    events.append(event)
  }

  private mutating func close() {
    guard let node = openNodes.popLast(), let event = node.event else { return }
    events.append(events[event].closing)
  }

  /// A list and its items are kept or passed over together; leaf blocks are always kept.
  private func isKept(_ kind: MarkdownEvent.Kind) -> Bool {
    switch kind {
    case .paragraph, .heading: true
    case .item: openNodes.count <= deepestNesting
    default: openNodes.count < deepestNesting
    }
  }

  private mutating func addLeaf(_ node: Node) {
    let type = cmark_node_get_type(node)
    if type == CMARK_NODE_TEXT { return addText(node) }
    guard let kind = leafKind(type) else { return }
    var event = MarkdownEvent(kind, .leaf)
    place(&event, node)
    switch kind {
    case .code, .html, .htmlBlock: event.text = keep(cmark_node_get_literal(node))
    case .codeBlock:
      event.text = keep(cmark_node_get_literal(node))
      event.title = keep(cmark_node_get_fence_info(node))
    default: break
    }
    events.append(event)
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
    var event = MarkdownEvent(.text, .leaf)
    place(&event, node)
    event.text = PoolRange(start, pool.count)
    events.append(event)
  }

  private func place(_ event: inout MarkdownEvent, _ node: Node) {
    event.startLine = cmark_node_get_start_line(node)
    event.startColumn = cmark_node_get_start_column(node)
    event.endLine = cmark_node_get_end_line(node)
    event.endColumn = cmark_node_get_end_column(node) + 1
  }

  private mutating func append(_ text: UnsafePointer<CChar>?) {
    guard let text else { return }
    let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    pool.append(contentsOf: UnsafeBufferPointer(start: bytes, count: strlen(text)))
  }

  private mutating func keep(_ text: UnsafePointer<CChar>?) -> PoolRange {
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

private func leafKind(_ type: cmark_node_type) -> MarkdownEvent.Kind? {
  switch type {
  case CMARK_NODE_SOFTBREAK: .softBreak
  case CMARK_NODE_LINEBREAK: .lineBreak
  case CMARK_NODE_CODE: .code
  case CMARK_NODE_HTML_INLINE: .html
  case CMARK_NODE_HTML_BLOCK: .htmlBlock
  case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
  case CMARK_NODE_CODE_BLOCK: .codeBlock
  default: nil
  }
}
