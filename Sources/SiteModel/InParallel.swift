/// Works on elements on up to `jobs` threads, and hands what came of each to `each`, in the order of the elements.
///
/// Only a few chunks are under way at once, so that a hundred thousand results never stand in memory together. Chunks become
/// smaller towards the end, so that no thread waits long for the last one of another. The first error ends it.
package func inParallel<Elements: RandomAccessCollection & Sendable, Output: Sendable>(
  _ elements: Elements, jobs: Int, work: @escaping @Sendable (Elements.Element) throws -> Output,
  each: (Output) throws -> Void
) async throws where Elements.Index == Int, Elements.SubSequence: Sendable {
  let jobs = max(1, jobs)
  var chunks: [Range<Int>] = []
  var start = elements.startIndex
  while start < elements.endIndex {
    let end = start + max(1, min(128, (elements.endIndex - start) / (jobs * 8)))
    chunks.append(start..<end)
    start = end
  }
  try await withThrowingTaskGroup(of: (Int, [Output]).self) { group in
    var started = 0
    var finished = 0
    var waiting: [Int: [Output]] = [:]
    func start() {
      guard started < chunks.count, started < finished + jobs * 4 else { return }
      let (index, chunk) = (started, elements[chunks[started]])
      started += 1
      group.addTask { (index, try chunk.map(work)) }
    }
    for _ in 0..<jobs { start() }
    while let (index, outputs) = try await group.next() {
      waiting[index] = outputs
      while let outputs = waiting.removeValue(forKey: finished) {
        finished += 1
        for output in outputs { try each(output) }
      }
      while started - finished - waiting.count < jobs, started < chunks.count, started < finished + jobs * 4 { start() }
    }
  }
}
