/// A run of one or two tildes in a text that is not escaped.
struct TildeRun {
  /// In the pool.
  var offset: Int
  var length: Int
  var mayOpen: Bool
  var mayClose: Bool
}

/// Pairs the tilde runs of one leaf block: a closer with the nearest opener of its length between the same parents.
struct StrikethroughPairs {
  private struct Opener {
    var event: Int
    var length: Int
  }

  private struct Level {
    var base: Int
    /// How many openers of length 1 and 2 wait on this level, so that a closer without one costs nothing.
    var waiting = SIMD2<Int>()
  }

  private var openers: [Opener] = []
  private var level = Level(base: 0)
  private var outerLevels: [Level] = []

  mutating func enter() {
    outerLevels.append(level)
    level = Level(base: openers.count)
  }

  mutating func leave() {
    guard let outer = outerLevels.popLast() else { return }
    openers.removeLast(openers.count - level.base)
    level = outer
  }

  /// Turns the texts of a pair into the events of a strikethrough, or keeps the run as an opener.
  mutating func meet(_ run: TildeRun, at event: Int, in events: inout [MarkdownEvent]) {
    if run.mayClose, level.waiting[run.length - 1] > 0 {
      while let opener = openers.popLast() {
        level.waiting[opener.length - 1] -= 1
        guard opener.length == run.length else { continue }
        var open = MarkdownEvent(.strikethrough, .open)
        (open.startLine, open.startColumn) = (events[opener.event].startLine, events[opener.event].startColumn)
        (open.endLine, open.endColumn) = (events[event].endLine, events[event].endColumn)
        events[opener.event] = open
        events[event] = open.closing
        return
      }
    }
    guard run.mayOpen else { return }
    openers.append(Opener(event: event, length: run.length))
    level.waiting[run.length - 1] += 1
  }
}

extension DocumentBuilder {
  private func hasMarks(_ range: Range<Int>) -> Bool {
    source.mark != nil && pool[range].contains(DelimiterMark.first)
  }

  /// Takes the marks out of a text; those before tildes become delimiters.
  mutating func takeOutDelimiters(of event: inout MarkdownEvent) -> [TildeRun] {
    guard let mark = source.mark, hasMarks(event.text.range) else { return [] }
    let marked = Array(pool[event.text.range])
    let start = pool.count
    var runs: [TildeRun] = []
    marked.withUnsafeBufferPointer { marked in
      var index = 0
      var copied = 0
      while index < marked.count {
        guard mark.stands(at: index, in: marked) else {
          index += 1
          continue
        }
        pool.append(contentsOf: marked[copied..<index])
        var count = 0
        while index < marked.count, mark.stands(at: index, in: marked) {
          count += 1
          index += DelimiterMark.length
        }
        copied = index
        let length = marked[index...].prefix { $0 == UInt8(ascii: "~") }.count
        guard length == 1 || length == 2 else { continue }
        runs.append(TildeRun(offset: pool.count, length: length, mayOpen: count != 2, mayClose: count >= 2))
      }
      pool.append(contentsOf: marked[copied...])
    }
    event.text = PoolRange(start, pool.count)
    return runs
  }
}
